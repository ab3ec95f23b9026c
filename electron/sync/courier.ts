import { decideDelivery, type DeliveryAnswer } from '#shared/domain/outbox/index';
import type { CommandAnswer } from '#shared/hub/commands';
import type { KnownComputer } from '../vault';
import type { Cargo } from './cargo';
import type { HubClient } from './hubClient';
import type { HubReply } from './hubReply';
import type { Link } from './link';
import type { Parcel } from './parcels';
import type { SyncEnginePorts } from './ports';
import { isGenuineReceipt } from './receiptCheck';
import type { Settlements } from './settlements';

export const mostRequestsInFlight = 3;

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
  readonly cargo: Cargo;
  /** A request ended: there is room, and news. */
  readonly onLanded: (delivered: boolean) => void;
  readonly stopped: () => boolean;
}

/** Delivers leased items, at most three requests at once. */
export function createCourier(parts: CourierParts): Courier {
  const { ports, link, settlements, cargo } = parts;
  const flights = new Set<Promise<void>>();

  /** After a pause one request tries first. */
  const room = (): boolean =>
    link.mayTry() && flights.size < (link.gate().kind === 'open' ? mostRequestsInFlight : 1);

  async function fly(computer: KnownComputer, parcel: Parcel): Promise<boolean> {
    let outcome: ParcelOutcome = 'failed';
    try {
      outcome = await deliverParcel(parts, computer, parcel);
    } catch (thrown) {
      ports.logger.exception('sync.deliveryFailed', thrown);
    }
    if (outcome === 'split') cargo.split(parcel);
    else cargo.done(parcel, outcome === 'delivered');
    await settlements.flush();
    return outcome === 'delivered';
  }

  function launch(computer: KnownComputer, parcel: Parcel): void {
    const flight = fly(computer, parcel).then((delivered) => {
      flights.delete(flight);
      parts.onLanded(delivered);
    });
    flights.add(flight);
  }

  return {
    async pump(computer) {
      while (!parts.stopped() && room()) {
        const parcel = await cargo.next();
        if (!parcel) break;
        launch(computer, parcel);
      }
      if (!link.mayTry()) cargo.unload();
    },
    inFlight: () => flights.size,
    async landed() {
      await Promise.all(flights);
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
