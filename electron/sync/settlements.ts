import type { RendererRequestInput, RendererRequestOutput } from '#shared/desktop/rendererRequests';
import type { SyncEnginePorts } from './ports';

type SettleEvent = RendererRequestInput<'outbox.settle'>['events'][number];
type Settled = RendererRequestOutput<'outbox.settle'>[number];

/**
 * What happened to items and is not stored yet. A lock destroys the page in the middle of a request;
 * the outcome waits here until the next page can store it.
 */
export interface Settlements {
  add(events: readonly SettleEvent[]): void;
  /** Items with an outcome that is not stored: they are not to be sent again meanwhile. */
  has(commandId: string): boolean;
  /** Stores everything that waits, then purges what was received. False: the page cannot do it now. */
  flush(): Promise<boolean>;
  /** Stores nothing more: the hub repeats its answers to the next run. */
  stop(): void;
}

type SettlementPorts = Pick<SyncEnginePorts, 'ask' | 'logger' | 'reach' | 'spool' | 'onPurged'>;

const batchSize = 100;
const timeoutMs = 30_000;
/** The page is elsewhere, not unable: nothing is wrong with the events. */
const passing: ReadonlySet<string> = new Set(['pageGone', 'timedOut', 'locked']);

export function createSettlements(ports: SettlementPorts): Settlements {
  const waiting: SettleEvent[] = [];
  let underWay: Promise<boolean> | undefined;
  const purged = new Set<string>();
  let stopped = false;

  async function flushAll(): Promise<boolean> {
    while (waiting.length > 0) {
      if (stopped) return false;
      const events = waiting.slice(0, batchSize);
      const stored = await store(ports, events);
      if (!stored) return false;
      waiting.splice(0, events.length);
      await ports.reach('send.settled');
      await purge(ports, receivedNow(events, stored), purged);
    }
    return true;
  }

  return {
    add(events) {
      waiting.push(...events);
    },
    has: (id) => waiting.some(({ commandId }) => commandId === id),
    async flush() {
      // What was added while a flush ends is stored by one more.
      while (underWay) await underWay;
      underWay = flushAll().finally(() => {
        underWay = undefined;
      });
      return underWay;
    },
    stop() {
      stopped = true;
    },
  };
}

/** Undefined while there is no page. An event that the page can never store must not stop the others. */
async function store(
  ports: SettlementPorts,
  events: readonly SettleEvent[],
): Promise<readonly Settled[] | undefined> {
  const answer = await ports.ask('outbox.settle', { events: [...events] }, { timeoutMs });
  if (answer.ok) return answer.value;
  if (passing.has(answer.error.code)) return undefined;
  const [only] = events;
  if (events.length === 1 && only) {
    // Its lease lapses and it is sent again; the hub repeats the answer.
    ports.logger.error('sync.notStored', {
      commandId: only.commandId,
      reason: answer.error.code,
    });
    return [];
  }
  const settled: Settled[] = [];
  for (const event of events) {
    const one = await store(ports, [event]);
    if (!one) return undefined;
    settled.push(...one);
  }
  return settled;
}

/** Only rows that now hold a receipt; what the page does not know, or refused, keeps its copy. */
function receivedNow(events: readonly SettleEvent[], settled: readonly Settled[]): string[] {
  const withReceipt = new Set(
    events.filter(({ event }) => event.type === 'received').map(({ commandId }) => commandId),
  );
  return settled
    .filter(({ state }) => state === 'received' || state === 'confirmed')
    .map(({ commandId }) => commandId)
    .filter((commandId) => withReceipt.has(commandId));
}

/** The last step of all: the sealed copy goes, once, however often the receipt came. */
async function purge(
  { spool, logger, onPurged }: SettlementPorts,
  commandIds: readonly string[],
  purged: Set<string>,
): Promise<void> {
  for (const commandId of commandIds) {
    if (purged.has(commandId)) continue;
    try {
      await spool.removeReceived(commandId);
      purged.add(commandId);
      onPurged(commandId);
    } catch (thrown) {
      // The next start's reconcile removes it.
      logger.exception('sync.purgeFailed', thrown, { commandId });
    }
  }
}
