import { ok, type Result } from '../../base/result';
import {
  type HouseholdMember,
  isApplicant,
  isNonMagiReferral,
  relationBetween,
} from '../application';
import { findCostSharing } from '../eligibility/costSharing';
import { decideCreditEligibility, type ImmigrationStatus } from '../eligibility/creditEligibility';
import type { RuleContext } from '../engine/engineContext';
import type { EngineError } from '../engine/engineError';
import { judgeOffers } from './employerOffers';
import {
  creditFilingStatus,
  hasAbuseException,
  isClaimedOutside,
  programAge,
} from './householdFacts';
import { immigrationClassOf, mayBuyPlans } from './immigrationClass';
import {
  type CountedHouseholds,
  isPublicProgram,
  type MediCalStanding,
  mediCalStanding,
  type PersonCase,
} from './mediCalStandings';
import { holdsUpEverybody, holdsUpIncome } from './neededAnswers';
import { barringCoverage, birthdayNotes, helpWanted, isConfined } from './personFacts';
import type { EstimatedIncome } from './personIncome';
import { standingOf, type TaxStanding } from './taxStandings';
import type { EstimateNote, NeededAnswer, NoCreditReason, PersonEstimate } from './types';
import { entriesOf, tracedContext, type Working } from './working';

/** What the parts before have found, for everybody. */
export interface PersonSources {
  readonly incomes: ReadonlyMap<string, EstimatedIncome>;
  readonly households: CountedHouseholds | null;
  readonly standings: readonly TaxStanding[];
  readonly needed: readonly NeededAnswer[];
  readonly contradiction: boolean;
}

interface CreditVerdict {
  readonly eligible: boolean | null;
  readonly reason: NoCreditReason | null;
  readonly notes: readonly EstimateNote[];
}

/** One person's program, credit and cost sharing, as far as the answers go. */
export function estimatePerson(
  working: Working,
  sources: PersonSources,
  person: HouseholdMember,
): Result<PersonEstimate, EngineError> {
  const context = tracedContext(working);
  const base = baseOf(working, sources, person);
  if (!isApplicant(person)) return ok(base);
  const immigration = immigrationClassOf(person);
  const standing =
    immigration === null ? ok(null) : programOf({ context, working, person, immigration }, sources);
  if (!standing.ok) return standing;
  const tax = standingOf(sources.standings, person.id);
  const credit = creditOf(context, working, person, {
    immigration,
    standing: standing.value,
    tax,
  });
  if (!credit.ok) return credit;
  const costSharing = costSharingOf(context, working, person, {
    eligible: credit.value.eligible,
    tax,
  });
  if (!costSharing.ok) return costSharing;
  const found = withFindings(base, standing.value, credit.value);
  const isKnown = found.creditEligible !== null && (found.program !== null || !helpWanted(working));
  return ok({
    ...found,
    status: isKnown && base.missing.length === 0 ? 'estimated' : 'incomplete',
    costSharing: costSharing.value,
    notes: [...new Set([...found.notes, ...personNotes(working, person, immigration)])],
    trace: [...householdTrace(sources, person), ...entriesOf(context)],
  });
}

function withFindings(
  base: PersonEstimate,
  standing: MediCalStanding | null,
  credit: CreditVerdict,
): PersonEstimate {
  return {
    ...base,
    program: standing?.program ?? null,
    mediCal: standing?.household ?? null,
    creditEligible: credit.eligible,
    noCreditReason: credit.reason,
    notes: [...base.notes, ...(standing?.notes ?? []), ...credit.notes],
  };
}

function baseOf(working: Working, sources: PersonSources, person: HouseholdMember): PersonEstimate {
  const income = sources.incomes.get(person.id);
  const monthly = income?.currentAnnualizedCents ?? null;
  return {
    personId: person.id,
    status: person.isApplicant === 'no' ? 'notApplying' : 'incomplete',
    age: programAge(working, person),
    program: null,
    mediCal: null,
    taxHouseholdId: standingOf(sources.standings, person.id)?.expected.id ?? null,
    creditEligible: null,
    noCreditReason: null,
    costSharing: null,
    groupId: null,
    annualIncomeCents: income?.creditAnnualCents ?? null,
    monthlyIncomeCents: monthly === null ? null : Math.round(monthly / 12),
    notes: sources.contradiction ? ['contradiction'] : [],
    missing: sources.needed.filter(
      ({ personId, needed }) => personId === person.id || (personId === null && needed !== 'price'),
    ),
    trace: [],
  };
}

/** The steps of counting this person's household, out of the trace of them all. */
function householdTrace({ households }: PersonSources, { id }: HouseholdMember) {
  return households?.context.trace.entries.filter(({ inputs }) => inputs['id'] === id) ?? [];
}

/** Null while the household or the income of one of its members is open. */
function programOf(
  one: PersonCase,
  { households, needed, incomes }: PersonSources,
): Result<MediCalStanding | null, EngineError> {
  const { working, person } = one;
  if (!helpWanted(working) || !households || needed.some(holdsUpEverybody)) return ok(null);
  const members = households.current.get(person.id)?.members ?? [];
  const isOpen = members.some(
    (id) =>
      needed.some((answer) => holdsUpIncome(answer, id)) ||
      incomes.get(id)?.currentAnnualizedCents === null,
  );
  if (isOpen) return ok(null);
  const varies = (ids: readonly string[]) => ids.some((id) => incomes.get(id)?.varies === true);
  return mediCalStanding(one, households, varies);
}

function refused(reason: NoCreditReason, notes: readonly EstimateNote[] = []) {
  return ok<CreditVerdict>({ eligible: false, reason, notes });
}

const open: CreditVerdict = { eligible: null, reason: null, notes: [] };

interface CreditFacts {
  readonly immigration: ImmigrationStatus | null;
  readonly standing: MediCalStanding | null;
  readonly tax: TaxStanding | undefined;
}

function creditOf(
  context: RuleContext,
  working: Working,
  person: HouseholdMember,
  { immigration, standing, tax }: CreditFacts,
): Result<CreditVerdict, EngineError> {
  if (!helpWanted(working)) return refused('help-not-wanted');
  if (isClaimedOutside(person)) return refused('claimed-elsewhere', ['claimedByOutsider']);
  if (standing && isPublicProgram(standing.program)) return refused('medi-cal');
  if (!tax) {
    const isNonFiler =
      person.tax?.plansToFileTaxReturn === 'no' && person.tax.isClaimedAsDependent === 'no';
    return isNonFiler ? refused('non-filer') : ok(open);
  }
  if (immigration === null || standing === null || tax.percent === null || tax.magiCents === null) {
    return ok(open);
  }
  const offers = judgeOffers(context, working, person, {
    spouseIds: spousesOf(working, person),
    magiCents: tax.magiCents,
  });
  const bars = offers.bars ? ['affordableEmployer'] : [];
  const verdict = decideCreditEligibility(context, {
    planYear: working.planYear,
    fplPercent: tax.percent.fplPercent,
    filingStatus: creditFilingStatus(working.application, tax.expected),
    domesticAbuseException: hasAbuseException(working.application, tax.expected),
    immigration,
    otherCoverage: [...barringCoverage(working, person), ...bars],
  });
  if (!verdict.ok) return verdict;
  const { eligible, reason } = verdict.value;
  const byYear = reason === 'immigration' && mayBuyPlans(immigration);
  const notes: EstimateNote[] = [
    ...offers.notes,
    ...(byYear ? (['immigrationRuleOfYear'] as const) : []),
    // The exception is asked in private, so it is named here and never listed as unanswered.
    ...(reason === 'filing-status' ? (['separateReturnUnless'] as const) : []),
  ];
  return ok({ eligible, reason: reason ?? null, notes });
}

function spousesOf({ application, people }: Working, person: HouseholdMember): readonly string[] {
  return people
    .filter(
      ({ id }) => id !== person.id && relationBetween(application, id, person.id) === 'spouse',
    )
    .map(({ id }) => id);
}

function costSharingOf(
  context: RuleContext,
  working: Working,
  person: HouseholdMember,
  { eligible, tax }: { readonly eligible: boolean | null; readonly tax: TaxStanding | undefined },
): Result<PersonEstimate['costSharing'], EngineError> {
  if (eligible === null) return ok(null);
  const variant = findCostSharing(context, {
    planYear: working.planYear,
    fplPercent: tax?.percent?.fplPercent ?? 0,
    metal: 'silver',
    creditEligible: eligible,
    americanIndian: isTribalMember(person),
  });
  return variant.ok ? ok(variant.value.variant) : variant;
}

export function isTribalMember({ americanIndian }: HouseholdMember): boolean {
  return (
    americanIndian?.isAmericanIndianOrAlaskaNative === 'yes' &&
    americanIndian.isFederallyRecognizedMember === 'yes'
  );
}

function personNotes(
  working: Working,
  person: HouseholdMember,
  immigration: ImmigrationStatus | null,
): readonly EstimateNote[] {
  const { application, asOf } = working;
  const isReferred = isNonMagiReferral(person, application, { today: asOf });
  const cannotBuy = immigration !== null && !mayBuyPlans(immigration);
  return [
    ...birthdayNotes(working, person),
    ...(isReferred ? (['nonMagiReferral'] as const) : []),
    ...(isConfined(person) ? (['incarcerated'] as const) : []),
    ...(cannotBuy ? (['notLawfullyPresent', 'countyDecides'] as const) : []),
    ...(person.coverage?.qualifiesForFreePartA ? [] : freePartANote(working, person)),
  ];
}

function freePartANote(working: Working, person: HouseholdMember): readonly EstimateNote[] {
  return (programAge(working, person) ?? 0) >= 64 ? ['freePartAUnanswered'] : [];
}
