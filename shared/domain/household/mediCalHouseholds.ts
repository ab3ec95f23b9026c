import { z } from 'zod';
import { ok, type Result } from '../../base/result';
import { factReader, type RulePack } from '../../packs/rulePack';
import type { RuleContext } from '../engine/engineContext';
import { badInput, type EngineError } from '../engine/engineError';
import { povertyGuideline } from '../eligibility/povertyGuideline';
import { checkHousehold } from './checkHousehold';
import { countedIncomeSource, countIncome } from './countedIncome';
import { readFamilyTies, type FamilyTies } from './familyTies';
import { expectedBabies, type Household, type HouseholdPerson } from './householdInput';
import { householdRuleSources, mediCalHouseholdOf } from './mediCalHousehold';

/** What federal law leaves to the state about households. */
export const householdSettings = factReader(
  'household-and-date-settings',
  z.object({
    mediCalHousehold: z.object({
      childAgeLimit: z.int(),
      studentAgeLimit: z.int().nullable(),
      countUnbornForOthers: z.boolean(),
      countJointFilersApart: z.boolean(),
      unsettled: z.boolean(),
      source: z.string(),
    }),
  }),
);

export interface CountedHousehold {
  readonly id: string;
  readonly members: readonly string[];
  readonly size: number;
  readonly countedIncomeCents: number;
  readonly fplPercentExact: number;
}

/** The Medi-Cal household of every listed person, each with its own size and income. */
export function mediCalHouseholds(
  context: RuleContext,
  guidelineYear: number,
  household: Household,
): Result<readonly CountedHousehold[], EngineError> {
  const problem = checkHousehold(household);
  if (problem) return badInput(problem.path, problem.message);
  const family = { household, ties: readFamilyTies(household) };
  const counted: CountedHousehold[] = [];
  for (const person of household.people) {
    const one = countOne(context, guidelineYear, family, person);
    if (!one.ok) return one;
    counted.push(one.value);
  }
  return ok(counted);
}

function countOne(
  context: RuleContext,
  guidelineYear: number,
  { household, ties }: { readonly household: Household; readonly ties: FamilyTies },
  person: HouseholdPerson,
): Result<CountedHousehold, EngineError> {
  const { id } = person;
  const settings = householdSettings(context.rules).mediCalHousehold;
  const { members, size, rule } = mediCalHouseholdOf(household, ties, settings, person);
  const guideline = povertyGuideline(context.rules, guidelineYear, size);
  if (!guideline.ok) return guideline;
  const { annualCents, source } = guideline.value;
  const { countedIncomeCents, leftOut } = countIncome(household, ties, members);
  const fplPercentExact = (countedIncomeCents * 100) / annualCents;
  const { trace } = context;
  noteUnsettled(context, household, members);
  trace.note(`Medi-Cal household: ${rule}`, householdRuleSources[rule], { id, members }, size);
  trace.note('household income', countedIncomeSource, { id, leftOut }, countedIncomeCents);
  const inputs = { id, size, guidelineCents: annualCents };
  trace.note('percent of poverty for Medi-Cal', source, inputs, fplPercentExact);
  return ok({ id, members, size, countedIncomeCents, fplPercentExact });
}

/** Says so where a choice that the law leaves to the state, and that is not known, may matter. */
function noteUnsettled(context: RuleContext, household: Household, members: readonly string[]) {
  if (!mayDifferByStateOption(context.rules, household, members)) return;
  const { source, ...choices } = householdSettings(context.rules).mediCalHousehold;
  context.trace.note('Medi-Cal household: state option (unsettled)', source, choices, 'assumed');
}

/** Whether a household would count otherwise under an option that federal law leaves to the state. */
export function mayDifferByStateOption(
  rules: RulePack,
  household: Household,
  members: readonly string[],
): boolean {
  const { unsettled, childAgeLimit } = householdSettings(rules).mediCalHousehold;
  if (!unsettled) return false;
  const inside = household.people.filter(({ id }) => members.includes(id));
  const student = inside.some(
    ({ age, fullTimeStudent }) => fullTimeStudent === true && age >= childAgeLimit,
  );
  const expecting = inside.length > 1 && inside.some((person) => expectedBabies(person) > 0);
  const apart = household.taxReturns.some(
    ({ filers }) => filers.length === 2 && filers.filter((id) => members.includes(id)).length === 1,
  );
  return student || expecting || apart;
}
