import { type AttestationCode, attestationCodes, lossesThatDoNotCount } from '../../enumerations';
import type { ApplicationDraft } from '../../schema';
import type { StepContext } from '../definition';
import { finding, type Finding } from '../finding';
import { isApplicant, presentPersons, representatives, wantsHelp } from '../subjects';

const always: readonly AttestationCode[] = [
  'rightsReceived',
  'privacyNotice',
  'verifyWithAgencies',
  'reportChanges',
  'incarcerationStatement',
  'appealRights',
  'perjury',
];
const forMediCal: readonly AttestationCode[] = [
  'thirdPartyLiability',
  'estateRecovery',
  'noticeOfMc219',
];
const forCredit: readonly AttestationCode[] = ['aptcTaxRepay', 'aptcFileReturn'];

/** The rights and duties that must be read and accepted for the programs in scope (S30). */
export function attestationsDue(application: ApplicationDraft): readonly AttestationCode[] {
  const people = presentPersons(application);
  const applying = people.filter(isApplicant);
  const files = people.some(({ tax }) => tax?.plansToFileTaxReturn === 'yes');
  const onlyPlans = (person: (typeof people)[number]) =>
    person.identity?.programsRequested === 'coveredCaOnly';
  const mediCal = wantsHelp(application) && applying.some((person) => !onlyPlans(person));
  const support = applying.some(
    ({ family, pregnancy }) =>
      family?.absentParentExists === 'yes' &&
      family.absentParentGoodCause !== 'yes' &&
      pregnancy?.isPregnant !== 'yes',
  );
  return [
    ...always,
    ...(mediCal ? forMediCal : []),
    ...(wantsHelp(application) && files ? forCredit : []),
    ...(mediCal && support ? (['medicalSupport'] as const) : []),
  ];
}

/** Read and recorded where they concern somebody here; no signature waits for them. */
export function attestationsOffered(application: ApplicationDraft): readonly AttestationCode[] {
  const due = attestationsDue(application);
  const people = presentPersons(application);
  const helped = wantsHelp(application) ? people.filter(isApplicant) : [];
  const birthYear = ({ dateOfBirth = '' }: (typeof people)[number]) =>
    Number(dateOfBirth.slice(0, 4));
  const hasChild = helped.some((person) => application.coverageYear - birthYear(person) <= 19);
  const isExpecting = helped.some(({ pregnancy }) => pregnancy?.isPregnant === 'yes');
  const sharesVa = people.some(({ life }) => life?.consentsVaDataSharing === 'yes');
  return attestationCodes.filter(
    (code) =>
      due.includes(code) ||
      code === 'nondiscrimination' ||
      (code === 'vaDataSharing' && sharesVa) ||
      (code === 'cchip' && hasChild) ||
      (code === 'mcapPremium' && isExpecting),
  );
}

/** Who helps for a fee or an office has other interests than whom they would stand for. */
export function representativeChecks(application: ApplicationDraft): readonly Finding[] {
  const { enrollerName } = application.enroller;
  const nameOf = (name: typeof enrollerName) =>
    `${name?.firstName ?? ''} ${name?.lastName ?? ''}`.trim().toLocaleLowerCase('en');
  return representatives(application)
    .filter(({ row }) => nameOf(row.name) !== '' && nameOf(row.name) === nameOf(enrollerName))
    .map(({ path, key }) =>
      finding('warning', 'representative.is-enroller', 'representatives', { path, key }),
    );
}

/** The due rights that nobody has accepted yet. */
export function attestationsOpen(application: ApplicationDraft): readonly AttestationCode[] {
  const accepted = new Set(application.attestations.map(({ code }) => code));
  return attestationsDue(application).filter((code) => !accepted.has(code));
}

/** S25: outside open enrollment a plan needs an event; Medi-Cal never does. */
export function lifeEventChecks(
  application: ApplicationDraft,
  context: StepContext,
): readonly Finding[] {
  const isTribal = presentPersons(application).some(
    ({ americanIndian }) => americanIndian?.isFederallyRecognizedMember === 'yes',
  );
  const none = context.openEnrollment === false && application.lifeEvents.length === 0 && !isTribal;
  return [
    ...(none
      ? [
          finding('warning', 'lifeEvents.none-outside-enrollment', 'lifeEvents', {
            path: 'lifeEvents',
          }),
        ]
      : []),
    ...application.lifeEvents.flatMap((event, index): readonly Finding[] => {
      const place = { path: `lifeEvents.${index}`, key: `lifeEvents.${event.id}` };
      const losses = lossesThatDoNotCount;
      if (event.lostCoverageKind && losses.includes(event.lostCoverageKind)) {
        return [finding('warning', 'lifeEvents.loss-does-not-count', 'lifeEvents', place)];
      }
      const needsNote =
        event.eventType === 'otherEvent' || event.eventType === 'exceptionalCircumstances';
      return needsNote && !event.note?.trim()
        ? [finding('error', 'lifeEvents.note-missing', 'lifeEvents', place)]
        : [];
    }),
  ];
}

/** S2: nothing may be submitted without a standing authorization. */
export function authorizationChecks(
  application: ApplicationDraft,
  context: StepContext,
): readonly Finding[] {
  const { revokedAt, authorizationExpiresOn } = application.authorization;
  const place = { path: 'authorization' };
  if (revokedAt) return [finding('error', 'authorization.revoked', 'authorization', place)];
  return authorizationExpiresOn !== undefined &&
    authorizationExpiresOn !== '' &&
    authorizationExpiresOn < context.today
    ? [finding('error', 'authorization.expired', 'authorization', place)]
    : [];
}
