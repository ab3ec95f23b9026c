import { ok, type Result } from '../../base/result';
import type { HouseholdMember } from '../application';
import type { RuleContext } from '../engine/engineContext';
import type { EngineError } from '../engine/engineError';
import type { ImmigrationStatus } from '../eligibility/creditEligibility';
import {
  type CountedHousehold,
  type Household,
  mayDifferByStateOption,
  mediCalHouseholds,
} from '../household';
import {
  isPublicProgram,
  mediCalCategory,
  type MediCalProgram,
  mediCalScope,
  type MediCalScope,
} from '../medicaid';
import { mediCalFacts } from '../medicaid/mediCalFacts';
import { householdsFor, type IncomeOf, programAge } from './householdFacts';
import { immigrationClassesOf } from './immigrationClass';
import { categoryPerson } from './personFacts';
import { statedPlace } from './place';
import type { EstimateNote, MediCalHouseholdEstimate } from './types';
import { silentContext, tracedContext, type Working } from './working';

/** Everybody's Medi-Cal household on both bases of income. */
export interface CountedHouseholds {
  readonly current: ReadonlyMap<string, CountedHousehold>;
  readonly annual: ReadonlyMap<string, CountedHousehold>;
  /** Whose household would count otherwise under an option that is the state's to choose. */
  readonly assumed: ReadonlySet<string>;
  readonly context: RuleContext;
}

/** Counts each person's own household; impossible statements are a `bad-input` of the engine. */
export function countHouseholds(
  working: Working,
  incomeOf: IncomeOf,
): Result<CountedHouseholds, EngineError> {
  const context = tracedContext(working);
  const count = (household: Household, within: RuleContext) =>
    mediCalHouseholds(within, working.mediCalGuidelineYear, household);
  const households = householdsFor(working, incomeOf);
  const current = count(households.current, context);
  if (!current.ok) return current;
  const annual = count(households.annual, tracedContext(working));
  if (!annual.ok) return annual;
  const assumed = current.value.filter(({ members }) =>
    mayDifferByStateOption(working.rules, households.current, members),
  );
  const byId = (counted: readonly CountedHousehold[]) =>
    new Map(counted.map((household) => [household.id, household]));
  return ok({
    current: byId(current.value),
    annual: byId(annual.value),
    assumed: new Set(assumed.map(({ id }) => id)),
    context,
  });
}

/** One person whose status is known, with the trace of their own. */
export interface PersonCase {
  readonly context: RuleContext;
  readonly working: Working;
  readonly person: HouseholdMember;
  readonly immigration: ImmigrationStatus;
}

export interface MediCalStanding {
  readonly program: MediCalProgram;
  readonly household: MediCalHouseholdEstimate;
  readonly notes: readonly EstimateNote[];
}

/**
 * The program of one person. The current month decides; where the family said that its income
 * varies, the year is offered instead when it is the lower one (42 CFR 435.603(h)).
 */
export function mediCalStanding(
  one: PersonCase,
  households: CountedHouseholds,
  varies: (memberIds: readonly string[]) => boolean,
): Result<MediCalStanding | null, EngineError> {
  const { working, person } = one;
  const current = households.current.get(person.id);
  const annual = households.annual.get(person.id);
  if (!current || !annual) return ok(null);
  const now = categorize(one, current);
  if (!now.ok) return now;
  const year = categorize({ ...one, context: tracedContext(working) }, annual);
  if (!year.ok) return year;
  const annualHelps = !isPublicProgram(now.value) && isPublicProgram(year.value);
  const offered = annualHelps && varies(current.members);
  const chosen = offered ? annual : current;
  const program = offered ? year.value : now.value;
  const monthDecides = isPublicProgram(now.value) && !isPublicProgram(year.value);
  return ok({
    program,
    household: standingOf(chosen),
    notes: [
      ...(offered ? (['annualOfferedInstead'] as const) : []),
      ...(monthDecides ? (['currentMonthDecides'] as const) : []),
      ...scopeNotes(one),
      ...workRuleNotes(one, program),
      ...(households.assumed.has(person.id) ? (['householdOptionAssumed'] as const) : []),
    ],
  });
}

function categorize(
  { context, working, person, immigration }: PersonCase,
  household: CountedHousehold,
): Result<MediCalProgram, EngineError> {
  const category = mediCalCategory(context, {
    guidelineYear: working.mediCalGuidelineYear,
    householdSize: household.size,
    countedAnnualIncomeCents: household.countedIncomeCents,
    county: statedPlace(working.application).county,
    person: categoryPerson(working, person, programAge(working, person) ?? 0, immigration),
    asOf: working.asOf,
  });
  return category.ok ? ok(category.value.program) : category;
}

/** From 2027 expansion adults show work, school or service, or an exemption (Pub. L. 119-21). */
function workRuleNotes(
  { working, person }: PersonCase,
  program: MediCalProgram,
): readonly EstimateNote[] {
  const { from, ages } = mediCalFacts(working.rules).hr1.workRequirement;
  const age = programAge(working, person) ?? 0;
  const isCovered = program === 'mediCalAdult' && age >= ages[0] && age <= ages[1];
  return isCovered && working.coverageStart >= from ? ['workRule'] : [];
}

/** Where the state's rule is not settled, the county decides and nothing more is asked. */
function scopeNotes({
  context,
  working,
  person,
  immigration,
}: PersonCase): readonly EstimateNote[] {
  if (immigration === 'citizen') return [];
  const scope = scopeOf({ context, working, person, immigration });
  return scope === 'unknown' ? ['scopeUnknown', 'countyDecides'] : [];
}

function scopeOf({
  context,
  working,
  person,
  immigration,
}: PersonCase): MediCalScope['scope'] | null {
  const facts = categoryPerson(working, person, programAge(working, person) ?? 0, immigration);
  const scope = mediCalScope(context, { ...facts, asOf: working.asOf, immigration });
  return scope.ok ? scope.value.scope : null;
}

/** Whether Medi-Cal would be the limited one at any income, whatever an open status turns out to be. */
export function hasRestrictedScope(working: Working, person: HouseholdMember): boolean {
  const context = silentContext(working);
  const scopes = immigrationClassesOf(person).map((immigration) =>
    scopeOf({ context, working, person, immigration }),
  );
  return scopes.length > 0 && scopes.every((scope) => scope === 'restricted');
}

function standingOf(household: CountedHousehold): MediCalHouseholdEstimate {
  const { members, size, countedIncomeCents, fplPercentExact } = household;
  return {
    memberIds: members,
    size,
    countedAnnualIncomeCents: countedIncomeCents,
    countedMonthlyIncomeCents: Math.round(countedIncomeCents / 12),
    fplPercentExact,
  };
}
