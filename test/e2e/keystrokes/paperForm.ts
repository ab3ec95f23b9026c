/**
 * What the printed application (CCFRM604, revision 09/2025) asks a family, box by box, by its print map:
 * the baseline of the keystroke spec. Nothing here is measured or guessed: a mark counts one, a written
 * answer as many strokes as it has characters, both taken from the family's own answers. Where the form
 * asks only some people ("18–20"), only they are counted. What the map does not name is left out, so the
 * paper is counted rather too short than too long.
 */
import { ageOn } from '#shared/base/calendarDate';
import type { ApplicationDraft, HouseholdMember, Income } from '#shared/domain/application/index';
import { isUnanswered, readPath } from '#shared/domain/application/steps/readPath';

/** A mark in a box; a text is written out. Null: asked, and left blank. */
type Written = 'mark' | string | null;

interface Box<Row> {
  readonly part: string;
  readonly pages: string;
  readonly asks: string;
  readonly write: (row: Row, answers: ApplicationDraft) => Written;
  readonly askedOf?: (row: Row, answers: ApplicationDraft) => boolean;
}

const markOf =
  <Row>(path: string) =>
  (row: Row): Written =>
    isUnanswered(readPath(row, path)) ? null : 'mark';
const textOf =
  <Row>(path: string) =>
  (row: Row): Written => {
    const value = readPath(row, path);
    return typeof value === 'string' && value !== '' ? value : null;
  };

function nameOf(answers: ApplicationDraft, id: string | undefined): Written {
  const name = answers.persons.find((person) => person.id === id)?.name;
  return name ? `${name.firstName ?? ''} ${name.lastName ?? ''}` : null;
}

/** Eight digits between the printed slashes. */
const digitsOf = (date: string | undefined): Written => date?.replaceAll('-', '') ?? null;

const boxes = <Row>(
  part: string,
  pages: string,
  list: readonly (readonly [string, Box<Row>['write'], Box<Row>['askedOf']?])[],
): readonly Box<Row>[] =>
  list.map(([asks, write, askedOf]) => ({
    part,
    pages,
    asks,
    write,
    ...(askedOf ? { askedOf } : {}),
  }));

const ofFamily: readonly Box<ApplicationDraft>[] = [
  ...boxes<ApplicationDraft>('1', '4', [
    ['best way to reach', markOf('contact.bestContactMethod')],
    ['email', textOf('contact.email')],
    ['phone', (one) => one.contact.primaryPhone?.number?.replace('+1', '') ?? null],
    ['kind of phone', markOf('contact.primaryPhone.type')],
    ['another phone', textOf('contact.alternatePhone.number')],
    ['written language', markOf('contact.preferredWrittenLanguage')],
    ['spoken language', markOf('contact.preferredSpokenLanguage')],
  ]),
  ...boxes<ApplicationDraft>('2', '5', [
    ['home street', textOf('household.homeAddress.line1')],
    ['home city', textOf('household.homeAddress.city')],
    ['home state', textOf('household.homeAddress.state')],
    ['home ZIP', textOf('household.homeAddress.zip')],
    ['home county', textOf('household.county')],
    ['mail goes home', markOf('household.mailingSameAsHome')],
  ]),
  ...boxes<ApplicationDraft>('6', '14', [
    ['primary tax filer', (one) => nameOf(one, one.household.primaryTaxFiler?.personId)],
  ]),
  ...boxes<ApplicationDraft>('7', '15', [
    ['any income', markOf('household.householdHasAnyIncome')],
  ]),
  ...boxes<ApplicationDraft>('9', '18', [
    ['authorized representative', markOf('wantsAuthorizedRepresentative')],
  ]),
  ...boxes<ApplicationDraft>('10', '19', [
    ['calls and texts', markOf('contact.textMessageConsent')],
  ]),
  ...boxes<ApplicationDraft>('11', '25', [['renewal consent', markOf('renewalConsentYears')]]),
  ...boxes<ApplicationDraft>('other programs', '27', [
    ['CalFresh', markOf('otherPrograms.calFresh')],
    ['CalWORKs', markOf('otherPrograms.calWorks')],
    ['other Medi-Cal programs', markOf('otherPrograms.otherMediCalPrograms')],
  ]),
  ...boxes<ApplicationDraft>('voter registration', '28', [['wants to register', () => 'mark']]),
];

const isAged =
  (from: number, to: number) =>
  (person: HouseholdMember, { coverageYear }: ApplicationDraft): boolean => {
    const age = ageOn(person.dateOfBirth ?? '', `${coverageYear}-01-01`);
    return age >= from && age <= to;
  };
const isNoncitizen = ({ citizenship }: HouseholdMember) =>
  citizenship?.isUsCitizenOrNational === 'no';

const ofPerson: readonly Box<HouseholdMember>[] = [
  ...boxes<HouseholdMember>('1 and 2', '4–8', [
    ['first name', textOf('name.firstName')],
    ['middle name', textOf('name.middleName')],
    ['last name', textOf('name.lastName')],
    ['suffix', textOf('name.suffix')],
    ['date of birth', ({ dateOfBirth }) => digitsOf(dateOfBirth)],
    ['gender', markOf('demographics.gender')],
    ['marital status', markOf('family.maritalStatus')],
    [
      'lives at the same address',
      () => 'mark',
      (one, { primaryContactPersonId: id }) => one.id !== id,
    ],
    ['pregnant', (one) => (one.pregnancy?.isPregnant ? 'mark' : null)],
    ['full-time student', markOf('life.isFullTimeStudent'), isAged(18, 20)],
    [
      'adult who cares for the child',
      (one, answers) => nameOf(answers, one.life?.primaryCaretakerPersonId),
      isAged(0, 20),
    ],
    ['served in the military', markOf('life.isActiveOrFormerMilitary'), isAged(18, 200)],
    ['family of the military', markOf('life.hasMilitaryFamilyMember'), isAged(18, 200)],
  ]),
  ...boxes<HouseholdMember>('3', '9', [
    ['Hispanic or Latino', markOf('demographics.isHispanicLatino')],
    ['race', markOf('demographics.races')],
  ]),
  ...boxes<HouseholdMember>('4', '10–11', [
    ['applies', markOf('isApplicant')],
    ['has a Social Security number', markOf('identity.hasSsn')],
    ['Social Security number', textOf('identity.ssn')],
    ['disability', markOf('nonMagi.hasDisability')],
    ['long-term care', markOf('nonMagi.needsLongTermCareOrHcbs')],
    ['lawsuit', markOf('nonMagi.hasPersonalInjuryLawsuit')],
    ['foster care at 18', markOf('life.wasInFosterCareAt18'), isAged(18, 25)],
    ['Medicare', markOf('coverage.medicareEnrollment')],
    ['free Medicare Part A', markOf('coverage.qualifiesForFreePartA')],
    ['away from California for a while', markOf('residence.temporarilyOutOfState')],
    ['bills of the last three months', markOf('retroactive.wantsRetroactiveMediCal')],
  ]),
  ...boxes<HouseholdMember>('5', '12–13', [
    ['citizen or national', markOf('citizenship.isUsCitizenOrNational')],
    [
      'naturalized',
      markOf('citizenship.isNaturalizedOrDerived'),
      ({ citizenship }) => citizenship?.isUsCitizenOrNational === 'yes',
    ],
    ['immigration status', markOf('citizenship.immigrationStatus'), isNoncitizen],
    ['document', markOf('citizenship.immigrationDocumentType'), isNoncitizen],
    ['alien number', textOf('citizenship.alienNumber'), isNoncitizen],
    ['card number', textOf('citizenship.cardNumber'), isNoncitizen],
    ['expires on', ({ citizenship }) => digitsOf(citizenship?.documentExpiresOn), isNoncitizen],
    ['in the United States since 1996', markOf('citizenship.livedInUsSinceAug1996'), isNoncitizen],
    ['veteran', markOf('citizenship.isActiveDutyOrVeteranOrFamily'), isNoncitizen],
  ]),
  ...boxes<HouseholdMember>('6', '14', [
    ['plans to file', markOf('tax.plansToFileTaxReturn')],
    ['filing status', markOf('tax.filingStatus'), ({ tax }) => tax?.plansToFileTaxReturn === 'yes'],
    [
      'files with',
      (one, answers) => nameOf(answers, one.tax?.jointFilerPersonId),
      ({ tax }) => tax?.filingStatus === 'marriedFilingJointly',
    ],
    ['has to file', markOf('tax.expectsToBeRequiredToFile')],
    ['claimed as a dependent', markOf('tax.isClaimedAsDependent')],
    [
      'claimed by',
      (one, answers) => nameOf(answers, one.tax?.claimedByPersonId),
      ({ tax }) => tax?.isClaimedAsDependent === 'yes',
    ],
    [
      'relation to the claimant',
      markOf('tax.claimantRelationship'),
      ({ tax }) => tax?.isClaimedAsDependent === 'yes',
    ],
  ]),
  ...boxes<HouseholdMember>('B', '30–31', [
    ['has other coverage', markOf('coverage.hasOtherCoverageNow')],
    ['coverage offered by a job', markOf('coverage.isOfferedEmployerCoverage')],
  ]),
  ...boxes<HouseholdMember>('D', '34–35', [
    ['American Indian or Alaska Native', markOf('americanIndian.isAmericanIndianOrAlaskaNative')],
  ]),
];

const ofIncome: readonly Box<Income>[] = boxes<Income>('7', '15–16', [
  ['whose', ({ personId }, answers) => nameOf(answers, personId)],
  ['kind', markOf('incomeType')],
  ['employer or source', textOf('sourceName')],
  ['amount', ({ amountCents = 0 }) => (amountCents / 100).toFixed(2)],
  ['how often', markOf('frequency')],
  ['began before this year', markOf('startedBeforeThisYear')],
  ['still received', markOf('stillReceiving')],
  ['ends within four months', markOf('expectedToEndWithin4Months')],
  ['changes from month to month', () => 'mark'],
]);

export interface PaperForm {
  /** Boxes that the form puts before this family. */
  readonly questions: number;
  /** Marks and characters that the family's answers take. */
  readonly strokes: number;
  /** How many boxes each part of the form has for this family, by its printed pages. */
  readonly parts: Readonly<Record<string, number>>;
}

interface Asked {
  readonly place: string;
  readonly written: Written;
}

function strokesOf({ written }: Asked): number {
  if (written === null) return 0;
  return written === 'mark' ? 1 : written.length;
}

/** The printed form for this family: each later person is also related to everybody before (Part 2). */
export function paperFormOf(answers: ApplicationDraft): PaperForm {
  const asked = <Row>(list: readonly Box<Row>[], rows: readonly Row[]): readonly Asked[] =>
    rows.flatMap((row) =>
      list
        .filter(({ askedOf }) => askedOf?.(row, answers) ?? true)
        .map(({ part, pages, write }) => ({
          place: `${part} (pages ${pages})`,
          written: write(row, answers),
        })),
    );
  const all = [
    ...asked(ofFamily, [answers]),
    ...asked(ofPerson, answers.persons),
    ...asked(ofIncome, answers.incomes),
    ...answers.relationships.map((): Asked => ({ place: '2 (relations)', written: 'mark' })),
    // A family without deductions says so once.
    { place: '8 (page 17)', written: 'mark' as const },
  ];
  const parts: Record<string, number> = {};
  for (const { place } of all) parts[place] = (parts[place] ?? 0) + 1;
  return {
    questions: all.length,
    strokes: all.reduce((sum, one) => sum + strokesOf(one), 0),
    parts,
  };
}
