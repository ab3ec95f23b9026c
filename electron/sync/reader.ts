import type { KnownComputer } from '../vault';
import { pullChanges, type ChangeFeedParts, type PullOutcome } from './changeFeed';
import type { SyncCounselor } from './ports';

const pollMs = 20_000;
/** In practice the exchange answers within seconds, and somebody is waiting to see it. */
const practicePollMs = 5_000;
const refusedMs = 15 * 60_000;
/** The vault opens a moment before the page has its keys. */
const notYetMs = 1_000;

/** Reads the change feed now and then while somebody is at the desk; one pull at a time. */
export interface Reader {
  /** Somebody came, or something was delivered: look soon. */
  expectNews(): void;
  dueElapsedMs(): number;
  /** Starts a pull when one is due. */
  read(computer: KnownComputer, counselor: SyncCounselor): void;
  ended(): Promise<void>;
}

export interface ReaderParts extends ChangeFeedParts {
  readonly onPulled: () => void;
}

export function createReader(parts: ReaderParts): Reader {
  const { link, ports } = parts;
  let dueElapsedMs = 0;
  /** There was news while a pull was under way: another one follows. */
  let again = false;
  let underWay: Promise<void> | undefined;
  const now = (): number => link.moment().elapsedMs;

  async function pull(computer: KnownComputer, counselor: SyncCounselor): Promise<void> {
    let outcome: PullOutcome = 'failed';
    try {
      outcome = await pullChanges(parts, computer, counselor);
    } catch (thrown) {
      ports.logger.exception('sync.pullFailed', thrown);
    }
    if (outcome === 'refused') ports.logger.warn('sync.readingRefused');
    dueElapsedMs = now() + (again ? 0 : delayAfter(outcome, computer));
    again = false;
  }

  return {
    expectNews() {
      if (underWay) again = true;
      else dueElapsedMs = now();
    },
    dueElapsedMs: () => (underWay ? Infinity : dueElapsedMs),
    read(computer, counselor) {
      if (underWay || now() < dueElapsedMs) return;
      underWay = pull(computer, counselor).then(() => {
        underWay = undefined;
        parts.onPulled();
      });
    },
    ended: () => underWay ?? Promise.resolve(),
  };
}

function delayAfter(outcome: PullOutcome, { hub }: KnownComputer): number {
  if (outcome === 'notYet') return notYetMs;
  if (outcome === 'refused') return refusedMs;
  return hub.practice ? practicePollMs : pollMs;
}
