import { describe, expect, it } from 'vitest';
import { citationOf } from '#shared/packs/citation';
import { applicablePercentagesFact } from '#shared/domain/eligibility/applicablePercentage';
import { stateSubsidyFact } from '#shared/domain/eligibility/stateSubsidy';
import { context } from '../engine/engineFixture';

describe('the citation of a plan year', () => {
  it('names the publication that the percentages of that year stand in', () => {
    const { source } = applicablePercentagesFact(context.rules);
    expect(citationOf(source, 2027)).toBe('IRS Rev. Proc. 2026-26 section 3.01 (2027)');
    expect(citationOf(source, 2026)).toContain('Rev. Proc. 2025-25');
    expect(citationOf(source, 2024)).toContain('ARPA/IRA');
  });

  it('names the design of the subsidy of that year', () => {
    const { source } = stateSubsidyFact(context.rules);
    expect(citationOf(source, 2026)).toMatch(/^2026 California/);
    expect(citationOf(source, 2026)).not.toContain('2027 California');
    expect(citationOf(source, 2027)).toMatch(/^2027 California/);
  });

  it('is the whole source where no part of it says that it is of the year', () => {
    expect(citationOf('42 CFR 435.603; Pub. L. 119-21', 2027)).toBe(
      '42 CFR 435.603; Pub. L. 119-21',
    );
  });
});
