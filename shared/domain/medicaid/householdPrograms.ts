import { ok, type Result } from '../../base/result';
import type { RuleContext } from '../engine/engineContext';
import type { EngineError } from '../engine/engineError';
import { findPovertyPercent } from '../eligibility/credit';
import {
  decideCreditEligibility,
  type CreditEligibility,
  type CreditReason,
  type FilingStatus,
  type ImmigrationStatus,
} from '../eligibility/creditEligibility';
import {
  mediCalHouseholds,
  taxHouseholdOf,
  taxHouseholdSource,
  taxReturnOf,
  type CountedHousehold,
  type Household,
  type HouseholdPerson,
  type TaxReturn,
} from '../household';
import {
  isPublicProgram,
  mediCalCategory,
  type CategoryPerson,
  type MediCalProgram,
} from './mediCalCategory';

/** A listed person with what programs ask about. */
export interface ProgramPerson extends HouseholdPerson, CategoryPerson {
  readonly age: number;
  readonly pregnant?: boolean | undefined;
  readonly immigration?: ImmigrationStatus | undefined;
  /** Every entry bars the credit. */
  readonly otherCoverage?: readonly string[] | undefined;
}

export interface HouseholdProgramsInput extends Household {
  readonly people: readonly ProgramPerson[];
  readonly planYear: number;
  readonly guidelineYear?: number | undefined;
  readonly asOf: string;
  readonly county?: string | undefined;
}

export interface PersonPrograms {
  readonly id: string;
  readonly program: MediCalProgram;
  /** Of the person's Medi-Cal household. */
  readonly size: number;
  readonly fplPercentExact: number;
  readonly creditEligible: boolean;
  readonly reason?: CreditReason;
}

export interface TaxHouseholdStanding {
  readonly filers: readonly string[];
  readonly size: number;
  readonly magiCents: number;
  readonly fplPercent: number;
}

export interface HouseholdPrograms {
  readonly people: readonly PersonPrograms[];
  readonly taxHouseholds: readonly TaxHouseholdStanding[];
}

interface Standing {
  readonly household: CountedHousehold;
  readonly byReturn: ReadonlyMap<TaxReturn, TaxHouseholdStanding>;
}

/** Every person's program and credit, from the two kinds of household that each belongs to. */
export function householdPrograms(
  context: RuleContext,
  input: HouseholdProgramsInput,
): Result<HouseholdPrograms, EngineError> {
  const guidelineYear = input.guidelineYear ?? Number(input.asOf.slice(0, 4));
  const counted = mediCalHouseholds(context, guidelineYear, input);
  if (!counted.ok) return counted;
  const byReturn = new Map<TaxReturn, TaxHouseholdStanding>();
  for (const taxReturn of input.taxReturns) {
    const standing = taxStanding(context, input, taxReturn);
    if (!standing.ok) return standing;
    byReturn.set(taxReturn, standing.value);
  }
  const people: PersonPrograms[] = [];
  for (const [index, person] of input.people.entries()) {
    const household = counted.value[index];
    if (!household) continue;
    const known = { household, byReturn };
    const programs = personPrograms(context, { ...input, guidelineYear }, person, known);
    if (!programs.ok) return programs;
    people.push(programs.value);
  }
  return ok({ people, taxHouseholds: [...byReturn.values()] });
}

function taxStanding(
  context: RuleContext,
  input: HouseholdProgramsInput,
  taxReturn: TaxReturn,
): Result<TaxHouseholdStanding, EngineError> {
  const { filers, members, size, magiCents } = taxHouseholdOf(input, taxReturn);
  context.trace.note('tax household', taxHouseholdSource, { filers, members, magiCents }, size);
  const percent = findPovertyPercent(context, {
    planYear: input.planYear,
    taxHouseholdSize: size,
    magiCents,
  });
  if (!percent.ok) return percent;
  return ok({ filers, size, magiCents, fplPercent: percent.value.fplPercent });
}

function personPrograms(
  context: RuleContext,
  input: HouseholdProgramsInput & { readonly guidelineYear: number },
  person: ProgramPerson,
  { household, byReturn }: Standing,
): Result<PersonPrograms, EngineError> {
  const { id, size, countedIncomeCents } = household;
  const { guidelineYear, county, asOf } = input;
  const category = mediCalCategory(context, {
    guidelineYear,
    householdSize: size,
    countedAnnualIncomeCents: countedIncomeCents,
    county,
    person: categoryPerson(person),
    asOf,
  });
  if (!category.ok) return category;
  const { program, fplPercentExact } = category.value;
  const credit = personCredit(context, input, person, { program, byReturn });
  if (!credit.ok) return credit;
  const { eligible, reason } = credit.value;
  const answer = { id, program, size, fplPercentExact, creditEligible: eligible };
  return ok(reason === undefined ? answer : { ...answer, reason });
}

function personCredit(
  context: RuleContext,
  input: HouseholdProgramsInput,
  person: ProgramPerson,
  known: { readonly program: MediCalProgram; readonly byReturn: Standing['byReturn'] },
): Result<CreditEligibility, EngineError> {
  const taxReturn = person.claimedByOutsider === true ? undefined : taxReturnOf(input, person.id);
  const standing = taxReturn && known.byReturn.get(taxReturn);
  if (!taxReturn || !standing) return ok({ eligible: false, reason: 'non-filer' });
  return decideCreditEligibility(context, {
    planYear: input.planYear,
    fplPercent: standing.fplPercent,
    filingStatus: creditFilingStatus(taxReturn),
    domesticAbuseException: taxReturn.domesticAbuseException,
    immigration: person.immigration,
    otherCoverage: coverageThatBars(person, known.program),
    medicaidBarredByStatus: person.medicaidBarredByStatus,
  });
}

/** Somebody said to expect babies is pregnant, as in counting the household. */
function categoryPerson(person: ProgramPerson): CategoryPerson {
  const { age, postpartum, caretaker, formerFosterYouth, medicare } = person;
  const pregnant = person.pregnant ?? (person.expectedBabies ?? 0) > 0;
  const { immigration, alreadyEnrolled, medicaidBarredByStatus } = person;
  const situation = { age, pregnant, postpartum, caretaker, formerFosterYouth, medicare };
  return { ...situation, immigration, alreadyEnrolled, medicaidBarredByStatus };
}

function creditFilingStatus({ filers, filingStatus }: TaxReturn): FilingStatus {
  if (filingStatus === 'qualifyingSurvivingSpouse') return 'headOfHousehold';
  return filingStatus ?? (filers.length === 2 ? 'marriedJointly' : 'single');
}

function coverageThatBars(person: ProgramPerson, program: MediCalProgram): string[] {
  const coverage = [...(person.otherCoverage ?? [])];
  if (person.medicare === true) coverage.push('medicare');
  if (isPublicProgram(program)) coverage.push('mediCal');
  return coverage;
}
