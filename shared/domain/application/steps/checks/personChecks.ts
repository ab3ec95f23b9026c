import { checkSsn } from '../../../validation';
import type { ApplicationDraft, HouseholdMember } from '../../schema';
import { coverageStartOf, type StepContext } from '../definition';
import { nearsMedicareAge } from '../coverageSteps';
import { finding, type Finding } from '../finding';
import type { FindingCode } from '../findingCodes';
import { ageOf, isApplicant, personOf, presentPersons } from '../subjects';

const maximumPersons = 20;

function place(application: ApplicationDraft, person: HouseholdMember, path: string) {
  const index = application.persons.indexOf(person);
  return {
    path: `persons.${index}.${path}`,
    key: `persons.${person.id}.${path}`,
    personId: person.id,
  };
}

function nameKey({ name }: HouseholdMember): string {
  return [name?.firstName, name?.middleName, name?.lastName, name?.suffix]
    .map((part) => (part ?? '').normalize('NFC').trim().toLocaleLowerCase('en'))
    .join(' ');
}

/** Whether two rows tell of one person by name and birth date; a row without either tells of nobody. */
function hasSameNameAndBirth(one: HouseholdMember, other: HouseholdMember): boolean {
  return (
    Boolean(one.dateOfBirth) &&
    other.dateOfBirth === one.dateOfBirth &&
    nameKey(other).trim() !== '' &&
    nameKey(other) === nameKey(one)
  );
}

function hasSameNumber(one: HouseholdMember, other: HouseholdMember): boolean {
  const ssn = checkSsn(one.identity?.ssn ?? '').normalized;
  return ssn !== undefined && checkSsn(other.identity?.ssn ?? '').normalized === ssn;
}

/** The people of an application whom another one tells of too, by name and birth date or by number (S7). */
export function peopleInBoth(
  application: ApplicationDraft,
  other: ApplicationDraft,
): readonly string[] {
  const elsewhere = presentPersons(other);
  return presentPersons(application)
    .filter((person) =>
      elsewhere.some((one) => hasSameNameAndBirth(person, one) || hasSameNumber(person, one)),
    )
    .map(({ id }) => id);
}

/** The same person twice: by name and birth date, or by number. */
export function duplicates(application: ApplicationDraft): readonly Finding[] {
  const people = presentPersons(application);
  return people.flatMap((person, index) => {
    const earlier = people.slice(0, index);
    const found: Finding[] = [];
    if (earlier.some((other) => hasSameNameAndBirth(person, other)))
      found.push(
        finding('error', 'person.duplicate', 'roster', place(application, person, 'name')),
      );
    if (earlier.some((other) => hasSameNumber(person, other)))
      found.push(
        finding('error', 'ssn.duplicate', 'identity', place(application, person, 'identity.ssn')),
      );
    return found;
  });
}

/** Somebody applies, lives here, and is there to be reached. */
export function applicantChecks(
  application: ApplicationDraft,
  { today }: StepContext,
): readonly Finding[] {
  const people = presentPersons(application);
  const applying = people.filter(isApplicant);
  const found: Finding[] = [];
  if (applying.length === 0) {
    found.push(finding('error', 'application.no-applicant', 'roster', { path: 'persons' }));
  } else if (!applying.some((person) => person.residence?.intendsToResideInCalifornia === 'yes')) {
    found.push(
      finding('error', 'application.no-california-resident', 'roster', { path: 'persons' }),
    );
  }
  if (people.length > maximumPersons) {
    found.push(finding('error', 'application.too-many-persons', 'roster', { path: 'persons' }));
  }
  const contact = personOf(application, application.primaryContactPersonId ?? '');
  const age = contact ? ageOf(contact, today) : null;
  if (age !== null && age < 18 && application.representatives.length === 0) {
    found.push(
      finding('error', 'contact.minor-without-representative', 'primaryContact', {
        path: 'primaryContactPersonId',
      }),
    );
  }
  return [...found, ...contactChecks(application)];
}

/** The channel that was chosen must be filled; the two places that say who applies must agree. */
function contactChecks(application: ApplicationDraft): readonly Finding[] {
  const { contact, primaryContactIsApplicant } = application;
  const found: Finding[] = [];
  if (contact.bestContactMethod === 'phone' && contact.noPhone === true) {
    found.push(
      finding('error', 'contact.phone-missing', 'primaryContact', { path: 'contact.noPhone' }),
    );
  }
  const person = personOf(application, application.primaryContactPersonId ?? '');
  const answers = [primaryContactIsApplicant, person?.isApplicant];
  if (answers.includes('yes') && answers.includes('no')) {
    found.push(
      finding('error', 'contact.applicant-contradiction', 'primaryContact', {
        path: 'primaryContactIsApplicant',
      }),
    );
  }
  return found;
}

/** S13: the signer attests that nobody who applies for a plan is confined after disposition. */
export function incarcerationConflict(application: ApplicationDraft): readonly Finding[] {
  return presentPersons(application)
    .filter(
      (person) =>
        isApplicant(person) &&
        person.incarceration?.isIncarcerated === 'yes' &&
        person.incarceration.isPendingDisposition === 'no' &&
        person.identity?.programsRequested !== 'mediCalOnly',
    )
    .map((person) =>
      finding(
        'error',
        'incarceration.attestation-conflict',
        'incarceration',
        place(application, person, 'incarceration.isIncarcerated'),
      ),
    );
}

/** S16: the application goes in whole; the county looks at the other programs. */
export function isNonMagiReferral(
  person: HouseholdMember,
  application: ApplicationDraft,
  context: StepContext,
): boolean {
  const coverageStart = coverageStartOf(application.coverageYear, context.today);
  const { hasDisability, needsLongTermCareOrHcbs, isBlind } = person.nonMagi ?? {};
  return (
    application.screening.onlyNonMagiRequested === 'yes' ||
    hasDisability === 'yes' ||
    needsLongTermCareOrHcbs === 'yes' ||
    isBlind === 'yes' ||
    (ageOf(person, coverageStart) ?? 0) >= 65 ||
    (person.coverage?.medicareEnrollment ?? []).some((part) => part !== 'none')
  );
}

/** Things worth telling, which block nothing: what is told, at which step and field, of whom. */
const notes = [
  ['person.non-magi-referral', 'nonMagi', 'nonMagi', isNonMagiReferral],
  [
    'person.receives-ssi',
    'nonMagi',
    'nonMagi.isReceivingSsi',
    ({ nonMagi }) => nonMagi?.isReceivingSsi === 'yes',
  ],
  [
    'person.newborn-referral',
    'pregnancy',
    'pregnancy.birthMotherHadMediCal',
    (person, application, { today }) =>
      ageOf(person, today) === 0 && person.pregnancy?.birthMotherHadMediCal === 'yes',
  ],
  [
    'person.nears-medicare',
    'coverage',
    'coverage.qualifiesForFreePartA',
    (person, application, context) => {
      const coverageStart = coverageStartOf(application.coverageYear, context.today);
      return nearsMedicareAge({ ...context, application, coverageStart, row: person });
    },
  ],
] as const satisfies readonly (readonly [FindingCode, string, string, typeof isNonMagiReferral])[];

/** What is worth telling of each applicant. */
export function personNotes(
  application: ApplicationDraft,
  context: StepContext,
): readonly Finding[] {
  return presentPersons(application)
    .filter(isApplicant)
    .flatMap((person) =>
      notes
        .filter(([, , , holds]) => holds(person, application, context))
        .map(([code, step, path]) => finding('info', code, step, place(application, person, path))),
    );
}
