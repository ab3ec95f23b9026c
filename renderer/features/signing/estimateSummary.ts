import type { EstimateSummary } from '#shared/domain/application/index';
import type { Estimate } from '#shared/domain/estimate/index';

/** What was shown when the family signed: only what could be said for certain. */
export function estimateSummary(estimate: Estimate): EstimateSummary {
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
    persons: estimate.persons.flatMap((person) =>
      person.program === null || person.creditEligible === null
        ? []
        : [
            {
              personId: person.personId,
              program: person.program,
              creditEligible: person.creditEligible,
              ...(person.costSharing ? { costSharing: person.costSharing } : {}),
            },
          ],
    ),
  };
}
