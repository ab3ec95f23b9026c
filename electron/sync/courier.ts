import { decideDelivery, type DeliveryAnswer } from '#shared/domain/outbox/index';
import type { LeasedItem } from '#shared/desktop/rendererRequests';
import type { CommandAnswer } from '#shared/hub/commands';
import { hubLimits } from '#shared/hub/limits';
import type { KnownComputer } from '../vault';
import type { HubClient } from './hubClient';
import type { HubReply } from './hubReply';
import type { Link } from './link';
import { packParcels, splitParcel, type Loaded, type Parcel } from './parcels';
import type { SyncEnginePorts } from './ports';
import { isGenuineReceipt } from './receiptCheck';
import { loadSealed } from './sealedCopies';
import type { Settlements } from './settlements';

export const mostRequestsInFlight = 3;
/** Longer than the longest request, so that a lease ends only where nobody works on it any more. */
const leaseMs = 5 * 60_000;
/** A request that a weak uplink carries within its time limit. */
const envelopeCharactersPerRequest = 2 * 1024 * 1024;

export interface Courier {
  /** Leases what is due and sends it, as far as requests are free; resolves when no more can start. */
  pump(computer: KnownComputer): Promise<void>;
  inFlight(): number;
  /** Resolves when the requests under way have ended. */
  landed(): Promise<void>;
}

export interface CourierParts {
  readonly ports: SyncEnginePorts;
  readonly client: HubClient;
  readonly link: Link;
  readonly settlements: Settlements;
  /** A request ended: there is room, and news. */
  readonly onLanded: (delivered: boolean) => void;
  readonly stopped: () => boolean;
}

/** Delivers leased items, at most three requests at once. */
export function createCourier(parts: CourierParts): Courier {
  const { ports, link, settlements } = parts;
  const leases = createLeases(ports);
  const flights = new Set<Promise<void>>();
  const held = new Set<string>();
  let parcels: Parcel[] = [];
  let itemsPerRequest: number = hubLimits.commandsPerBatch;

  /** After a pause one request tries first. */
  const room = (): boolean =>
    link.mayTry() && flights.size < (link.gate().kind === 'open' ? mostRequestsInFlight : 1);

  async function refill(): Promise<void> {
    const items = (await leases.take()).filter(
      ({ commandId }) => !held.has(commandId) && !settlements.has(commandId),
    );
    for (const { commandId } of items) held.add(commandId);
    const found = await Promise.all(items.map((item) => loadSealed(ports, item)));
    const loaded: Loaded[] = [];
    for (const [index, outcome] of found.entries()) {
      const item = items[index];
      if (outcome.kind === 'loaded') loaded.push(outcome.loaded);
      else if (item) putBack(item, outcome.kind);
    }
    const limits = { items: itemsPerRequest, envelopeCharacters: envelopeCharactersPerRequest };
    parcels.push(...packParcels(loaded, limits));
  }

  function putBack({ commandId }: LeasedItem, why: 'lost' | 'unknown'): void {
    held.delete(commandId);
    const answer = 'envelopeLost';
    settlements.add([
      why === 'lost'
        ? { commandId, event: { type: 'refused', reason: 'envelopeLost', answer } }
        : { commandId, event: { type: 'leaseVoid' } },
    ]);
  }

  /** The way shut before these could go: the page shows them as queued again, not as sending. */
  function unload(): void {
    for (const parcel of parcels) for (const { item } of parcel) putBack(item, 'unknown');
    parcels = [];
  }

  async function fly(computer: KnownComputer, parcel: Parcel): Promise<boolean> {
    const outcome = await deliverParcel(parts, computer, parcel);
    if (outcome === 'split') {
      itemsPerRequest = Math.max(1, Math.ceil(parcel.length / 2));
      parcels.unshift(...splitParcel(parcel));
      return false;
    }
    for (const { item } of parcel) held.delete(item.commandId);
    if (outcome === 'failed') return false;
    itemsPerRequest = Math.min(itemsPerRequest * 2, hubLimits.commandsPerBatch);
    return true;
  }

  function launch(computer: KnownComputer, parcel: Parcel): void {
    const flight = fly(computer, parcel)
      .catch((thrown: unknown) => {
        for (const { item } of parcel) held.delete(item.commandId);
        ports.logger.exception('sync.deliveryFailed', thrown);
        return false;
      })
      .then(async (delivered) => {
        await settlements.flush();
        flights.delete(flight);
        parts.onLanded(delivered);
      });
    flights.add(flight);
  }

  return {
    async pump(computer) {
      while (!parts.stopped() && room()) {
        if (parcels.length === 0) await refill();
        const parcel = parcels.shift();
        if (!parcel) break;
        launch(computer, parcel);
      }
      if (!link.mayTry()) unload();
    },
    inFlight: () => flights.size,
    async landed() {
      await Promise.all(flights);
    },
  };
}

/**
 * Leases under an id that changes whenever an answer got lost: what the lost answer leased is void
 * with the id, as the leases of a dead run are.
 */
function createLeases({ ask, clock, random, runId }: SyncEnginePorts) {
  let leaseRunId = runId;
  return {
    async take(): Promise<readonly LeasedItem[]> {
      const leased = await ask('outbox.lease', {
        runId: leaseRunId,
        nowMs: clock.nowMs(),
        leaseMs,
        limit: hubLimits.commandsPerBatch,
      });
      if (leased.ok) return leased.value;
      leaseRunId = random.uuid();
      return [];
    },
  };
}

type ParcelOutcome = 'delivered' | 'failed' | 'split';

/** One request: what comes back becomes events for its items and a directive for the link. */
async function deliverParcel(
  { ports, client, link, settlements }: CourierParts,
  computer: KnownComputer,
  parcel: Parcel,
): Promise<ParcelOutcome> {
  await ports.reach('send.beforeRequest');
  const reply = await client.deliver(
    computer,
    parcel.map(({ command }) => command),
  );
  await ports.reach('send.afterReply');
  const { answer, forged } = await checkReceipts(reply, parcel, computer);
  const items = parcel.map(({ item }) => item);
  const { events, directive } = decideDelivery(items, answer, link.context());
  logOutcome(ports, reply, parcel.length);
  if (directive.do === 'splitBatch') return 'split';
  settlements.add(events);
  if (reply.kind === 'ok') link.succeeded();
  else link.follow(directive);
  if (forged > 0) link.pause('untrustedAnswer');
  return reply.kind === 'ok' ? 'delivered' : 'failed';
}

type Answers = Extract<DeliveryAnswer, { readonly kind: 'answers' }>['answers'];

/** A receipt that does not prove itself counts as no answer at all. */
async function checkReceipts(
  reply: HubReply<{ readonly answers: Answers }>,
  parcel: Parcel,
  { hub }: KnownComputer,
): Promise<{ readonly answer: DeliveryAnswer; readonly forged: number }> {
  if (reply.kind !== 'ok') return { answer: reply, forged: 0 };
  const items = new Map(parcel.map(({ item }) => [item.commandId, item]));
  const genuine = async (answer: CommandAnswer): Promise<boolean> => {
    if (answer.kind !== 'received') return true;
    const item = items.get(answer.id);
    return item !== undefined && isGenuineReceipt(answer.receipt, item, hub);
  };
  const verdicts = await Promise.all(reply.value.answers.map(genuine));
  const answers = reply.value.answers.filter((_answer, index) => verdicts[index]);
  const forged = reply.value.answers.length - answers.length;
  return { answer: { kind: 'answers', answers }, forged };
}

function logOutcome(
  { logger }: SyncEnginePorts,
  reply: HubReply<unknown>,
  itemCount: number,
): void {
  const detail = reply.kind === 'problem' ? { hubStatus: reply.status, reason: reply.code } : {};
  if (reply.kind === 'ok') logger.info('sync.delivered', { itemCount });
  else logger.warn('sync.notDelivered', { itemCount, outcome: reply.kind, ...detail });
}
