import { z } from 'zod';
import { factReader } from '../../packs/rulePack';
import { openEnrollmentOf } from '../dates';
import { mediCalSettings } from '../medicaid/mediCalFacts';
import type { PersonEstimate, UnsettledRule } from './types';
import { silentContext, type Working } from './working';

export const enhancements = factReader(
  'cost-sharing-reductions',
  z.object({
    source: z.string(),
    californiaEnhancement: z.record(z.string(), z.object({ active: z.boolean().nullable() })),
  }),
);

/** What this estimate rests on that is not settled: each with what was assumed, and why. */
export function unsettledFor(
  working: Working,
  persons: readonly PersonEstimate[],
): readonly UnsettledRule[] {
  return [
    ...openEnrollmentEnd(working),
    ...guidelines(working),
    ...scope(working, persons),
    ...stateCostSharing(working, persons),
  ];
}

/** As long as a plan may still be chosen in it. */
function openEnrollmentEnd(working: Working): UnsettledRule[] {
  const period = openEnrollmentOf(silentContext(working), working.planYear);
  if (!period.ok || !period.value.unsettled || working.asOf > period.value.end) return [];
  return [{ rule: 'openEnrollmentEnd', assumed: period.value.end, source: period.value.source }];
}

function guidelines({ rules, asOf, mediCalGuidelineYear }: Working): UnsettledRule[] {
  if (Number(asOf.slice(0, 4)) === mediCalGuidelineYear) return [];
  const { source } = mediCalSettings(rules).mediCalGuidelines;
  return [{ rule: 'mediCalGuidelines', assumed: String(mediCalGuidelineYear), source }];
}

function scope({ rules }: Working, persons: readonly PersonEstimate[]): UnsettledRule[] {
  if (!persons.some(({ notes }) => notes.includes('scopeUnknown'))) return [];
  const { source } = mediCalSettings(rules).mediCalImmigration;
  return [{ rule: 'mediCalScope', assumed: null, source }];
}

/** Whether the state lowers the cost sharing of silver plans further; without it, as federal law has it. */
function stateCostSharing(
  { rules, planYear }: Working,
  persons: readonly PersonEstimate[],
): UnsettledRule[] {
  const { californiaEnhancement, source } = enhancements(rules);
  const isOpen = californiaEnhancement[String(planYear)]?.active === null;
  const touches = persons.some(({ costSharing }) => costSharing !== null && costSharing !== 'none');
  return isOpen && touches ? [{ rule: 'stateCostSharing', assumed: null, source }] : [];
}
