import type { PremiumFrequency } from '../enumerations';
import { offerReaches } from '../offerReach';
import type { ApplicationDraft, EmployerOffer, HouseholdMember, OfferPremium } from '../schema';
import { employerOffers, presentPersons, relationBetween } from '../steps/subjects';
import { coverageFields } from './attachmentMap';
import type { PersonAt } from './columns';
import { joined, printText, saying, tick, tickYesNo, type Derived } from './printed';
import { writeAnswer } from './writeAnswer';

const paymentsAYear = {
  weekly: 52,
  everyTwoWeeks: 26,
  twiceAMonth: 24,
  monthly: 12,
  quarterly: 4,
  annually: 1,
} as const satisfies Readonly<Record<PremiumFrequency, number>>;

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
function offerOf({ person, place }: PersonAt, offer: EmployerOffer): Derived {
  const key = `employerOffers.${offer.id}`;
  const { minimumValue, affordable, employer, startOn, enrollment } = coverageFields;
  const { path, premium } = premiumOf(offer, person);
  const state = stateOf(offer, person.id);
  const starts = state === 'planToEnroll' ? (offer.coverageStartOn ?? '') : '';
  const day = writeAnswer({ kind: 'date', labelKey: '', value: starts }, String);
  const box = state === undefined ? undefined : enrollment[state];
  const cost = printText(place, coverageFields.monthlyPremium, monthly(premium));
  const yesOrNo = (name: string, answer: string | null | undefined) =>
    answer === 'yes' || answer === 'no' ? [tickYesNo(place, name, answer === 'yes')] : [];
  return joined([
    saying(printText(place, employer, offer.employer?.name ?? ''), `${key}.employer.name`),
    saying(box === undefined ? [] : [tick(place, box)], `${key}.enrollment`),
    saying(printText(place, startOn, day), `${key}.coverageStartOn`),
    saying(cost, `${key}.${path}.amountCents`, `${key}.${path}.frequency`),
    saying(yesOrNo(affordable, offer.isAffordableAttested), `${key}.isAffordableAttested`),
    saying(yesOrNo(minimumValue, offer.meetsMinimumValue), `${key}.meetsMinimumValue`),
  ]);
}

function stateOf({ enrollment }: EmployerOffer, id: string) {
  return (enrollment ?? []).find(({ personId }) => personId === id)?.state;
}

function reaches(application: ApplicationDraft, offer: EmployerOffer, person: HouseholdMember) {
  const spouseIds = application.persons
    .map(({ id }) => id)
    .filter((id) => relationBetween(application, id, person.id) === 'spouse');
  return offerReaches(offer, person, spouseIds);
}

/** Whom an offer is made to, whether or not they apply or are listed at all. */
function offeredIds(application: ApplicationDraft, offer: EmployerOffer): readonly string[] {
  const reached = presentPersons(application).filter((one) => reaches(application, offer, one));
  const named = offer.whoIsOffered === 'listedPersons' ? (offer.offeredPersonIds ?? []) : [];
  const ids = [offer.offeringEmployeePersonId ?? '', ...reached.map(({ id }) => id), ...named];
  return [...new Set(ids)];
}

/** The answers that name people: only columns for everybody whom they name say them whole. */
function namingPeople(application: ApplicationDraft, offer: EmployerOffer) {
  const enrollment = offer.enrollment ?? [];
  const offered = offeredIds(application, offer);
  // The employee's column alone does not tell of a family that is offered, too.
  const isTold = offer.whoIsOffered === 'employee' || offered.length > 1;
  const planning = enrollment.filter(({ state }) => state === 'planToEnroll');
  return {
    whoIsOffered: isTold ? offered : [],
    offeredPersonIds: offered,
    enrollment: enrollment.map(({ personId }) => personId),
    coverageStartOn: planning.map(({ personId }) => personId),
  };
}

/** What the columns of an offer say of it: all that is printed, of people only where none is missing. */
function saidOf(
  application: ApplicationDraft,
  offer: EmployerOffer,
  columns: readonly PersonAt[],
): readonly string[] {
  const key = `employerOffers.${offer.id}`;
  const here = new Set(columns.map(({ person }) => person.id));
  const naming = Object.entries(namingPeople(application, offer)).map(([path, ids]) => ({
    key: `${key}.${path}`,
    isWhole: ids.length > 0 && ids.every((id) => here.has(id)),
  }));
  const partly = new Set(naming.filter(({ isWhole }) => !isWhole).map((one) => one.key));
  const printed = columns.flatMap((at) => offerOf(at, offer).keys);
  const whole = naming.filter(({ isWhole }) => isWhole).map((one) => one.key);
  return [...printed.filter((one) => !partly.has(one)), ...whole];
}

/**
 * The offers in the columns of those who are offered coverage. A column holds one offer: of a second
 * one to the same person everything is on the notes.
 */
export function offerPrints(
  application: ApplicationDraft,
  offeredColumns: readonly PersonAt[],
): Derived {
  const rows = employerOffers(application).map(({ row }) => row);
  const toPerson = offeredColumns.map((at) => ({
    at,
    made: rows.filter((offer) => reaches(application, offer, at.person)),
  }));
  const squeezed = new Set(toPerson.flatMap(({ made }) => made.slice(1)));
  return joined(
    rows.map((offer) => {
      const own = toPerson.filter(({ made }) => made[0] === offer).map(({ at }) => at);
      const { prints } = joined(own.map((at) => offerOf(at, offer)));
      return { prints, keys: squeezed.has(offer) ? [] : saidOf(application, offer, own) };
    }),
  );
}
