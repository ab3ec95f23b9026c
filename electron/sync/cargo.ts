import type { LeasedItem } from '#shared/desktop/rendererRequests';
import { hubLimits } from '#shared/hub/limits';
import { packParcels, splitParcel, type Loaded, type Parcel } from './parcels';
import type { SyncEnginePorts } from './ports';
import { loadSealed } from './sealedCopies';
import type { Settlements } from './settlements';

/** Longer than the longest request, so that a lease ends only where nobody works on it any more. */
const leaseMs = 5 * 60_000;

/** Leased items, packed for requests and not yet settled. */
export interface Cargo {
  /** The next request; leases more when there is none. Undefined when nothing is due. */
  next(): Promise<Parcel | undefined>;
  /** The request was too large: its halves go next, and later requests are as small. */
  split(parcel: Parcel): void;
  /** The request ended. After a good one, later ones may be larger again. */
  done(parcel: Parcel, delivered: boolean): void;
  /** The way shut before these could go: the page shows them as queued again, not as sending. */
  unload(): void;
  /** All leases that stand are void, those of items under way included; these are not sent twice. */
  voidLeases(): void;
}

export function createCargo(ports: SyncEnginePorts, settlements: Settlements): Cargo {
  const held = new Set<string>();
  const leases = createLeases(ports);
  let parcels: Parcel[] = [];
  let itemsPerRequest: number = hubLimits.commandsPerBatch;

  async function refill(): Promise<void> {
    const items = (await leases.take()).filter(
      ({ commandId }) => !held.has(commandId) && !settlements.has(commandId),
    );
    for (const { commandId } of items) held.add(commandId);
    const loaded = await Promise.all(items.map((item) => load(ports, settlements, item)));
    const packed = packParcels(loaded.flat(), itemsPerRequest);
    const carried = new Set(packed.flat().map(({ item }) => item.commandId));
    for (const { commandId } of items) if (!carried.has(commandId)) held.delete(commandId);
    parcels.push(...packed);
  }

  return {
    async next() {
      if (parcels.length === 0) await refill();
      return parcels.shift();
    },
    split(parcel) {
      itemsPerRequest = Math.max(1, Math.ceil(parcel.length / 2));
      parcels.unshift(...splitParcel(parcel));
    },
    done(parcel, delivered) {
      for (const { item } of parcel) held.delete(item.commandId);
      if (!delivered) return;
      itemsPerRequest = Math.min(itemsPerRequest * 2, hubLimits.commandsPerBatch);
    },
    unload() {
      for (const { item } of parcels.flat()) {
        held.delete(item.commandId);
        settlements.add([{ commandId: item.commandId, event: { type: 'leaseVoid' } }]);
      }
      parcels = [];
    },
    voidLeases: leases.renew,
  };
}

/** The item with its sealed bytes; nothing where they are gone, which a person must hear of. */
async function load(
  ports: SyncEnginePorts,
  settlements: Settlements,
  item: LeasedItem,
): Promise<Loaded[]> {
  const outcome = await loadSealed(ports, item);
  if (outcome.kind === 'loaded') return [outcome.loaded];
  if (outcome.kind === 'lost') {
    const event = { type: 'refused', reason: 'envelopeLost', answer: 'envelopeLost' } as const;
    settlements.add([{ commandId: item.commandId, event }]);
  }
  return [];
}

/**
 * Leases under an id that changes whenever an answer got lost: what the lost answer leased is void
 * with the id, as the leases of a dead run are.
 */
function createLeases({ ask, clock, random, runId }: SyncEnginePorts) {
  let leaseRunId = runId;
  const renew = (): void => {
    leaseRunId = random.uuid();
  };
  async function take(): Promise<readonly LeasedItem[]> {
    const leased = await ask('outbox.lease', {
      runId: leaseRunId,
      nowMs: clock.nowMs(),
      leaseMs,
      limit: hubLimits.commandsPerBatch,
    });
    if (leased.ok) return leased.value;
    renew();
    return [];
  }
  return { renew, take };
}
