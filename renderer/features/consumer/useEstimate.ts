import { useDeferredValue } from 'react';
import { pacificDate } from '#shared/base/clock';
import { estimateApplication } from '#shared/domain/estimate/index';
import type { Estimate, EstimateError } from '#shared/domain/estimate/index';
import type { PlanPack } from '#shared/packs/planPack';
import type { RulePack } from '#shared/packs/rulePack';
import { usePacks } from '../../packs/usePacks';
import { clock } from '../../session/ports/clock';
import { useCase } from './CaseContext';
import { oncePerApplication } from './oncePerApplication';

export type EstimateView =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: EstimateError | null }
  | { readonly state: 'ready'; readonly estimate: Estimate; readonly plans: PlanPack | null };

interface EstimateSources {
  readonly rules: RulePack;
  readonly plans: PlanPack | null;
  readonly asOf: string;
}

const estimateOf = oncePerApplication(
  (application, { rules, plans, asOf }: EstimateSources): EstimateView => {
    const result = estimateApplication({
      application,
      planYear: application.coverageYear,
      asOf,
      rules,
      planPack: plans ?? undefined,
      trace: true,
    });
    return result.ok
      ? { state: 'ready', estimate: result.value, plans }
      : { state: 'failed', error: result.error };
  },
);

/**
 * The running estimate of the open case, made once for all who show it. It follows the answers one
 * breath behind, so that typing never waits for it. The chain of rules for "why this number?" is always
 * there: it costs nothing that can be measured, and a second estimate does.
 */
export function useEstimate(): EstimateView {
  const { draft } = useCase();
  const { state, rules, plans } = usePacks(draft.coverageYear);
  const application = useDeferredValue(draft.application);
  if (state === 'loading') return { state: 'loading' };
  if (!rules) return { state: 'failed', error: null };
  const asOf = pacificDate(clock.nowMs());
  return estimateOf(application, { rules, plans, asOf });
}
