import { ok, type Result } from '../../base/result';
import { type HouseholdMember, isApplicant, isNonMagiReferral } from '../application';
import { findCostSharing } from '../eligibility/costSharing';
import type { ImmigrationStatus } from '../eligibility/creditEligibility';
import type { RuleContext } from '../engine/engineContext';
import type { EngineError } from '../engine/engineError';
import { programAge } from './householdFacts';
import { immigrationClassesOf, mayBuyPlans } from './immigrationClass';
import {
  type CountedHouseholds,
  type MediCalStanding,
  mediCalStanding,
  type PersonCase,
} from './mediCalStandings';
import { holdsUpEverybody, holdsUpIncome } from './neededAnswers';
import { creditOf } from './personCredit';
import { birthdayNotes, helpWanted, isConfined } from './personFacts';
import type { EstimatedIncome } from './personIncome';
import { standingOf, type TaxStanding } from './taxStandings';
import type { EstimateNote, NeededAnswer, PersonEstimate } from './types';
import { entriesOf, tracedContext, type Working } from './working';

/** What the parts before have found, for everybody. */
export interface PersonSources {
  readonly incomes: ReadonlyMap<string, EstimatedIncome>;
  readonly households: CountedHouseholds | null;
  readonly standings: readonly TaxStanding[];
  readonly needed: readonly NeededAnswer[];
  readonly contradiction: boolean;
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
  const classes = immigrationClassesOf(person);
  const found: Findings[] = [];
  for (const immigration of classes.length === 0 ? [null] : classes) {
    const one = findingsFor(context, { working, sources, person, immigration });
    if (!one.ok) return one;
    found.push(one.value);
  }
  const certain = whatIsCertain(found);
  const tax = standingOf(sources.standings, person.id);
  const { creditEligible } = certain;
  const costSharing = costSharingOf(context, working, person, { eligible: creditEligible, tax });
  if (!costSharing.ok) return costSharing;
  const isKnown = creditEligible !== null && (certain.program !== null || !helpWanted(working));
  return ok({
    ...base,
    ...certain,
    status: isKnown && base.missing.length === 0 ? 'estimated' : 'incomplete',
    costSharing: costSharing.value,
    notes: [
      ...new Set([...base.notes, ...certain.notes, ...personNotes(working, person, classes)]),
    ],
    trace: [...householdTrace(sources, person), ...entriesOf(context)],
  });
}

type Findings = Pick<
  PersonEstimate,
  'program' | 'mediCal' | 'creditEligible' | 'noCreditReason' | 'notes'
>;

/** Program and credit of a person, taken to have one immigration class; null while it is unanswered. */
function findingsFor(
  context: RuleContext,
  one: {
    readonly working: Working;
    readonly sources: PersonSources;
    readonly person: HouseholdMember;
    readonly immigration: ImmigrationStatus | null;
  },
): Result<Findings, EngineError> {
  const { working, sources, person, immigration } = one;
  const standing =
    immigration === null ? ok(null) : programOf({ context, working, person, immigration }, sources);
  if (!standing.ok) return standing;
  const tax = standingOf(sources.standings, person.id);
  const facts = { immigration, standing: standing.value, tax };
  const credit = creditOf(context, working, person, facts);
  if (!credit.ok) return credit;
  return ok({
    program: standing.value?.program ?? null,
    mediCal: standing.value?.household ?? null,
    creditEligible: credit.value.eligible,
    noCreditReason: credit.value.reason,
    notes: [...(standing.value?.notes ?? []), ...credit.value.notes],
  });
}

/** What holds whichever class a person turns out to have; the rest stays open. */
function whatIsCertain(found: readonly Findings[]): Findings {
  const agreed = <Key extends 'program' | 'creditEligible' | 'noCreditReason'>(key: Key) =>
    found.every((one) => one[key] === found[0]?.[key]) ? (found[0]?.[key] ?? null) : null;
  return {
    program: agreed('program'),
    mediCal: found[0]?.mediCal ?? null,
    creditEligible: agreed('creditEligible'),
    noCreditReason: agreed('noCreditReason'),
    notes: (found[0]?.notes ?? []).filter((note) => found.every((one) => one.notes.includes(note))),
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
  classes: readonly ImmigrationStatus[],
): readonly EstimateNote[] {
  const { application, asOf } = working;
  const isReferred = isNonMagiReferral(person, application, { today: asOf });
  const cannotBuy = classes.length > 0 && !classes.some(mayBuyPlans);
  const isOpen = classes.length > 1;
  return [
    ...birthdayNotes(working, person),
    ...(isReferred ? (['nonMagiReferral'] as const) : []),
    ...(isConfined(person) ? (['incarcerated'] as const) : []),
    ...(cannotBuy ? (['notLawfullyPresent', 'countyDecides'] as const) : []),
    ...(isOpen ? (['immigrationStatusOpen', 'countyDecides'] as const) : []),
    ...(person.coverage?.qualifiesForFreePartA ? [] : freePartANote(working, person)),
  ];
}

function freePartANote(working: Working, person: HouseholdMember): readonly EstimateNote[] {
  return (programAge(working, person) ?? 0) >= 64 ? ['freePartAUnanswered'] : [];
}
