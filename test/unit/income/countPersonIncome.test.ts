import { describe, expect, it } from 'vitest';
import { silentTrace } from '#shared/domain/engine/index';
import { countPersonIncome, type DeductionRow, type IncomeRow } from '#shared/domain/income/index';
import { ask, rules } from '../../fixtures/engineAnswers';

function count(incomes: readonly IncomeRow[], deductions: readonly DeductionRow[] = []) {
  const result = countPersonIncome({ rules, trace: silentTrace }, { incomes, deductions });
  if (!result.ok) throw new Error(result.error.path);
  return result.value;
}

const monthly = (type: IncomeRow['type'], dollars: number): IncomeRow => ({
  type,
  amountCents: dollars * 100,
  frequency: 'monthly',
});

describe('income that counts', () => {
  it('adds up wages, benefits and losses, and takes deductions off', () => {
    const answer = count(
      [
        monthly('wages', 2000),
        monthly('socialSecurityRetirement', 500),
        monthly('selfEmployment', -300),
      ],
      [{ type: 'studentLoanInterest', amountCents: 120_000, frequency: 'annually' }],
    );
    expect(answer).toMatchObject({
      creditAnnualCents: 2_520_000,
      mediCalAnnualCents: 2_520_000,
      mediCalMonthlyCents: 210_000,
    });
  });

  it.each([
    'childSupport',
    'veteransPayments',
    'supplementalSecurityIncome',
    'gift',
    'loan',
  ] as const)('leaves out %s everywhere', (type) => {
    const answer = count([monthly(type, 1000)]);
    expect(answer).toMatchObject({ creditAnnualCents: 0, mediCalMonthlyCents: 0 });
    expect(answer.incomes[0]?.reason).toBe('never-counts');
  });

  it.each([
    'perCapitaTribal',
    'trustLandResources',
    'culturalItemsSale',
    'scholarshipTaxable',
  ] as const)('leaves %s out for Medi-Cal only (42 CFR 435.603(e))', (type) => {
    const answer = count([monthly(type, 1000)]);
    expect(answer).toMatchObject({ creditAnnualCents: 1_200_000, mediCalAnnualCents: 0 });
  });

  it('counts alimony by the date of the agreement, received and paid', () => {
    const received = (date: string) =>
      count([{ ...monthly('alimonyReceived', 1000), divorceAgreementDate: date }])
        .creditAnnualCents;
    expect(received('2018-12-31')).toBe(1_200_000);
    expect(received('2019-01-01')).toBe(0);
    const paid = (date: string) =>
      count(
        [monthly('wages', 2000)],
        [
          {
            type: 'alimonyPaid',
            amountCents: 50_000,
            frequency: 'monthly',
            divorceAgreementDate: date,
          },
        ],
      ).creditAnnualCents;
    expect(paid('2018-12-31')).toBe(1_800_000);
    expect(paid('2019-01-01')).toBe(2_400_000);
  });

  it('counts a lump sum in the year for the credit and in its month for Medi-Cal', () => {
    const prize: IncomeRow = {
      type: 'gamblingPrize',
      amountCents: 500_000,
      frequency: 'oneTimePayment',
      oneTimeReason: 'gamblingLotteryPrize',
    };
    expect(count([prize])).toMatchObject({
      creditAnnualCents: 500_000,
      mediCalMonthlyCents: 500_000,
    });
  });

  it('is asked by name on the command line', () => {
    const incomes = [monthly('wages', 2000), monthly('perCapitaTribal', 500)];
    expect(ask('income-count', { incomes })).toMatchObject({
      creditAnnualCents: 3_000_000,
      mediCalAnnualCents: 2_400_000,
    });
    const hourlyDeduction = [{ type: 'other', amountCents: 1, frequency: 'hourly' }];
    expect(ask('income-count', { deductions: hourlyDeduction })).toMatchObject({
      error: { code: 'bad-input', path: 'deductions[0].frequency' },
    });
  });

  it('names the row and the field that cannot be right', () => {
    const incomes: IncomeRow[] = [
      monthly('wages', 1),
      { type: 'wages', amountCents: 1, frequency: 'hourly' },
    ];
    const result = countPersonIncome({ rules, trace: silentTrace }, { incomes, deductions: [] });
    expect(result).toMatchObject({ ok: false, error: { path: 'incomes[1].hoursPerWeek' } });
  });
});
