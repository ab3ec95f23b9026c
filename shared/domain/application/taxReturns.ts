import type { FilingStatus } from './enumerations';
import type { ApplicationDraft, HouseholdMember } from './schema';
import { presentPersons } from './steps/subjects';

/** One federal return, put together from what each person said in S9. */
export interface ExpectedTaxReturn {
  /** Stable while its first filer stays: `return-<person id>`. */
  readonly id: string;
  readonly filerIds: readonly string[];
  readonly dependentIds: readonly string[];
  readonly filingStatus: FilingStatus | null;
  /** Claimed people who are not on the application; they count in the size. */
  readonly dependentsOutside: number;
  /** A spouse who files jointly and is not on the application. */
  readonly jointFilerOutside: boolean;
}

function files(person: HouseholdMember): boolean {
  return person.tax?.plansToFileTaxReturn === 'yes';
}

/** Who files jointly with the person, as either of them says. */
function jointFilerOf(
  person: HouseholdMember,
  others: readonly HouseholdMember[],
): HouseholdMember | undefined {
  const own = person.tax?.jointFilerPersonId;
  if (person.tax?.filingStatus === 'marriedFilingJointly' && own) {
    return others.find(({ id }) => id === own);
  }
  return others.find(
    ({ tax }) =>
      tax?.plansToFileTaxReturn === 'yes' &&
      tax.filingStatus === 'marriedFilingJointly' &&
      tax.jointFilerPersonId === person.id,
  );
}

/** Claimed by one of the filers, as the dependent or (where they have not said) the filer tells. */
function isClaimedOn(person: HouseholdMember, filers: readonly HouseholdMember[]): boolean {
  const { isClaimedAsDependent, claimedByPersonId } = person.tax ?? {};
  if (isClaimedAsDependent === 'no') return false;
  if (isClaimedAsDependent === 'yes' && claimedByPersonId) {
    return filers.some(({ id }) => id === claimedByPersonId);
  }
  if (person.tax?.claimantOnApplication === 'no') return false;
  return filers.some(({ tax }) => (tax?.dependentPersonIds ?? []).includes(person.id));
}

/**
 * The returns that the household expects to file. A person who is claimed and files too has both a
 * return and a place on the claimant's; that return stands, for the review to warn about.
 */
export function taxReturnsOf(application: ApplicationDraft): readonly ExpectedTaxReturn[] {
  const people = presentPersons(application);
  const onReturn = new Set<string>();
  const returns: ExpectedTaxReturn[] = [];
  for (const person of people) {
    if (onReturn.has(person.id) || !files(person)) continue;
    const partner = jointFilerOf(person, people);
    const filers = partner && partner.id !== person.id ? [person, partner] : [person];
    for (const filer of filers) onReturn.add(filer.id);
    returns.push(expectedReturn(filers, people));
  }
  return returns;
}

function expectedReturn(
  filers: readonly HouseholdMember[],
  people: readonly HouseholdMember[],
): ExpectedTaxReturn {
  const dependents = people.filter(
    (person) => !filers.includes(person) && isClaimedOn(person, filers),
  );
  const outside = filers.reduce(
    (sum, { tax }) => sum + (tax?.dependentsOutsideApplication ?? []).length,
    0,
  );
  const status = filers.map(({ tax }) => tax?.filingStatus).find((value) => value !== undefined);
  const joint = status === 'marriedFilingJointly';
  return {
    id: `return-${filers[0]?.id ?? ''}`,
    filerIds: filers.map(({ id }) => id),
    dependentIds: dependents.map(({ id }) => id),
    filingStatus: status ?? null,
    dependentsOutside: outside,
    jointFilerOutside:
      joint && filers.length === 1 && Boolean(filers[0]?.tax?.jointFilerName?.trim()),
  };
}
