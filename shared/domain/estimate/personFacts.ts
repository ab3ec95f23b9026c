import { addDays } from '../../base/calendarDate';
import {
  type CoverageKind,
  type HouseholdMember,
  isMinimumEssentialCoverage,
  wantsHelp,
} from '../application';
import type { ImmigrationStatus } from '../eligibility/creditEligibility';
import type { CategoryPerson } from '../medicaid';
import type { EstimateNote } from './types';
import type { Working } from './working';

/** A person's situation as Medi-Cal's categories ask for it. */
export function categoryPerson(
  working: Working,
  person: HouseholdMember,
  age: number,
  immigration: ImmigrationStatus,
): CategoryPerson {
  const { pregnancy, life } = person;
  return {
    age,
    immigration,
    pregnant: pregnancy?.isPregnant === 'yes',
    postpartum: isPostpartum(working, person),
    caretaker: life?.isPrimaryCaretakerOfChild === 'yes',
    formerFosterYouth: life?.wasInFosterCareAt18 === 'yes',
    medicare: hasMedicare(person),
    alreadyEnrolled: hasMediCalNow(working, person),
  };
}

function isPostpartum({ asOf }: Working, { pregnancy }: HouseholdMember): boolean {
  if (pregnancy?.isPregnant === 'yes' || pregnancy?.wasPregnantInPast12Months !== 'yes')
    return false;
  const { pregnancyEndedOn } = pregnancy;
  return !pregnancyEndedOn || pregnancyEndedOn >= addDays(asOf, -366);
}

export function hasMedicare({ coverage }: HouseholdMember): boolean {
  return (coverage?.medicareEnrollment ?? []).some((part) => part !== 'none');
}

function hasMediCalNow({ application }: Working, person: HouseholdMember): boolean {
  return application.coverages.some(
    ({ personId, coverageKind, state }) =>
      personId === person.id && coverageKind === 'fullScopeMediCal' && state === 'enrolled',
  );
}

/** Programs of the government bar the credit from the day that one may have them (26 CFR 1.36B-2(c)(2)(i)). */
const barsWithoutEnrollment: ReadonlySet<CoverageKind> = new Set(['tricare', 'peaceCorps']);

/**
 * Coverage that bars the credit from the first day of the plan. A plan bought on the individual
 * market can be replaced, coverage that ends before does not bar, and an old Medi-Cal enrollment is
 * judged anew.
 */
export function barringCoverage(working: Working, person: HouseholdMember): readonly string[] {
  const { application, coverageStart } = working;
  const rows =
    person.coverage?.hasOtherCoverageNow === 'yes'
      ? application.coverages.filter(({ personId }) => personId === person.id)
      : [];
  const kinds = rows.flatMap(({ coverageKind, state, coverageEndOn }) => {
    if (!coverageKind || !isMinimumEssentialCoverage[coverageKind]) return [];
    if (state === 'eligible' && !barsWithoutEnrollment.has(coverageKind)) return [];
    const ends = Boolean(coverageEndOn) && (coverageEndOn ?? '') < coverageStart;
    const isJudgedAnew =
      coverageKind === 'individualMarketPlan' || coverageKind === 'fullScopeMediCal';
    return ends || isJudgedAnew ? [] : [coverageKind];
  });
  const freePartA = person.coverage?.qualifiesForFreePartA === 'yes';
  return [...kinds, ...(hasMedicare(person) || freePartA ? ['medicare'] : [])];
}

/** Confined after disposition: no plan may be bought. */
export function isConfined({ incarceration }: HouseholdMember): boolean {
  return incarceration?.isIncarcerated === 'yes' && incarceration.isPendingDisposition === 'no';
}

const birthdays = [
  [19, 'turns19'],
  [21, 'turns21'],
  [26, 'turns26'],
  [65, 'turns65'],
] as const;

/** Birthdays of the coverage year at which a program ends or begins. */
export function birthdayNotes(working: Working, person: HouseholdMember): readonly EstimateNote[] {
  const birthYear = Number(person.dateOfBirth?.slice(0, 4));
  return birthdays.filter(([age]) => birthYear + age === working.planYear).map(([, note]) => note);
}

export function helpWanted(working: Working): boolean {
  return wantsHelp(working.application);
}
