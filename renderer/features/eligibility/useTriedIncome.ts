import { useCallback, useEffect, useMemo, useState } from 'react';
import { estimateApplication, withIncomesAt } from '#shared/domain/estimate/index';
import type { Estimate } from '#shared/domain/estimate/index';
import { createPriceBook } from '#shared/domain/plans/priceBook';
import type { PlanPack } from '#shared/packs/planPack';
import type { RulePack } from '#shared/packs/rulePack';
import { usePacks } from '../../packs/usePacks';
import { useCase } from '../consumer/index';

/** So long without a move and the slider rests: the exact estimate takes the place of the swift one. */
const restMs = 250;

export interface TriedIncome {
  readonly percent: number;
  readonly setPercent: (percent: number) => void;
  /** The family's estimate at that part of its income; what was told stays as it is. */
  readonly tried: Estimate;
  /** The same with the chain of rules, for "why this number?". */
  readonly explained: () => Estimate;
  readonly rules: RulePack | null;
  readonly plans: PlanPack | null;
}

/**
 * Tries another income. While it moves, all plans of the region are priced from tables, to the cent
 * as the exact rules do; at rest the exact estimate stands.
 */
export function useTriedIncome(estimate: Estimate): TriedIncome {
  const { draft } = useCase();
  const { application } = draft;
  const { rules, plans } = usePacks(draft.coverageYear);
  const [percent, setPercent] = useState(100);
  const [restsAt, setRestsAt] = useState(100);
  const prices = useMemo(
    () => (rules && plans ? createPriceBook(rules, plans) : null),
    [rules, plans],
  );
  useEffect(() => {
    const timer = setTimeout(() => setRestsAt(percent), restMs);
    return () => clearTimeout(timer);
  }, [percent]);
  const isResting = restsAt === percent;
  const estimateAt = useCallback(
    (swift: boolean): Estimate => {
      if (!rules || percent === 100) return estimate;
      const result = estimateApplication({
        application: withIncomesAt(application, percent),
        planYear: estimate.planYear,
        asOf: estimate.asOf,
        rules,
        planPack: plans ?? undefined,
        trace: !swift,
        ...(swift && prices ? { prices, missing: estimate.missing } : {}),
      });
      return result.ok ? result.value : estimate;
    },
    [application, estimate, percent, rules, plans, prices],
  );
  const tried = useMemo(() => estimateAt(!isResting), [estimateAt, isResting]);
  const explained = () => (isResting ? tried : estimateAt(false));
  return { percent, setPercent, tried, explained, rules, plans };
}
