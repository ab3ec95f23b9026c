import { describe, expect, it } from 'vitest';
import type { ApplicationDraft } from '#shared/domain/application/index';
import { sinceSigning } from '#shared/domain/estimate/index';
import {
  filesAlone,
  hasIncome,
  household,
  member,
  wages,
  withoutStatus,
} from '../application/applicationBuilder';
import { context } from '../engine/engineFixture';

/** A grown-up without status whose income is inside Medi-Cal: new enrolment in full scope froze on January 1, 2026. */
const undocumented = household(
  [
    member('mia', '1985-01-01', {
      tax: filesAlone,
      income: hasIncome,
      ...withoutStatus,
    }),
  ],
  { incomes: [wages('mia', 1_200_000, 'annually')] },
);
const between = (
  signedOn: string,
  laterOn: string,
  planYear: number,
  answers: ApplicationDraft = undocumented,
) => {
  const application = { ...answers, coverageYear: planYear };
  const found = sinceSigning({ application, planYear, rules: context.rules, signedOn, laterOn });
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
};

describe('what became of signed answers until they arrived', () => {
  it('is nothing where both days have the same rules', () => {
    expect(between('2026-11-20', '2026-11-22', 2027)).toEqual({
      enrollmentEndedOn: null,
      persons: [],
    });
  });

  it('tells an open enrollment that ended on the way, and only one that ran at the signature', () => {
    expect(between('2026-12-31', '2027-02-06', 2027).enrollmentEndedOn).toBe('2027-01-31');
    expect(between('2026-12-31', '2027-01-31', 2027).enrollmentEndedOn).toBeNull();
    expect(between('2027-02-01', '2027-02-06', 2027).enrollmentEndedOn).toBeNull();
  });

  it('tells whose program another year’s rules decide in another way', () => {
    const [mia] = between('2025-12-31', '2026-01-06', 2026).persons;
    expect(mia).toEqual({ personId: 'mia', signed: 'mediCalAdult', later: 'restrictedScope' });
  });

  it('takes a birthday on the way for no other rule', () => {
    const turning19 = household(
      [member('leo', '2008-02-15', { tax: filesAlone, income: hasIncome })],
      { incomes: [wages('leo', 1_200_000, 'annually')] },
    );
    expect(between('2027-01-20', '2027-02-06', 2027, turning19).persons).toEqual([]);
  });

  it('says so where no rules are known for the later day', () => {
    const found = sinceSigning({
      application: { ...undocumented, coverageYear: 2030 },
      planYear: 2030,
      rules: context.rules,
      signedOn: '2029-12-31',
      laterOn: '2030-01-06',
    });
    expect(found.ok).toBe(false);
  });
});
