import { usePacks } from '../../packs/usePacks';

/** The carrier's name in the plan pack of the year; its id while the pack is read. */
export function useCarrierName(planYear: number, carrierId: string | undefined): string {
  const { plans } = usePacks(planYear);
  return plans?.carriers.find(({ id }) => id === carrierId)?.name ?? carrierId ?? '';
}
