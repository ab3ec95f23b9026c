import type { EstimateSummary, PackPins } from '../application';
import type { Estimate } from './types';

/** What a submission keeps of the estimate that the family saw; never a determination. */
export function summarizeEstimate(estimate: Estimate): EstimateSummary {
  return {
    planYear: estimate.planYear,
    asOf: estimate.asOf,
    practiceData: estimate.practiceData,
    taxHouseholds: estimate.taxHouseholds.flatMap((household) =>
      household.magiCents === null || household.fplPercent === null
        ? []
        : [
            {
              id: household.id,
              size: household.size,
              magiCents: household.magiCents,
              fplPercent: household.fplPercent,
              creditMonthlyCents: household.creditMonthlyCents,
              stateSubsidyMonthlyCents: household.stateSubsidy?.monthlyCents ?? 0,
            },
          ],
    ),
    persons: estimate.persons.flatMap(({ personId, program, creditEligible, costSharing }) =>
      program === null
        ? []
        : [
            {
              personId,
              program,
              creditEligible: creditEligible === true,
              ...(costSharing === null ? {} : { costSharing }),
            },
          ],
    ),
  };
}

/** The packs that an estimate was made under: kept with what was chosen or signed by it. */
export function packPinsOf({ planYear, rulePackId, planPackId }: Estimate): PackPins {
  return { planYear, rulePackId, ...(planPackId ? { planPackId } : {}) };
}
