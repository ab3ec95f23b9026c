import type { Pack } from './loadPack';
import type { PlanPack } from './planPack';
import type { RulePack } from './rulePack';

/** The exact edition of a pack that an application was taken under. */
export interface PackPin {
  readonly id: string;
  readonly version: number;
}

export type PinStanding = 'current' | 'superseded' | 'unknown';

/** The loaded packs: the newest of each for new work, and pinned editions for work in progress. */
export interface PackLibrary {
  readonly rules: RulePack | undefined;
  /** The newest plan pack of a coverage year; undefined is "no plan data for this year". */
  planPack(planYear: number): PlanPack | undefined;
  readonly planYears: readonly number[];
  pinned(pin: PackPin): Pack | undefined;
  /** Whether a pinned edition is still the newest; a superseded one is checked again. */
  standing(pin: PackPin): PinStanding;
}

export function packLibrary(packs: readonly Pack[]): PackLibrary {
  const newest = new Map<string, Pack>();
  for (const pack of packs) {
    const known = newest.get(pack.id);
    if (!known || known.version < pack.version) newest.set(pack.id, pack);
  }
  const current = [...newest.values()].sort((left, right) => right.version - left.version);
  // Real plans of a year stand before practice plans, whatever their versions.
  const planPacks = current
    .filter((pack) => pack.kind === 'plans')
    .sort((left, right) => Number(left.practice) - Number(right.practice));
  return {
    rules: current.find((pack) => pack.kind === 'rules'),
    planPack: (planYear) => planPacks.find((pack) => pack.planYear === planYear),
    planYears: [...new Set(planPacks.map(({ planYear }) => planYear))].sort((a, b) => a - b),
    pinned: ({ id, version }) => packs.find((pack) => pack.id === id && pack.version === version),
    standing: ({ id, version }) => {
      const known = newest.get(id);
      if (!known) return 'unknown';
      return known.version > version ? 'superseded' : 'current';
    },
  };
}

export function pinOf({ id, version }: Pack): PackPin {
  return { id, version };
}
