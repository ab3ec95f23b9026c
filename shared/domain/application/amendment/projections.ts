import type { ApplicationDraft, HouseholdMember, Income } from '../schema';
import { presentPersons } from '../steps/subjects';

type Summary = NonNullable<HouseholdMember['income']>;

/** What was said about one year only: S20's projection, and what the twelve months bring. */
const projectionKeys = [
  'currentMonthlyOverrideCents',
  'currentMonthlyOverrideReason',
  'incomeChangesMonthToMonth',
  'projectedAnnualIncomeCents',
  'agreesWithComputedTotal',
  'incomeDifferenceReason',
  'incomeDifferenceText',
  'noIncomeExplanation',
] as const satisfies readonly (keyof Summary)[];

/** What an income row says about its place in the year. */
const yearKeys = [
  'startedBeforeThisYear',
  'startDate',
  'stillReceiving',
  'lastReceivedDate',
  'expectedToEndWithin4Months',
  'endDate',
] as const satisfies readonly (keyof Income)[];

/** A copy without these keys: unanswered is absent. */
export function without<Value extends object, Key extends keyof Value>(
  value: Value,
  keys: readonly Key[],
): Omit<Value, Key> {
  const gone = new Set<PropertyKey>(keys);
  return Object.fromEntries(Object.entries(value).filter(([key]) => !gone.has(key))) as Omit<
    Value,
    Key
  >;
}

/** Money that came once or has ended brings nothing to another year. */
function lastsBeyondItsYear({ frequency, stillReceiving, endDate }: Income): boolean {
  return frequency !== 'oneTimePayment' && stillReceiving !== 'no' && endDate === undefined;
}

/** What an answer says of the weeks around the application, or of one coverage year. */
function withoutYearlyAnswers(person: HouseholdMember): HouseholdMember {
  const { income, coverage, incarceration, ...lasting } = without(person, [
    'retroactive',
    'communityEngagement',
  ]);
  return {
    ...lasting,
    ...(income ? { income: without(income, projectionKeys) } : {}),
    ...(coverage ? { coverage: without(coverage, ['isOfferedEmployerCoverage']) } : {}),
    ...(incarceration
      ? { incarceration: without(incarceration, ['wasReleasedInPast60Days', 'releasedOn']) }
      : {}),
  };
}

/** Model 2.3 (8): income for the new year and the employer's offer are asked anew. */
export function withoutProjections(application: ApplicationDraft): ApplicationDraft {
  return {
    ...application,
    persons: presentPersons(application).map(withoutYearlyAnswers),
    incomes: application.incomes
      .filter(lastsBeyondItsYear)
      .map((income) => without(income, yearKeys)),
    employerOffers: [],
    household: without(application.household, [
      'movedInPast60Days',
      'previousCounty',
      'movedOn',
      'householdHasAnyIncome',
    ]),
  };
}

function keptSummary(person: HouseholdMember, last: HouseholdMember): HouseholdMember {
  const { income, coverage, retroactive, communityEngagement, incarceration } = last;
  const offered = coverage?.isOfferedEmployerCoverage;
  return {
    ...person,
    ...(income ? { income: { ...income, ...person.income } } : {}),
    ...(person.coverage && offered !== undefined
      ? { coverage: { isOfferedEmployerCoverage: offered, ...person.coverage } }
      : {}),
    // Help with past bills is of its own months: nothing is asked for again unless it is said.
    ...(retroactive?.wantsRetroactiveMediCal === 'no' && !person.retroactive
      ? { retroactive }
      : {}),
    ...(communityEngagement && !person.communityEngagement ? { communityEngagement } : {}),
    ...(incarceration?.wasReleasedInPast60Days === 'no'
      ? { incarceration: { wasReleasedInPast60Days: 'no', ...person.incarceration } }
      : {}),
  };
}

function keptIncome(income: Income, last: Income | undefined): Income {
  if (!last) return income;
  // What ran last year and has no end began before the new one.
  return { ...last, startedBeforeThisYear: 'yes', ...income };
}

/**
 * "Nothing has changed": the family confirms last year's projections for the new year. What was
 * answered anew stays; what ended with its year stays out.
 */
export function withKeptProjections(
  renewal: ApplicationDraft,
  last: ApplicationDraft,
): ApplicationDraft {
  const { householdHasAnyIncome, movedInPast60Days } = last.household;
  const stillEarns = renewal.incomes.length > 0 || last.incomes.length === 0;
  return {
    ...renewal,
    persons: renewal.persons.map((person) => {
      const before = last.persons.find(({ id }) => id === person.id);
      return before ? keptSummary(person, before) : person;
    }),
    incomes: renewal.incomes.map((income) =>
      keptIncome(
        income,
        last.incomes.find(({ id }) => id === income.id),
      ),
    ),
    employerOffers:
      renewal.employerOffers.length > 0 ? renewal.employerOffers : last.employerOffers,
    household: {
      ...(householdHasAnyIncome !== undefined && stillEarns ? { householdHasAnyIncome } : {}),
      ...(movedInPast60Days === 'no' ? { movedInPast60Days } : {}),
      ...renewal.household,
    },
  };
}
