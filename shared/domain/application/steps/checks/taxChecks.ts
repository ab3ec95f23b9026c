import type { FilingStatus } from '../../enumerations';
import type { ApplicationDraft, HouseholdMember } from '../../schema';
import { taxReturnsOf } from '../../taxReturns';
import { finding, type Finding } from '../finding';
import { isMarried, personOf, presentPersons, wantsHelp } from '../subjects';

const stepId = 'tax';
const nothing: readonly Finding[] = [];

function atPerson(application: ApplicationDraft, person: HouseholdMember, field: string) {
  const index = application.persons.indexOf(person);
  return {
    path: `persons.${index}.tax.${field}`,
    key: `persons.${person.id}.tax.${field}`,
    personId: person.id,
  };
}

/** A status counts while the person files: a hidden answer speaks of nothing. */
function statusOf({ tax }: HouseholdMember): FilingStatus | undefined {
  return tax?.plansToFileTaxReturn === 'yes' ? tax.filingStatus : undefined;
}

/** A year's credit that was never reconciled on Form 8962 stands in the way of the next one. */
function unreconciled(application: ApplicationDraft, person: HouseholdMember): readonly Finding[] {
  const { plansToFileTaxReturn, priorAptcReceived, priorAptcReconciled } = person.tax ?? {};
  const isOpen =
    plansToFileTaxReturn === 'yes' && priorAptcReceived === 'yes' && priorAptcReconciled === 'no';
  const place = atPerson(application, person, 'priorAptcReconciled');
  return isOpen ? [finding('warning', 'tax.credit-not-reconciled', stepId, place)] : nothing;
}

/** R1: joint filers say the same of each other. */
function reciprocity(application: ApplicationDraft, person: HouseholdMember): readonly Finding[] {
  const { filingStatus, jointFilerPersonId, plansToFileTaxReturn } = person.tax ?? {};
  if (plansToFileTaxReturn !== 'yes' || filingStatus !== 'marriedFilingJointly') return nothing;
  const partner = jointFilerPersonId ? personOf(application, jointFilerPersonId) : undefined;
  if (!partner) return nothing;
  const { tax } = partner;
  const contradicts =
    tax?.plansToFileTaxReturn === 'no' ||
    (tax?.filingStatus !== undefined && tax.filingStatus !== 'marriedFilingJointly') ||
    (Boolean(tax?.jointFilerPersonId) && tax?.jointFilerPersonId !== person.id);
  return contradicts
    ? [
        finding(
          'error',
          'tax.joint-not-reciprocal',
          stepId,
          atPerson(application, person, 'jointFilerPersonId'),
        ),
      ]
    : nothing;
}

/** R1: nobody on two returns, nobody claimed twice, and a dependent needs a filer. */
function returns(application: ApplicationDraft, person: HouseholdMember): readonly Finding[] {
  const place = atPerson(application, person, 'claimedByPersonId');
  const all = taxReturnsOf(application);
  const claiming = presentPersons(application).filter((other) =>
    (other.tax?.dependentPersonIds ?? []).includes(person.id),
  );
  const claimingReturns = new Set(
    claiming.map(({ id }) => all.find(({ filerIds }) => filerIds.includes(id))?.id ?? id),
  );
  const found: Finding[] = [];
  if (claimingReturns.size > 1) found.push(finding('error', 'tax.claimed-twice', stepId, place));
  const { isClaimedAsDependent, claimantOnApplication, claimedByPersonId } = person.tax ?? {};
  const isClaimed = isClaimedAsDependent === 'yes';
  if (isClaimed && claimantOnApplication !== 'no' && claimedByPersonId) {
    const claimant = all.find(({ filerIds }) => filerIds.includes(claimedByPersonId));
    if (!claimant) found.push(finding('error', 'tax.claimant-does-not-file', stepId, place));
  }
  if (isClaimed && statusOf(person) === 'marriedFilingJointly') {
    found.push(finding('warning', 'tax.dependent-files-jointly', stepId, place));
  }
  if (isClaimedAsDependent === 'no' && claiming.length > 0) {
    found.push(finding('error', 'tax.claim-disputed', stepId, place));
  }
  return found;
}

/** R7: without an exception, a separate return has no credit. */
function separateReturn(
  application: ApplicationDraft,
  person: HouseholdMember,
): readonly Finding[] {
  const { spousalAbuseOrAbandonment } = person.tax ?? {};
  if (statusOf(person) !== 'marriedFilingSeparately' || spousalAbuseOrAbandonment === 'yes') {
    return nothing;
  }
  return [
    finding(
      'info',
      'tax.separate-no-credit-unless',
      stepId,
      atPerson(application, person, 'filingStatus'),
    ),
  ];
}

/** A joint or separate return needs a marriage. */
function statusFitsMarriage(
  application: ApplicationDraft,
  person: HouseholdMember,
): readonly Finding[] {
  const filingStatus = statusOf(person);
  const needsMarriage =
    filingStatus === 'marriedFilingJointly' || filingStatus === 'marriedFilingSeparately';
  if (!needsMarriage || isMarried(person) || !person.family?.maritalStatus) return nothing;
  return [
    finding(
      'error',
      'tax.status-needs-marriage',
      stepId,
      atPerson(application, person, 'filingStatus'),
    ),
  ];
}

export function taxChecks(application: ApplicationDraft): readonly Finding[] {
  if (!wantsHelp(application)) return nothing;
  return presentPersons(application).flatMap((person) => [
    ...reciprocity(application, person),
    ...returns(application, person),
    ...separateReturn(application, person),
    ...statusFitsMarriage(application, person),
    ...unreconciled(application, person),
  ]);
}
