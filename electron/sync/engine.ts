import type { KnownComputer } from '../vault';
import { createCargo, type Cargo } from './cargo';
import { createContact, type Contact } from './contact';
import { createCourier, type Courier } from './courier';
import { createDocumentCourier, type DocumentCourier } from './documentCourier';
import { createHubClient, type HubClient } from './hubClient';
import { createLink, type Link } from './link';
import type { SyncEngine, SyncEnginePorts, SyncWake } from './ports';
import { createReader, type Reader } from './reader';
import { createRounds } from './rounds';
import { clockWasSet, dueSince, isStuck, nextRoundInMs, type Outlook } from './schedule';
import { createSettlements, type Settlements } from './settlements';
import { createStatusTeller } from './statusTeller';
import { createTransport } from './transport';

const watchdogMs = 60_000;
const stopMs = 2_000;

interface Parts {
  readonly client: HubClient;
  readonly link: Link;
  readonly settlements: Settlements;
  readonly contact: Contact;
  readonly cargo: Cargo;
  readonly courier: Courier;
  readonly papers: DocumentCourier;
  readonly reader: Reader;
}

/**
 * Delivers the outbox and brings changes in. Whatever wakes it leads to the same round: store what is
 * known, see what is due, make sure the paired hub listens, send, read, and sleep until the next time.
 */
export function createSyncEngine(ports: SyncEnginePorts): SyncEngine {
  const { timers } = ports;
  const transport = createTransport(ports);
  const state: EngineState = { stopped: false, started: false, wakeItems: false };
  let cancelTimer = (): void => undefined;

  const rounds = createRounds(async () => {
    if (state.stopped || !state.started) return;
    cancelTimer();
    const delayMs = await planAfterRound(ports, parts, state);
    if (state.stopped) return;
    status.tell(delayMs);
    if (delayMs !== undefined) cancelTimer = timers.after(delayMs, rounds.ask);
  });
  const parts = assemble(ports, transport, { ask: rounds.ask, stopped: () => state.stopped });
  const status = createStatusTeller(ports, parts.link, () => underWay(parts));
  const cancelWatchdog = timers.every(watchdogMs, () => {
    if (watch(ports, parts, state)) transport.abortAll();
    rounds.ask();
  });

  return {
    status: status.current,
    wake(reason) {
      if (state.stopped) return;
      note(reason, state, parts);
      rounds.ask();
    },
    async stop() {
      state.stopped = true;
      cancelTimer();
      cancelWatchdog();
      parts.settlements.stop();
      transport.abortAll();
      const ended = Promise.all([rounds.idle(), allLanded(parts)]);
      const tooLong = new Promise<void>((resolve) => timers.after(stopMs, resolve));
      await Promise.race([ended, tooLong]);
    },
  };
}

const underWay = ({ courier, papers }: Parts): number => courier.inFlight() + papers.inFlight();

async function allLanded({ courier, papers, reader }: Parts): Promise<void> {
  await Promise.all([courier.landed(), papers.landed(), reader.ended()]);
}

interface EngineState {
  stopped: boolean;
  /** Nothing is sent before the spool and the database were made to agree. */
  started: boolean;
  /** A person asked: stored times of waking are to be forgotten. */
  wakeItems: boolean;
  /** For the watchdog: since when this round runs, and since when something due is not taken. */
  roundSinceElapsedMs?: number | undefined;
  dueSinceElapsedMs?: number | undefined;
}

/** Runs one round; answers how long to sleep, or undefined where only a wake can go on. */
async function planAfterRound(
  ports: SyncEnginePorts,
  parts: Parts,
  state: EngineState,
): Promise<number | undefined> {
  state.roundSinceElapsedMs = ports.monotonic.elapsedMs();
  try {
    const outlook = await runRound(ports, parts, state);
    state.dueSinceElapsedMs = outlook && dueSince(state.dueSinceElapsedMs, outlook);
    return outlook && nextRoundInMs(outlook);
  } catch (thrown) {
    ports.logger.exception('sync.roundFailed', thrown);
    return undefined;
  } finally {
    state.roundSinceElapsedMs = undefined;
  }
}

/** True where a round hangs. What is due and never leased has a lease that nobody remembers. */
function watch(
  { monotonic, logger }: SyncEnginePorts,
  { cargo }: Parts,
  state: EngineState,
): boolean {
  const nowElapsedMs = monotonic.elapsedMs();
  const hangs = isStuck(state.roundSinceElapsedMs, nowElapsedMs);
  const forgotten = isStuck(state.dueSinceElapsedMs, nowElapsedMs);
  if (hangs || forgotten) logger.error('sync.watchdog', { hangs, forgotten });
  if (forgotten) {
    cargo.voidLeases();
    state.dueSinceElapsedMs = undefined;
  }
  return hangs;
}

function note(reason: SyncWake, state: EngineState, { link, papers, reader }: Parts): void {
  link.wake(reason);
  papers.expectNews();
  if (reason === 'start' || reason === 'person') state.started = true;
  if (reason === 'person') state.wakeItems = true;
  if (reason === 'unlocked' || reason === 'person' || reason === 'resume') reader.expectNews();
}

function assemble(
  ports: SyncEnginePorts,
  transport: ReturnType<typeof createTransport>,
  round: { readonly ask: () => void; readonly stopped: () => boolean },
): Parts {
  const client = createHubClient({ ...ports, transport });
  const link = createLink(ports);
  const settlements = createSettlements(ports);
  const shared = { ports, client, link, settlements };
  const reader = createReader({ ...shared, onPulled: round.ask });
  const cargo = createCargo(ports, settlements);
  const { stopped } = round;
  const papers = createDocumentCourier({ ports, client, link, stopped, onLanded: round.ask });
  const courier = createCourier({
    ...shared,
    cargo,
    stopped,
    onLanded(delivered) {
      if (delivered) reader.expectNews();
      if (delivered) papers.expectNews();
      round.ask();
    },
  });
  return { ...shared, reader, cargo, courier, papers, contact: createContact(shared) };
}

/** One round; answers what it saw last, or undefined where only a wake can go on. */
async function runRound(
  ports: SyncEnginePorts,
  parts: Parts,
  state: EngineState,
): Promise<Outlook | undefined> {
  if (!(await parts.settlements.flush())) return undefined;
  const known = await ports.computer();
  if (!known) return undefined;
  const before = await look(ports, parts, known);
  await wakeItemsIfAsked(ports, parts, { state, counts: before.counts });
  const counselor = ports.counselor();
  if (!counselor) parts.client.forgetCounselor();
  const unsent = (before.counts?.unsent ?? 0) > 0;
  const hasWork = counselor !== undefined || unsent || before.documentsDue;
  if (!hasWork || !parts.link.mayTry()) return before;
  const made = await parts.contact.make(known);
  // The hub may have published newer keys, which are pinned now.
  const computer = await ports.computer();
  if (made === 'none' || !computer) return look(ports, parts, known);
  // Items that waited for the network alone are due now.
  if (made === 'regained') await ports.ask('outbox.wake', { nowMs: ports.clock.nowMs() });
  await parts.courier.pump(computer);
  await parts.papers.pump(computer);
  if (counselor && parts.link.mayTry()) parts.reader.read(computer, counselor);
  await parts.settlements.flush();
  return look(ports, parts, computer);
}

async function look(
  { ask, counselor }: SyncEnginePorts,
  { link, courier, papers, reader }: Parts,
  computer: KnownComputer,
): Promise<Outlook> {
  const counts = await ask('outbox.counts', {});
  return {
    moment: link.moment(),
    gate: link.gate(),
    counts: counts.ok ? counts.value : undefined,
    inFlight: courier.inFlight(),
    documentsDue: await papers.due(computer),
    pullDueElapsedMs: counselor() ? reader.dueElapsedMs() : undefined,
  };
}

/** A person does not wait for stored times; nor do items whose times a wrong clock once wrote. */
async function wakeItemsIfAsked(
  { ask, clock, dispatch }: SyncEnginePorts,
  { cargo }: Parts,
  { state, counts }: { readonly state: EngineState; readonly counts: Outlook['counts'] },
): Promise<void> {
  const nowMs = clock.nowMs();
  const clockSet = counts !== undefined && clockWasSet(counts, nowMs);
  if (clockSet) cargo.voidLeases();
  if (!state.wakeItems && !clockSet) return;
  if (state.wakeItems) await dispatch.tryAgain();
  const woken = await ask('outbox.wake', { nowMs });
  if (woken.ok) state.wakeItems = false;
}
