import { z } from 'zod';
import { ok, type Result } from '../../../base/result';
import {
  deductionFrequencies,
  deductionTypes,
  excludedIncomeTypes,
  incomeFrequencies,
  incomeTypes,
  oneTimeReasons,
  tribalIncomeKinds,
} from '../../application/enumerations/income';
import { immigrationStatuses } from '../../eligibility/creditEligibility';
import { householdOf, householdPersonSchema, mediCalHouseholds } from '../../household';
import { convertIncome, countPersonIncome } from '../../income';
import { householdPrograms, mediCalCategory, mediCalLimit, mediCalScope } from '../../medicaid';
import { countiesOf } from '../../plans/places';
import type { RuleContext } from '../engineContext';
import { badInput, type EngineError } from '../engineError';
import {
  ageField,
  centsField,
  choiceField,
  dateField,
  flagField,
  householdSizeField,
  nameField,
  signedCentsField,
  yearField,
} from '../inputs';
import { defineOperation, type AnyOperation } from '../operation';

const immigration = choiceField(immigrationStatuses);
const flag = flagField.optional();

const situation = {
  pregnant: flag,
  postpartum: flag,
  caretaker: flag,
  formerFosterYouth: flag,
  medicare: flag,
  immigration: immigration.optional(),
  alreadyEnrolled: flag,
  medicaidBarredByStatus: flag,
};

/** The county's proper name; undefined when none is given. */
function readCounty(
  context: RuleContext,
  county: string | undefined,
): Result<string | undefined, EngineError> {
  if (county === undefined) return ok(undefined);
  const name = countiesOf(context.rules).find(county);
  if (name !== undefined) return ok(name);
  return badInput('county', 'expected one of the 58 counties of California, or its FIPS code');
}

const mediCalHouseholdOperation = defineOperation({
  name: 'medi-cal-household',
  input: householdOf(householdPersonSchema).extend({ guidelineYear: yearField }),
  run: (context, { guidelineYear, ...household }) => {
    const counted = mediCalHouseholds(context, guidelineYear, household);
    return counted.ok ? ok({ people: counted.value }) : counted;
  },
});

const percent = 'expected a percentage of the poverty guideline above 0';

const mediCalLimitOperation = defineOperation({
  name: 'medi-cal-limit',
  input: z.object({
    guidelineYear: yearField,
    householdSize: householdSizeField,
    percent: z.number(percent).positive(percent).max(10_000, percent),
  }),
  run: mediCalLimit,
});

const mediCalCategoryOperation = defineOperation({
  name: 'medi-cal-category',
  input: z.object({
    guidelineYear: yearField,
    householdSize: householdSizeField,
    countedAnnualIncomeCents: signedCentsField,
    county: nameField.optional(),
    person: z.object({ age: ageField, ...situation }, 'expected {age, ...}'),
    asOf: dateField.optional(),
  }),
  run: (context, input) => {
    const county = readCounty(context, input.county);
    return county.ok ? mediCalCategory(context, { ...input, county: county.value }) : county;
  },
});

const mediCalScopeOperation = defineOperation({
  name: 'medi-cal-scope',
  input: z.object({
    asOf: dateField,
    age: ageField,
    immigration,
    pregnant: flag,
    postpartum: flag,
    formerFosterYouth: flag,
    alreadyEnrolled: flag,
    medicaidBarredByStatus: flag,
  }),
  run: mediCalScope,
});

const programPersonSchema = householdPersonSchema.extend({
  ...situation,
  otherCoverage: z.array(nameField, 'expected a list of coverages').optional(),
});

const householdProgramsOperation = defineOperation({
  name: 'household-programs',
  input: householdOf(programPersonSchema).extend({
    planYear: yearField,
    guidelineYear: yearField.optional(),
    asOf: dateField,
    county: nameField.optional(),
  }),
  run: (context, input) => {
    const county = readCounty(context, input.county);
    return county.ok ? householdPrograms(context, { ...input, county: county.value }) : county;
  },
});

const hours = 'expected the hours worked in a week, from 0.25 to 168';
const days = 'expected the days worked in a week, from 0.5 to 7';

const incomeAmountFields = {
  amountCents: signedCentsField,
  frequency: choiceField(incomeFrequencies),
  hoursPerWeek: z.number(hours).min(0.25, hours).max(168, hours).optional(),
  daysPerWeek: z.number(days).min(0.5, days).max(7, days).optional(),
  from: dateField.optional(),
  to: dateField.optional(),
  year: yearField.optional(),
};

const incomeAnnualOperation = defineOperation({
  name: 'income-annual',
  input: z.object(incomeAmountFields),
  run: convertIncome,
});

const incomeRow = z.object({
  ...incomeAmountFields,
  type: choiceField([...incomeTypes, ...excludedIncomeTypes, ...tribalIncomeKinds]),
  oneTimeReason: choiceField(oneTimeReasons).optional(),
  divorceAgreementDate: dateField.optional(),
});

const deductionRow = z.object({
  ...incomeAmountFields,
  amountCents: centsField,
  frequency: choiceField(deductionFrequencies),
  type: choiceField(deductionTypes),
  divorceAgreementDate: dateField.optional(),
});

const incomeCountOperation = defineOperation({
  name: 'income-count',
  input: z.object({
    incomes: z.array(incomeRow, 'expected a list of incomes').default([]),
    deductions: z.array(deductionRow, 'expected a list of deductions').default([]),
  }),
  run: countPersonIncome,
});

export const householdOperations: readonly AnyOperation[] = [
  mediCalHouseholdOperation,
  mediCalLimitOperation,
  mediCalCategoryOperation,
  mediCalScopeOperation,
  householdProgramsOperation,
  incomeAnnualOperation,
  incomeCountOperation,
];
