import { useDeferredValue, useMemo } from 'react';
import { pacificDate } from '#shared/base/clock';
import { estimateApplication } from '#shared/domain/estimate/index';
import type { Estimate, EstimateError } from '#shared/domain/estimate/index';
import type { PlanPack } from '#shared/packs/planPack';
import { usePacks } from '../../packs/usePacks';
import { clock } from '../../session/ports/clock';
import { useCase } from './CaseContext';

export type EstimateView =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: EstimateError | null }
  | { readonly state: 'ready'; readonly estimate: Estimate; readonly plans: PlanPack | null };

/**
 * The running estimate of the open case. It follows the answers one breath behind, so that typing
 * never waits for it; `trace` adds the chain of rules for "why this number?".
 */
export function useEstimate(options: { readonly trace?: boolean } = {}): EstimateView {
  const { draft } = useCase();
  const { state, rules, plans } = usePacks(draft.coverageYear);
  const application = useDeferredValue(draft.application);
  const trace = options.trace ?? false;
  return useMemo(() => {
    if (state === 'loading') return { state: 'loading' };
    if (!rules) return { state: 'failed', error: null };
    const result = estimateApplication({
      application,
      planYear: application.coverageYear,
      asOf: pacificDate(clock.nowMs()),
      rules,
      planPack: plans ?? undefined,
      trace,
    });
    return result.ok
      ? { state: 'ready', estimate: result.value, plans }
      : { state: 'failed', error: result.error };
  }, [application, rules, plans, state, trace]);
}
