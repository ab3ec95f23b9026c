// Who may have the credit, and which cost sharing: every status and every edge of the contract.
import { describe, expect, it } from 'vitest';
import { answer } from '../engineFixture';

const from2027 = ['citizen', 'lawfulPermanentResident', 'cubanHaitianEntrant', 'cofaMigrant'];
const until2026 = [...from2027, 'lawfullyPresent', 'refugee', 'asylee', 'paroled', 'tps'];
const statuses = [...until2026, 'daca', 'undocumented'];

const reasonOf = (input: object) => {
  const { eligible, reason } = answer('credit-eligibility', { planYear: 2026, ...input });
  expect(eligible).toBe(reason === undefined);
  return reason;
};

describe('credit eligibility', () => {
  it.each([
    [2024, until2026],
    [2025, until2026],
    [2026, until2026],
    [2027, from2027],
  ])(
    'in %d is open to the statuses that the law names (Pub. L. 119-21 sec. 71301)',
    (planYear, open) => {
      const eligible = statuses.filter(
        (immigration) => reasonOf({ planYear, fplPercent: 200, immigration }) === undefined,
      );
      expect(eligible).toEqual(open);
    },
  );

  it.each([
    [2025, 'lawfullyPresent', undefined, undefined],
    [2025, 'tps', undefined, undefined],
    [2025, 'tps', false, 'below-range'],
    [2025, 'refugee', undefined, 'below-range'],
    [2025, 'lawfulPermanentResident', true, undefined],
    [2025, 'citizen', undefined, 'below-range'],
    [2026, 'lawfullyPresent', undefined, 'below-range'],
    [2026, 'tps', true, 'below-range'],
  ])(
    'below 100 percent in %d for %s, barred from Medicaid: %s, says %s',
    (planYear, immigration, medicaidBarredByStatus, reason) => {
      expect(reasonOf({ planYear, fplPercent: 80, immigration, medicaidBarredByStatus })).toBe(
        reason,
      );
    },
  );

  it.each([
    [{ filingStatus: 'marriedSeparately' }, 'filing-status'],
    [{ filingStatus: 'marriedSeparately', domesticAbuseException: true }, undefined],
    [{ filingStatus: 'nonFiler' }, 'non-filer'],
    [{ filingStatus: 'nonFiler', domesticAbuseException: true }, 'non-filer'],
    [{ filingStatus: 'headOfHousehold' }, undefined],
    [{ otherCoverage: ['champva'] }, 'other-coverage'],
    [{ otherCoverage: ['studentHealthPlan'] }, 'other-coverage'],
    [{ otherCoverage: [] }, undefined],
    [{}, undefined],
  ])('for %j at 200 percent says %s', (person, reason) => {
    expect(reasonOf({ fplPercent: 200, ...person })).toBe(reason);
  });

  // The contract lists the reasons in an order; the first that holds is the one that is named.
  it('names the first reason of the contract’s list when several hold', () => {
    const person = { filingStatus: 'nonFiler', immigration: 'daca', otherCoverage: ['medicare'] };
    expect(reasonOf({ fplPercent: 401, ...person })).toBe('above-range');
    expect(reasonOf({ fplPercent: 200, ...person })).toBe('non-filer');
    expect(reasonOf({ fplPercent: 200, ...person, filingStatus: 'single' })).toBe('immigration');
  });
});

describe('cost sharing', () => {
  const silver = { planYear: 2026, metal: 'silver', creditEligible: true };
  it.each([
    [99.99, 'none'],
    [100, '94'],
    [150, '94'],
    [150.01, '87'],
    [200, '87'],
    [200.01, '73'],
    [250, '73'],
    [250.01, 'none'],
    [400, 'none'],
  ])('on silver at %d percent is %s', (fplPercent, variant) => {
    expect(answer('cost-sharing', { ...silver, fplPercent })).toMatchObject({ variant });
    const without = { ...silver, creditEligible: false };
    expect(answer('cost-sharing', { ...without, fplPercent })).toMatchObject({ variant: 'none' });
  });

  it.each([
    ['bronze', 120, true, 'zero'],
    ['gold', 300, true, 'zero'],
    ['silver', 120, true, 'zero'],
    ['platinum', 300.01, true, 'limited'],
    ['silver', 99, true, 'limited'],
    ['silver', 120, false, 'limited'],
    ['minimumCoverage', 120, true, 'none'],
    ['minimumCoverage', 500, false, 'none'],
  ])(
    'of a tribe member on %s at %d percent, with credit: %s, is %s',
    (metal, fplPercent, creditEligible, variant) => {
      const member = { planYear: 2027, americanIndian: true, metal, fplPercent, creditEligible };
      expect(answer('cost-sharing', member)).toMatchObject({ variant });
    },
  );

  // 45 CFR 155.305(g)(2) gives the lawfully present below 100 percent the highest level, where the
  // year's exception made them eligible for the credit; the fact file's 100 is the ordinary edge.
  it('through 2025 reaches below 100 percent for who has the credit there', () => {
    const low = { ...silver, planYear: 2025, fplPercent: 80 };
    expect(answer('cost-sharing', low)).toMatchObject({ variant: '94' });
  });
});
