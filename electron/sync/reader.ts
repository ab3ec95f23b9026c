import type { KnownComputer } from '../vault';
import { pullChanges, type ChangeFeedParts, type PullOutcome } from './changeFeed';
import type { SyncCounselor } from './ports';

const pollMs = 20_000;
/** In practice the exchange answers within seconds, and somebody is waiting to see it. */
const practicePollMs = 5_000;
const refusedMs = 15 * 60_000;

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
  const { link, ports, client } = parts;
  let dueElapsedMs = 0;
  let underWay: Promise<void> | undefined;
  const now = (): number => link.moment().elapsedMs;

  async function pull(computer: KnownComputer, counselor: SyncCounselor): Promise<void> {
    let outcome: PullOutcome = 'stopped';
    try {
      outcome = await pullChanges(parts, computer, counselor);
    } catch (thrown) {
      ports.logger.exception('sync.pullFailed', thrown);
    }
    if (outcome === 'refused') ports.logger.warn('sync.readingRefused');
    const usualMs = computer.hub.practice ? practicePollMs : pollMs;
    dueElapsedMs = Math.max(dueElapsedMs, now() + (outcome === 'refused' ? refusedMs : usualMs));
  }

  return {
    expectNews() {
      dueElapsedMs = now();
    },
    dueElapsedMs: () => dueElapsedMs,
    read(computer, counselor) {
      if (underWay || now() < dueElapsedMs) return;
      // A wish for news during the pull asks for another one.
      dueElapsedMs = 0;
      underWay = pull(computer, counselor).then(() => {
        underWay = undefined;
        if (!ports.counselor()) client.forgetCounselor();
        parts.onPulled();
      });
    },
    ended: () => underWay ?? Promise.resolve(),
  };
}
