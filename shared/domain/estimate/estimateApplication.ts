import { fail, ok, type Result } from '../../base/result';
import { creditGuidelineYear, povertyGuideline } from '../eligibility/povertyGuideline';
import { enrollmentGroups, pricedMember } from './enrollmentGroups';
import { countHouseholds } from './mediCalStandings';
import { holdsUpEverybody, neededAnswers } from './neededAnswers';
import { estimatePerson, type PersonSources } from './personEstimates';
import { estimateIncome } from './personIncome';
import { householdPlace } from './place';
import { estimateTaxHousehold } from './taxHouseholdEstimates';
import { taxStanding, type TaxStanding } from './taxStandings';
import { incomeThresholds } from './thresholds';
import { unsettledFor } from './unsettled';
import type {
  Estimate,
  EstimateError,
  EstimateInput,
  NeededAnswer,
  PersonEstimate,
  TaxHouseholdEstimate,
} from './types';
import { silentContext, type Working, workingOf } from './working';

/**
 * Everything that can be said of a household before the agency decides, however many answers are
 * there: what is missing is named and never assumed. A year without facts is `no-data`.
 */
export function estimateApplication(input: EstimateInput): Result<Estimate, EstimateError> {
  const working = workingOf(input);
  const years = checkYears(working);
  if (!years.ok) return years;
  const needed = input.missing ?? neededAnswers(working);
  const sources = gather(working, needed);
  if (!sources.ok) return sources;
  const persons: PersonEstimate[] = [];
  for (const person of working.people) {
    const estimate = estimatePerson(working, sources.value, person);
    if (!estimate.ok) return estimate;
    persons.push(estimate.value);
  }
  const households = taxHouseholdsOf(working, sources.value.standings, persons, needed);
  if (!households.ok) return households;
  return ok(assemble(working, needed, persons, households.value));
}

function checkYears({
  rules,
  planYear,
  input,
  mediCalGuidelineYear,
}: Working): Result<null, EstimateError> {
  const credit = creditGuidelineYear(rules, planYear);
  if (!credit.ok) return credit;
  const mediCal = povertyGuideline(rules, mediCalGuidelineYear, 1);
  if (!mediCal.ok) return mediCal;
  if (input.planPack && input.planPack.planYear !== planYear) {
    return fail({
      code: 'bad-input',
      message: `expected the plans of ${planYear}`,
      path: 'planPack.planYear',
    });
  }
  return ok(null);
}

/** Incomes, Medi-Cal households and returns: what every person's result is made of. */
function gather(
  working: Working,
  needed: readonly NeededAnswer[],
): Result<PersonSources, EstimateError> {
  const silent = silentContext(working);
  const incomes = new Map(
    working.people.map((person) => [person.id, estimateIncome(silent, working, person)]),
  );
  const incomeOf = (id: string) => incomes.get(id);
  const standings: TaxStanding[] = [];
  for (const expected of working.returns) {
    const standing = taxStanding(working, expected, incomeOf);
    if (!standing.ok) return standing;
    standings.push(standing.value);
  }
  const isComposed = working.people.length > 0 && !needed.some(holdsUpEverybody);
  const counted = isComposed ? countHouseholds(working, incomeOf) : null;
  // Impossible statements are for the review to explain; here they only hold the result up.
  if (counted && !counted.ok && counted.error.code !== 'bad-input') return counted;
  const households = counted?.ok ? counted.value : null;
  const contradiction = counted !== null && !counted.ok;
  return ok({ incomes, households, standings, needed, contradiction });
}

function taxHouseholdsOf(
  working: Working,
  standings: readonly TaxStanding[],
  persons: readonly PersonEstimate[],
  needed: readonly NeededAnswer[],
): Result<readonly TaxHouseholdEstimate[], EstimateError> {
  const households: TaxHouseholdEstimate[] = [];
  for (const standing of standings) {
    const eligible = persons
      .filter(
        ({ taxHouseholdId, creditEligible }) =>
          taxHouseholdId === standing.expected.id && creditEligible === true,
      )
      .flatMap((person) => pricedMember(working, person) ?? []);
    const household = estimateTaxHousehold(working, standing, { persons, eligible, needed });
    if (!household.ok) return household;
    const thresholds = incomeThresholds(working, household.value, persons);
    households.push({ ...household.value, thresholds });
  }
  return ok(households);
}

function assemble(
  working: Working,
  needed: readonly NeededAnswer[],
  persons: readonly PersonEstimate[],
  taxHouseholds: readonly TaxHouseholdEstimate[],
): Estimate {
  const { planPack } = working.input;
  const groups = enrollmentGroups(working, persons, taxHouseholds);
  const groupOf = (id: string) =>
    groups.find(({ memberIds }) => memberIds.includes(id))?.id ?? null;
  const place = householdPlace(working);
  return {
    planYear: working.planYear,
    asOf: working.asOf,
    coverageStart: working.coverageStart,
    practiceData: planPack?.practice ?? false,
    rulePackId: working.rules.id,
    planPackId: planPack?.id ?? null,
    place,
    complete: persons.length > 0 && needed.length === 0 && place.region !== null,
    missing: needed,
    unsettled: unsettledFor(working, persons),
    persons: persons.map((person) => ({ ...person, groupId: groupOf(person.personId) })),
    taxHouseholds,
    groups,
  };
}
