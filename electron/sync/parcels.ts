import type { LeasedItem } from '#shared/desktop/rendererRequests';
import type { SealedCommand } from '#shared/hub/commands';

/** A leased item with the sealed command that is to be delivered for it. */
export interface Loaded {
  readonly item: LeasedItem;
  readonly command: SealedCommand;
}

/** What one request carries. */
export type Parcel = readonly Loaded[];

/** Base64 characters of envelopes in one request: what a weak uplink carries within its time limit. */
export const charactersPerParcel = 2 * 1024 * 1024;

/** Requests in the order of the items, none above the limits; an item too large goes alone. */
export function packParcels(loaded: readonly Loaded[], itemsPerParcel: number): Parcel[] {
  const parcels: Loaded[][] = [];
  let open: Loaded[] = [];
  let characters = 0;
  for (const one of loaded) {
    const length = one.command.envelope.length;
    const full = open.length >= itemsPerParcel || characters + length > charactersPerParcel;
    if (open.length === 0 || full) {
      open = [];
      characters = 0;
      parcels.push(open);
    }
    open.push(one);
    characters += length;
  }
  return parcels;
}

/** Two halves, the first never smaller; a parcel of one stays whole. */
export function splitParcel(parcel: Parcel): Parcel[] {
  const middle = Math.ceil(parcel.length / 2);
  return [parcel.slice(0, middle), parcel.slice(middle)].filter((half) => half.length > 0);
}
