import type { PremiumFrequency } from '../enumerations';
import { offerReaches } from '../offerReach';
import type { ApplicationDraft, EmployerOffer, HouseholdMember, OfferPremium } from '../schema';
import {
  coverages,
  employerOffers,
  isApplicant,
  mayHaveJobOffer,
  presentPersons,
  relationBetween,
} from '../steps/subjects';
import { coverageFields } from './attachmentMap';
import { fieldIn } from './mapKit';
import {
  keyed,
  onForm,
  printText,
  tick,
  tickYesNo,
  type Derived,
  type Keyed,
  type Place,
  type Places,
} from './printed';
import { writeAnswer, type Words } from './writeAnswer';

const paymentsAYear = {
  weekly: 52,
  everyTwoWeeks: 26,
  twiceAMonth: 24,
  monthly: 12,
  quarterly: 4,
  annually: 1,
} as const satisfies Readonly<Record<PremiumFrequency, number>>;

const nothing: Derived = { prints: [], keys: [] };

interface PersonAt {
  readonly person: HouseholdMember;
  readonly place: Place;
}

/** What was answered of an offer; nothing where the question is not asked any more. */
function offerAnswer(application: ApplicationDraft, { coverage }: HouseholdMember) {
  return mayHaveJobOffer(application) ? (coverage?.isOfferedEmployerCoverage ?? null) : null;
}

/** "Has or has been offered": a yes to either question, a no to both. */
function hasOrIsOffered(application: ApplicationDraft, { person, place }: PersonAt): Derived {
  const hasOtherCoverageNow = person.coverage?.hasOtherCoverageNow;
  if (!hasOtherCoverageNow) return nothing;
  const yes = hasOtherCoverageNow === 'yes' || offerAnswer(application, person) === 'yes';
  const key = `persons.${person.id}.coverage.hasOtherCoverageNow`;
  const box = tickYesNo(place, coverageFields.hasOrIsOffered, yes);
  return { prints: keyed(key, [box]), keys: [key] };
}

/** The kinds of a person's other coverage, in the words that the form lists them by. */
function kinds(application: ApplicationDraft, { person, place }: PersonAt, words: Words): Derived {
  const rows = coverages(application).filter(
    ({ row }) => row.personId === person.id && row.coverageKind,
  );
  const [first] = rows;
  if (!first) return nothing;
  const text = rows
    .map(({ row: { coverageKind: value } }) =>
      words({ kind: 'choice', labelKey: 'application.coverage.coverageKind', value }),
    )
    .join(', ');
  return {
    prints: keyed(`${first.key}.coverageKind`, printText(place, coverageFields.kind, text)),
    keys: rows.map(({ key }) => `${key}.coverageKind`),
  };
}

/** The premium of an offer that this person pays, and which answer it is. */
function premiumOf(offer: EmployerOffer, person: HouseholdMember) {
  return offer.offeringEmployeePersonId === person.id
    ? { path: 'lowestCostSelfOnlyPremium', premium: offer.lowestCostSelfOnlyPremium }
    : { path: 'lowestCostFamilyPremium', premium: offer.lowestCostFamilyPremium };
}

function monthly(premium: OfferPremium | undefined): string {
  if (premium?.amountCents === undefined || !premium.frequency) return '';
  const value = Math.round((premium.amountCents * paymentsAYear[premium.frequency]) / 12);
  return writeAnswer({ kind: 'money', labelKey: '', value }, String);
}

/** Page 31: what an employer offers this person. */
function offerOf({ person, place }: PersonAt, offer: EmployerOffer): readonly Keyed[] {
  const key = `employerOffers.${offer.id}`;
  const { minimumValue, affordable, employer, startOn, enrollment } = coverageFields;
  const { path, premium } = premiumOf(offer, person);
  const state = (offer.enrollment ?? []).find(({ personId }) => personId === person.id)?.state;
  const starts = state === 'planToEnroll' ? (offer.coverageStartOn ?? '') : '';
  const day = writeAnswer({ kind: 'date', labelKey: '', value: starts }, String);
  const box = state === undefined ? undefined : enrollment[state];
  const yesOrNo = (name: string, answer: string | null | undefined) =>
    answer === 'yes' || answer === 'no' ? [tickYesNo(place, name, answer === 'yes')] : [];
  return [
    ...keyed(`${key}.employer.name`, printText(place, employer, offer.employer?.name ?? '')),
    ...keyed(`${key}.enrollment`, box === undefined ? [] : [tick(place, box)]),
    ...keyed(`${key}.coverageStartOn`, printText(place, startOn, day)),
    ...keyed(
      `${key}.${path}.amountCents`,
      printText(place, coverageFields.monthlyPremium, monthly(premium)),
    ),
    ...keyed(`${key}.isAffordableAttested`, yesOrNo(affordable, offer.isAffordableAttested)),
    ...keyed(`${key}.meetsMinimumValue`, yesOrNo(minimumValue, offer.meetsMinimumValue)),
  ];
}

/** Said by the columns of those whom the offer reaches. */
const saidOfOffer = [
  'enrollment',
  'coverageStartOn',
  'whoIsOffered',
  'offeredPersonIds',
  'lowestCostSelfOnlyPremium.amountCents',
  'lowestCostSelfOnlyPremium.frequency',
  'lowestCostFamilyPremium.amountCents',
  'lowestCostFamilyPremium.frequency',
  'isAffordableAttested',
  'meetsMinimumValue',
];

/** A column holds one offer: of a second one to the same person everything is on the notes. */
function offers(application: ApplicationDraft, columns: readonly PersonAt[]): Derived {
  const rows = employerOffers(application).map(({ row }) => row);
  const toPerson = columns
    .filter(({ person }) => offerAnswer(application, person) === 'yes')
    .map((at) => {
      const spouseIds = application.persons
        .map(({ id }) => id)
        .filter((id) => relationBetween(application, id, at.person.id) === 'spouse');
      return { at, made: rows.filter((offer) => offerReaches(offer, at.person, spouseIds)) };
    });
  const squeezed = new Set(toPerson.flatMap(({ made }) => made.slice(1)));
  const placed = rows.filter(
    (offer) => !squeezed.has(offer) && toPerson.some(({ made }) => made[0] === offer),
  );
  return {
    prints: toPerson.flatMap(({ at, made: [first] }) => (first ? offerOf(at, first) : [])),
    keys: placed.flatMap(({ id }) => saidOfOffer.map((path) => `employerOffers.${id}.${path}`)),
  };
}

function anyoneOffered(
  application: ApplicationDraft,
  persons: readonly HouseholdMember[],
): Derived {
  const answers = persons.flatMap((person) => offerAnswer(application, person) ?? []);
  if (answers.length === 0) return nothing;
  const box = tickYesNo(onForm, fieldIn(coverageFields.anyoneOffered, 1), answers.includes('yes'));
  return { prints: keyed('coverage.isOfferedEmployerCoverage', [box]), keys: [] };
}

/** Attachment B: the coverage that people have, and what employers offer them. */
export function coveragePrints(
  application: ApplicationDraft,
  places: Places,
  words: Words,
): Derived {
  const applicants = presentPersons(application).filter(isApplicant);
  const columns = applicants.flatMap((person) => {
    const place = places.get(`persons.${person.id}`);
    return place ? [{ person, place }] : [];
  });
  const all = [
    ...columns.flatMap((at) => [hasOrIsOffered(application, at), kinds(application, at, words)]),
    anyoneOffered(application, applicants),
    offers(application, columns),
  ];
  return { prints: all.flatMap(({ prints }) => prints), keys: all.flatMap(({ keys }) => keys) };
}
