import {
  deductionFrequencies,
  deductionTypes,
  excludedIncomeTypes,
  incomeDifferenceReasons,
  incomeFrequencies,
  incomeTypes,
  noIncomeExplanations,
  oneTimeReasons,
  selfEmploymentExpenseKinds,
} from '../enumerations';
import type { ApplicationDraft, Deduction, HouseholdMember, Income } from '../schema';
import { field, type RowAt, section, type Scope, step } from './definition';
import { ageOf, deductions, incomes, members, root, wantsHelp } from './subjects';

type Person = Scope<HouseholdMember>;
type Row = Scope<Income>;

const ifHelp = <Value>(application: ApplicationDraft, rows: readonly Value[]): readonly Value[] =>
  wantsHelp(application) ? rows : [];

const isCounted = ({ row }: Row) => row.excludedIncome === undefined;
const isOneTime = ({ row }: Row) => row.frequency === 'oneTimePayment';
const runs = (scope: Row) => isCounted(scope) && !isOneTime(scope);
/** The kind of a row that counts; a row that was told as one that does not has none. */
const countedType = (scope: Row) => (isCounted(scope) ? scope.row.incomeType : undefined);
const isWork = (scope: Row) =>
  countedType(scope) === 'wages' || countedType(scope) === 'jobForeignEarned';
const isSelfEmployed = (scope: Row) => countedType(scope) === 'selfEmployment';

const incomeFields = [
  field<Income>('incomeType', 'choice', 'required', { shownWhen: isCounted, options: incomeTypes }),
  field<Income>('excludedIncome', 'choice', 'optional', { options: excludedIncomeTypes }),
  field<Income>('otherDescription', 'text', 'whenShown', {
    shownWhen: (scope) => countedType(scope) === 'otherIncome',
  }),
  field<Income>('sourceName', 'text', 'required', {
    requiredWhen: (scope) => isWork(scope) || isSelfEmployed(scope),
  }),
  field<Income>('employer', 'employer', 'optional', { shownWhen: isWork, rules: ['ein'] }),
  field<Income>('amountCents', 'money', 'required', { rules: ['incomeAmount'] }),
  field<Income>('frequency', 'choice', 'required', { options: incomeFrequencies }),
  field<Income>('hoursPerWeek', 'number', 'whenShown', {
    shownWhen: ({ row }) => row.frequency === 'hourly',
    rules: ['hoursPerWeek'],
  }),
  field<Income>('daysPerWeek', 'number', 'whenShown', {
    shownWhen: ({ row }) => row.frequency === 'daily',
    rules: ['daysPerWeek'],
  }),
  field<Income>('startedBeforeThisYear', 'tri', 'required', { shownWhen: runs }),
  field<Income>('startDate', 'date', 'whenShown', {
    shownWhen: (scope) => runs(scope) && scope.row.startedBeforeThisYear === 'no',
    rules: ['startedThisYear'],
  }),
  field<Income>('stillReceiving', 'tri', 'required', { shownWhen: runs }),
  field<Income>('lastReceivedDate', 'date', 'whenShown', {
    shownWhen: (scope) =>
      isCounted(scope) && (isOneTime(scope) || scope.row.stillReceiving === 'no'),
    rules: ['dateNotFuture'],
  }),
  field<Income>('expectedToEndWithin4Months', 'tri', 'whenShown', {
    shownWhen: (scope) => runs(scope) && scope.row.stillReceiving === 'yes',
  }),
  field<Income>('endDate', 'date', 'whenShown', {
    shownWhen: (scope) =>
      runs(scope) &&
      scope.row.stillReceiving === 'yes' &&
      scope.row.expectedToEndWithin4Months === 'yes',
    rules: ['endsWithin4Months'],
  }),
  field<Income>('divorceAgreementDate', 'date', 'whenShown', {
    shownWhen: (scope) => countedType(scope) === 'alimonyReceived',
    rules: ['dateNotFuture'],
  }),
  field<Income>('oneTimeReason', 'choice', 'whenShown', {
    shownWhen: (scope) => isCounted(scope) && isOneTime(scope),
    options: oneTimeReasons,
  }),
  field<Income>('isSeasonal', 'tri', 'optional', { shownWhen: isWork }),
  field<Income>('monthsWorked', 'rows', 'optional', {
    shownWhen: (scope) => isWork(scope) && scope.row.isSeasonal === 'yes',
    rules: ['monthsOfYear'],
  }),
  field<Income>('selfEmploymentGrossCents', 'money', 'optional', {
    shownWhen: isSelfEmployed,
    rules: ['notNegativeAmount'],
  }),
];

type Expense = NonNullable<Income['selfEmploymentExpenses']>[number];

/** S18. The gate is asked of the household, then of each person, then each source. */
export const incomeStep = step(18, 'income', [
  section<ApplicationDraft>({
    appliesTo: 'household',
    template: '',
    rows: (application) => ifHelp(application, root(application)),
    fields: [field('household.householdHasAnyIncome', 'tri', 'required')],
  }),
  section<HouseholdMember>({
    appliesTo: 'person',
    template: 'persons.{person}',
    rows: (application) => ifHelp(application, members(application)),
    fields: [field('income.hasIncome', 'tri', 'required')],
  }),
  section<Income>({
    appliesTo: 'income',
    template: 'incomes.{income}',
    structure: ['id', 'personId'],
    rows: incomes,
    fields: incomeFields,
  }),
  section<Expense>({
    appliesTo: 'item',
    template: 'incomes.{income}.selfEmploymentExpenses.{item}',
    rows: (application) =>
      incomes(application).flatMap((at): RowAt<Expense>[] =>
        at.row.incomeType === 'selfEmployment' && at.row.excludedIncome === undefined
          ? (at.row.selfEmploymentExpenses ?? []).map((row, index) => ({
              path: `${at.path}.selfEmploymentExpenses.${index}`,
              key: `${at.key}.selfEmploymentExpenses.${index}`,
              personId: at.personId,
              row,
            }))
          : [],
      ),
    fields: [
      field('kind', 'choice', 'optional', {
        id: 'expenseKind',
        options: selfEmploymentExpenseKinds,
      }),
      field('amountCents', 'money', 'optional', {
        id: 'expenseAmount',
        rules: ['notNegativeAmount'],
      }),
    ],
  }),
]);

/** S19: adjustments above the line only; payroll deductions before tax are netted from wages. */
export const deductionStep = step(19, 'deductions', [
  section<HouseholdMember>({
    appliesTo: 'person',
    template: 'persons.{person}',
    rows: (application) => ifHelp(application, members(application)),
    fields: [field('income.hasDeductions', 'tri', 'required')],
  }),
  section<Deduction>({
    appliesTo: 'deduction',
    template: 'deductions.{deduction}',
    structure: ['id', 'personId'],
    rows: deductions,
    fields: [
      field('deductionType', 'choice', 'required', { options: deductionTypes }),
      field('otherDescription', 'text', 'whenShown', {
        shownWhen: ({ row }) => row.deductionType === 'other',
      }),
      field('amountCents', 'money', 'required', { rules: ['positiveAmount'] }),
      field('frequency', 'choice', 'required', { options: deductionFrequencies }),
      field('daysPerWeek', 'number', 'whenShown', {
        shownWhen: ({ row }) => row.frequency === 'daily',
        rules: ['daysPerWeek'],
      }),
      field('divorceAgreementDate', 'date', 'whenShown', {
        shownWhen: ({ row }) => row.deductionType === 'alimonyPaid',
        rules: ['dateNotFuture'],
      }),
    ],
  }),
]);

const hasIncome = ({ row }: Person) => row.income?.hasIncome === 'yes';
const varies = (scope: Person) =>
  hasIncome(scope) && scope.row.income?.incomeChangesMonthToMonth === 'yes';
const disagrees = (scope: Person) =>
  hasIncome(scope) && scope.row.income?.agreesWithComputedTotal === 'no';

/** S20: what is computed is confirmed or corrected, with the reason. */
export const incomeSummaryStep = step(20, 'incomeSummary', [
  section<HouseholdMember>({
    appliesTo: 'person',
    template: 'persons.{person}',
    rows: (application) => ifHelp(application, members(application)),
    fields: [
      field('income.incomeChangesMonthToMonth', 'tri', 'required', { shownWhen: hasIncome }),
      field('income.agreesWithComputedTotal', 'tri', 'required', { shownWhen: hasIncome }),
      field('income.projectedAnnualIncomeCents', 'money', 'whenShown', {
        shownWhen: (scope) => varies(scope) || disagrees(scope),
      }),
      field('income.incomeDifferenceReason', 'choice', 'whenShown', {
        shownWhen: disagrees,
        options: incomeDifferenceReasons,
      }),
      field('income.incomeDifferenceText', 'text', 'whenShown', {
        shownWhen: (scope) =>
          disagrees(scope) && scope.row.income?.incomeDifferenceReason === 'other',
      }),
      field('income.currentMonthlyOverrideCents', 'money', 'optional', { shownWhen: hasIncome }),
      field('income.currentMonthlyOverrideReason', 'text', 'whenShown', {
        shownWhen: (scope) =>
          hasIncome(scope) && scope.row.income?.currentMonthlyOverrideCents !== undefined,
      }),
      field('income.noIncomeExplanation', 'choice', 'optional', {
        shownWhen: ({ row, coverageStart }) =>
          row.income?.hasIncome === 'no' && (ageOf(row, coverageStart) ?? 0) >= 18,
        options: noIncomeExplanations,
      }),
    ],
  }),
]);
