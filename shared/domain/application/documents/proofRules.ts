import type { DocumentKind, VerificationTopic } from '../enumerations';
import type { ApplicationDraft, HouseholdMember, LifeEvent } from '../schema';
import { isApplicant, presentPersons, wantsHelp } from '../steps/subjects';
import {
  kindOfImmigrationDocument,
  kindsOfIncome,
  kindsOfLifeEvent,
  kindsOfTopic,
} from './acceptedKinds';

/** What an answer may have to be proved by, before any letter asked for it. */
export interface PossibleProof {
  readonly topic: VerificationTopic;
  /** Null where it is about the household as a whole, or about the event's people together. */
  readonly personId: string | null;
  readonly lifeEventId: string | null;
  readonly kinds: readonly DocumentKind[];
}

function unique<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}

/** An applicant's status is asked of nobody else; one who keeps it private is asked no paper. */
function statusProof({ citizenship }: HouseholdMember): readonly DocumentKind[] | null {
  const { immigrationDocumentType, wantsToListImmigrationStatus } = citizenship ?? {};
  if (wantsToListImmigrationStatus !== 'yes') return null;
  const usual = kindsOfTopic.lawfulPresence;
  if (!immigrationDocumentType || immigrationDocumentType === 'none') return usual;
  return unique([kindOfImmigrationDocument[immigrationDocumentType], ...usual]);
}

function citizenshipProof({ citizenship }: HouseholdMember): readonly DocumentKind[] | null {
  if (citizenship?.isUsCitizenOrNational !== 'yes') return null;
  const usual = kindsOfTopic.citizenship;
  return citizenship.isNaturalizedOrDerived === 'no'
    ? usual.filter(
        (kind) => kind !== 'naturalizationCertificate' && kind !== 'citizenshipCertificate',
      )
    : usual;
}

/** Income counts whoever applies, so it is proved for whoever has it; none at all is stated in writing. */
function incomeProof(
  application: ApplicationDraft,
  person: HouseholdMember,
): readonly DocumentKind[] | null {
  if (!wantsHelp(application)) return null;
  if (person.income?.hasIncome === 'no') {
    return person.income.noIncomeExplanation === undefined ? null : ['signedStatement'];
  }
  if (person.income?.hasIncome !== 'yes') return null;
  const types = application.incomes
    .filter(({ personId }) => personId === person.id)
    .flatMap(({ incomeType }) => (incomeType ? [incomeType] : []));
  if (types.length === 0) return kindsOfTopic.income;
  return unique([...types.flatMap((type) => kindsOfIncome[type]), 'signedStatement' as const]);
}

function coverageProof({ coverage, life }: HouseholdMember): readonly DocumentKind[] | null {
  const offered = coverage?.isOfferedEmployerCoverage === 'yes';
  const medicare = coverage?.medicareEnrollment?.some((part) => part !== 'none') === true;
  const other =
    coverage?.hasOtherCoverageNow === 'yes' || life?.isActiveOrFormerMilitary === 'yes' || medicare;
  if (!offered && !other) return null;
  const usual = kindsOfTopic.minimumEssentialCoverage;
  return offered ? ['employerCoverageForm', ...usual] : usual;
}

type PersonRule = (
  application: ApplicationDraft,
  person: HouseholdMember,
) => readonly DocumentKind[] | null;

const when =
  (topic: VerificationTopic, applies: (person: HouseholdMember) => boolean): PersonRule =>
  (_application, person) =>
    applies(person) ? kindsOfTopic[topic] : null;

/** Of everybody in the household. */
const personRules: readonly (readonly [VerificationTopic, PersonRule])[] = [
  [
    'identity',
    (application, person) =>
      application.primaryContactPersonId === person.id ? kindsOfTopic.identity : null,
  ],
  ['income', incomeProof],
];

/** Of those who apply alone: nobody else is asked for a status or a number. */
const applicantRules: readonly (readonly [VerificationTopic, PersonRule])[] = [
  ['ssn', when('ssn', ({ identity }) => identity?.hasSsn === 'yes')],
  ['citizenship', (_, person) => citizenshipProof(person)],
  ['lawfulPresence', (_, person) => statusProof(person)],
  [
    'incarceration',
    when(
      'incarceration',
      ({ incarceration }) =>
        incarceration?.isIncarcerated === 'yes' || incarceration?.wasReleasedInPast60Days === 'yes',
    ),
  ],
  ['minimumEssentialCoverage', (_, person) => coverageProof(person)],
  [
    'americanIndianAlaskaNative',
    when(
      'americanIndianAlaskaNative',
      ({ americanIndian }) => americanIndian?.isFederallyRecognizedMember === 'yes',
    ),
  ],
  ['pregnancy', when('pregnancy', ({ pregnancy }) => pregnancy?.isPregnant === 'yes')],
  ['fosterCareAt18', when('fosterCareAt18', ({ life }) => life?.wasInFosterCareAt18 === 'yes')],
  ['disability', when('disability', ({ nonMagi }) => nonMagi?.hasDisability === 'yes')],
];

function proofsOfPerson(application: ApplicationDraft, person: HouseholdMember): PossibleProof[] {
  const rules = isApplicant(person) ? [...personRules, ...applicantRules] : personRules;
  return rules.flatMap(([topic, rule]) => {
    const kinds = rule(application, person);
    return kinds ? [{ topic, personId: person.id, lifeEventId: null, kinds }] : [];
  });
}

function proofsOfHousehold({ household }: ApplicationDraft): PossibleProof[] {
  const told = household.isHomeless === 'yes' || household.homeAddress?.line1 !== undefined;
  if (!told) return [];
  const usual = kindsOfTopic.residency;
  const kinds: readonly DocumentKind[] =
    household.isHomeless === 'yes' ? ['shelterOrHomelessStatement', 'signedStatement'] : usual;
  return [{ topic: 'residency', personId: null, lifeEventId: null, kinds }];
}

function proofsOfEvent({ id, eventType }: LifeEvent): PossibleProof[] {
  const kinds = eventType ? kindsOfLifeEvent[eventType] : [];
  if (kinds.length === 0) return [];
  return [{ topic: 'qualifyingLifeEvent', personId: null, lifeEventId: id, kinds }];
}

/** Every answer given so far that an agency may want to see proved (application model, S33). */
export function possibleProofs(application: ApplicationDraft): readonly PossibleProof[] {
  return [
    ...presentPersons(application).flatMap((person) => proofsOfPerson(application, person)),
    ...proofsOfHousehold(application),
    ...application.lifeEvents.flatMap(proofsOfEvent),
  ];
}
