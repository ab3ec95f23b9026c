import type {
  ApplicationDraft,
  ExpectedTaxReturn,
  FilingStatus,
  HouseholdMember,
} from '../application';
import { ageOf, presentPersons } from '../application';
import type { FilingStatus as CreditFilingStatus } from '../eligibility/creditEligibility';
import type { Household, HouseholdPerson, StatedRelationship, TaxReturn } from '../household';
import { custodyOf } from './custodyFacts';
import type { EstimatedIncome } from './personIncome';
import type { Working } from './working';

/** The income basis that a count of Medi-Cal households uses. */
type IncomeBasis = 'current' | 'annual';

export interface IncomeOf {
  (personId: string): EstimatedIncome | undefined;
}

/** The age that programs go by: on the first day of coverage. Null without a birth date. */
export function programAge(working: Working, person: HouseholdMember): number | null {
  const age = ageOf(person, working.coverageStart);
  return age === null ? null : Math.max(0, age);
}

/** The household as the rules of 42 CFR 435.603 and of the credit read it, on both bases of income. */
export function householdsFor(
  working: Working,
  incomeOf: IncomeOf,
): Readonly<Record<IncomeBasis, Household>> {
  const { application, people, returns } = working;
  const ties = {
    relationships: statedRelationships(application),
    livingTogether: homesOf(working),
    taxReturns: returns.map((expected) => taxReturnFor(application, expected)),
    custody: custodyOf(working),
  };
  const on = (basis: IncomeBasis): Household => ({
    people: people.map((person) => householdPerson(working, person, incomeOf, basis)),
    ...ties,
  });
  return { current: on('current'), annual: on('annual') };
}

function householdPerson(
  working: Working,
  person: HouseholdMember,
  incomeOf: IncomeOf,
  basis: IncomeBasis,
): HouseholdPerson {
  const income = incomeOf(person.id);
  const cents = basis === 'current' ? income?.currentAnnualizedCents : income?.mediCalAnnualCents;
  const pregnant = person.pregnancy?.isPregnant === 'yes';
  const { tax, life } = person;
  return {
    id: person.id,
    age: programAge(working, person) ?? 0,
    annualIncomeCents: cents ?? 0,
    requiredToFile: tax?.expectsToBeRequiredToFile === 'no' ? false : undefined,
    pregnant: pregnant || undefined,
    expectedBabies: pregnant ? babiesOf(person) : undefined,
    fullTimeStudent: life?.isFullTimeStudent === 'yes' || undefined,
    claimedByOutsider: isClaimedOutside(person) || undefined,
  };
}

/** One unless told otherwise (42 CFR 435.603(b)); the form has room for ten. */
function babiesOf({ pregnancy }: HouseholdMember): number {
  return Math.min(10, Math.max(1, Math.round(pregnancy?.expectedBabies ?? 1)));
}

export function isClaimedOutside({ tax }: HouseholdMember): boolean {
  return tax?.isClaimedAsDependent === 'yes' && tax.claimantOnApplication === 'no';
}

/** "from is the … of to" turned to the engine's "person is the … of of". */
function statedRelationships(application: ApplicationDraft): StatedRelationship[] {
  const present = new Set(presentPersons(application).map(({ id }) => id));
  return application.relationships.flatMap(({ fromPersonId, toPersonId, kind }) =>
    kind && fromPersonId !== toPersonId && present.has(fromPersonId) && present.has(toPersonId)
      ? [{ of: toPersonId, is: kind, person: fromPersonId }]
      : [],
  );
}

function addressKey({ residence }: HouseholdMember): string | null {
  const address = residence?.address;
  if (residence?.sameAsPrimaryContact !== false || !address?.line1 || !address.zip) return null;
  return `${address.line1.trim().toLowerCase()}~${address.zip.trim()}`;
}

/** Those who live with the primary contact, and those who share another address. */
function homesOf({ application, people }: Working): readonly (readonly string[])[] {
  const contactId = application.primaryContactPersonId ?? people[0]?.id;
  const isHome = (person: HouseholdMember) =>
    person.id === contactId || person.livesWithPrimaryContact === 'yes';
  const homes = new Map<string, string[]>();
  for (const person of people) {
    const key = isHome(person) ? 'home' : addressKey(person);
    if (key === null) continue;
    homes.set(key, [...(homes.get(key) ?? []), person.id]);
  }
  return [...homes.values()];
}

const returnStatuses: Readonly<Record<FilingStatus, NonNullable<TaxReturn['filingStatus']>>> = {
  single: 'single',
  marriedFilingJointly: 'marriedJointly',
  marriedFilingSeparately: 'marriedSeparately',
  headOfHousehold: 'headOfHousehold',
  qualifyingSurvivingSpouse: 'qualifyingSurvivingSpouse',
};

function taxReturnFor(application: ApplicationDraft, expected: ExpectedTaxReturn): TaxReturn {
  const status = expected.filingStatus ? returnStatuses[expected.filingStatus] : undefined;
  return {
    filers: [...expected.filerIds],
    dependents: [...expected.dependentIds],
    filingStatus: expected.filerIds.length === 2 ? 'marriedJointly' : status,
    domesticAbuseException: hasAbuseException(application, expected),
  };
}

/** R7: the exception of 26 CFR 1.36B-2(b)(2), as the filer privately answered. */
export function hasAbuseException(
  { persons }: ApplicationDraft,
  { filerIds }: ExpectedTaxReturn,
): boolean {
  return persons.some(
    ({ id, tax }) => filerIds.includes(id) && tax?.spousalAbuseOrAbandonment === 'yes',
  );
}

/** Who may file as unmarried under section 7703(b) counts as head of household. */
export function creditFilingStatus(
  { persons }: ApplicationDraft,
  { filingStatus, filerIds }: ExpectedTaxReturn,
): CreditFilingStatus {
  const unmarried = persons.some(
    ({ id, tax }) => filerIds.includes(id) && tax?.consideredUnmarried === 'yes',
  );
  if (filingStatus === 'marriedFilingSeparately') {
    return unmarried ? 'headOfHousehold' : 'marriedSeparately';
  }
  if (filingStatus === 'marriedFilingJointly') return 'marriedJointly';
  return filingStatus === 'single' ? 'single' : 'headOfHousehold';
}
