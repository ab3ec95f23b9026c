import { useEffect, useState } from 'react';
import type { PlanPack } from '#shared/packs/planPack';
import type { RulePack } from '#shared/packs/rulePack';
import { loadPacks } from './packs';

export interface PacksOfYear {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly rules: RulePack | null;
  /** Null where this computer has no plans for the year; that is said, never guessed around. */
  readonly plans: PlanPack | null;
}

/** The rules and the plans of one coverage year. */
export function usePacks(planYear: number): PacksOfYear {
  const [packs, setPacks] = useState<PacksOfYear>({ state: 'loading', rules: null, plans: null });
  useEffect(() => {
    let left = false;
    const read = async (): Promise<PacksOfYear> => {
      const loaded = await loadPacks();
      if (!loaded.ok) return { state: 'failed', rules: null, plans: null };
      const plans = await loaded.value.plansOf(planYear);
      return { state: 'ready', rules: loaded.value.rules, plans: plans.ok ? plans.value : null };
    };
    void read().then((next) => {
      if (!left) setPacks(next);
    });
    return () => {
      left = true;
    };
  }, [planYear]);
  return packs;
}
