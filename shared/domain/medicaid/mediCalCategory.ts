import { ok, type Result } from '../../base/result';
import type { RuleContext } from '../engine/engineContext';
import type { EngineError } from '../engine/engineError';
import { povertyGuideline } from '../eligibility/povertyGuideline';
import { mediCalFacts, mediCalSettings, type MediCalGroup } from './mediCalFacts';
import { isWithinLevel } from './mediCalLimit';
import { isInAgeRange, mediCalScope } from './mediCalScope';

/** Programs that a person's Medi-Cal income can lead to, as the engine names them. */
export type MediCalProgram =
  | 'mediCalAdult'
  | 'mediCalChild'
  | 'mediCalParent'
  | 'mediCalPregnancy'
  | 'mcap'
  | 'cchip'
  | 'formerFosterYouth'
  | 'restrictedScope'
  | 'nonMagi'
  | 'creditRange'
  | 'aboveCredit'
  | 'belowCredit';

const publicPrograms: ReadonlySet<MediCalProgram> = new Set([
  'mediCalAdult',
  'mediCalChild',
  'mediCalParent',
  'mediCalPregnancy',
  'formerFosterYouth',
  'mcap',
  'cchip',
]);

/** Full Medi-Cal and its two neighbors: whoever may have one gets no credit. */
export function isPublicProgram(program: MediCalProgram): boolean {
  return publicPrograms.has(program);
}

export interface CategoryPerson {
  readonly age: number;
  readonly pregnant?: boolean | undefined;
  readonly postpartum?: boolean | undefined;
  readonly caretaker?: boolean | undefined;
  readonly formerFosterYouth?: boolean | undefined;
  readonly medicare?: boolean | undefined;
  readonly immigration?: string | undefined;
  readonly alreadyEnrolled?: boolean | undefined;
  readonly medicaidBarredByStatus?: boolean | undefined;
}

export interface CategoryInput {
  readonly guidelineYear: number;
  readonly householdSize: number;
  readonly countedAnnualIncomeCents: number;
  /** The name of the county as the facts write it. */
  readonly county?: string | undefined;
  readonly person: CategoryPerson;
  readonly asOf?: string | undefined;
}

export interface CategoryAnswer {
  readonly program: MediCalProgram;
  readonly fplPercentExact: number;
}

interface Level {
  readonly group: string;
  readonly program: MediCalProgram;
  fits(person: CategoryPerson): boolean;
}

const anybody = () => true;

/** From the most to the least generous; the first whose income level holds is the answer. */
const levels: readonly Level[] = [
  {
    group: 'formerFosterYouth',
    program: 'formerFosterYouth',
    fits: (person) => person.formerFosterYouth === true,
  },
  { group: 'pregnant', program: 'mediCalPregnancy', fits: (person) => person.pregnant === true },
  { group: 'child', program: 'mediCalChild', fits: anybody },
  {
    group: 'parentCaretaker',
    program: 'mediCalParent',
    fits: (person) => person.caretaker === true,
  },
  { group: 'adult', program: 'mediCalAdult', fits: (person) => person.medicare !== true },
  { group: 'mcap', program: 'mcap', fits: (person) => person.pregnant === true },
  { group: 'cchip', program: 'cchip', fits: anybody },
];

/** The program that a person's age, situation and counted income lead to. */
export function mediCalCategory(
  context: RuleContext,
  input: CategoryInput,
): Result<CategoryAnswer, EngineError> {
  const { guidelineYear, householdSize, person } = input;
  const guideline = povertyGuideline(context.rules, guidelineYear, householdSize);
  if (!guideline.ok) return guideline;
  const countedCents = Math.max(0, input.countedAnnualIncomeCents);
  const fplPercentExact = (countedCents * 100) / guideline.value.annualCents;
  const level = findLevel(context, input, countedCents);
  if (!level.ok) return level;
  const program = level.value
    ? restrictProgram(context, input, level.value)
    : ok(programWithoutLevel(context, person, countedCents, guideline.value.annualCents));
  if (!program.ok) return program;
  const inputs = { guidelineYear, householdSize, countedAnnualIncomeCents: countedCents, person };
  const { source } = mediCalFacts(context.rules);
  context.trace.note('Medi-Cal program', source, inputs, program.value);
  return ok({ program: program.value, fplPercentExact });
}

function findLevel(
  context: RuleContext,
  input: CategoryInput,
  countedAnnualIncomeCents: number,
): Result<MediCalProgram | undefined, EngineError> {
  const { guidelineYear, householdSize, person, county } = input;
  const { groups } = mediCalFacts(context.rules);
  for (const level of levels) {
    const group = groups.find((one) => one.id === level.group);
    if (!group || !level.fits(person) || !isInAgeRange(group, person.age)) continue;
    if (!isInCounty(group, county)) continue;
    if (group.maxFplPct === null) return ok(level.program);
    const percent = group.maxFplPct;
    const within = isWithinLevel(context, {
      guidelineYear,
      householdSize,
      percent,
      countedAnnualIncomeCents,
    });
    if (!within.ok) return within;
    if (within.value) return ok(level.program);
  }
  return ok(undefined);
}

function isInCounty(group: MediCalGroup, county: string | undefined): boolean {
  if (!group.counties) return true;
  return county !== undefined && group.counties.includes(county);
}

/** A level gives full Medi-Cal only where the immigration status opens it. */
function restrictProgram(
  context: RuleContext,
  input: CategoryInput,
  program: MediCalProgram,
): Result<MediCalProgram, EngineError> {
  const { immigration = 'citizen', ...person } = input.person;
  if (immigration === 'citizen') return ok(program);
  const asOf = input.asOf ?? `${input.guidelineYear}-01-01`;
  const scope = mediCalScope(context, { ...person, asOf, immigration });
  if (!scope.ok) return scope;
  return ok(scope.value.scope === 'restricted' ? 'restrictedScope' : program);
}

/** At 65 or with Medicare the tax-based rules end; else only the credit's range is left to name. */
function programWithoutLevel(
  context: RuleContext,
  person: CategoryPerson,
  countedCents: number,
  guidelineCents: number,
): MediCalProgram {
  const adult = mediCalFacts(context.rules).groups.find((group) => group.id === 'adult');
  const isOlder = adult?.ageMax !== undefined && person.age > adult.ageMax;
  if (isOlder || person.medicare === true) return 'nonMagi';
  const { lowestFplPct, highestFplPct } = mediCalSettings(context.rules).creditRange;
  if (countedCents * 100 < lowestFplPct * guidelineCents) return 'belowCredit';
  return countedCents * 100 > highestFplPct * guidelineCents ? 'aboveCredit' : 'creditRange';
}
