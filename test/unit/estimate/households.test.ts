import { describe, expect, it } from 'vitest';
import { isReadyForReview, reviewFindings, toSnapshot } from '#shared/domain/application/index';
import { incomeScale } from '#shared/domain/estimate/index';
import { answer } from '../engine/engineFixture';
import { asOf, estimate, householdNames, readHousehold } from './practice';

describe.each(householdNames)('the practice household %s', (name) => {
  it('has an application without errors, of which a snapshot can be made', async () => {
    const { answers } = await readHousehold(name);
    const findings = reviewFindings(answers, { today: asOf });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(isReadyForReview(answers, { today: asOf })).toBe(true);
    expect(toSnapshot(answers, { today: asOf }).ok).toBe(true);
  });

  it('is estimated as the law’s formula says, to the cent', async () => {
    const { answers, expected } = await readHousehold(name);
    const { persons, taxHouseholds, groups, place, complete } = estimate(answers);
    const [household] = taxHouseholds;
    expect(complete).toBe(true);
    expect({
      magiCents: household?.magiCents,
      taxHouseholdSize: household?.size,
      region: place.region,
      benchmarkPlanId: household?.benchmark?.planId,
      benchmarkMonthlyCents: household?.benchmark?.monthlyCents,
      fplPercent: household?.fplPercent,
      applicablePercentage: household?.applicablePercentage,
      contributionMonthlyCents: household?.contributionMonthlyCents,
      creditMonthlyCents: household?.creditMonthlyCents,
      stateApplicablePercentage: household?.stateSubsidy?.stateApplicablePercentage,
      stateSubsidyMonthlyCents: household?.stateSubsidy?.monthlyCents,
      benchmarkNetCents: groups[0]?.plans.find(({ isBenchmark }) => isBenchmark)?.netCents,
      groups: groups.map(({ memberIds }) => memberIds),
    }).toMatchObject({
      magiCents: expected['magiCents'],
      taxHouseholdSize: expected['taxHouseholdSize'],
      region: expected['region'],
      benchmarkPlanId: expected['benchmarkPlanId'],
      benchmarkMonthlyCents: expected['benchmarkMonthlyCents'],
      fplPercent: expected['fplPercent'],
      applicablePercentage: expected['applicablePercentage'],
      contributionMonthlyCents: expected['contributionMonthlyCents'],
      creditMonthlyCents: expected['creditMonthlyCents'],
      stateApplicablePercentage: expected['stateApplicablePercentage'],
      stateSubsidyMonthlyCents: expected['stateSubsidyMonthlyCents'],
      benchmarkNetCents: expected['benchmarkNetCents'],
      groups: expected.groups,
    });
    for (const person of persons)
      expect(person).toMatchObject(expected.persons[person.personId] ?? {});
  });

  it('is answered the same by the engine’s operation', async () => {
    const { answers } = await readHousehold(name);
    const output = answer('estimate', { application: answers, planYear: 2027, asOf });
    expect(output).toEqual(JSON.parse(JSON.stringify(estimate(answers, { trace: false }))));
  });
});

describe('the couple near the ceiling', () => {
  it('is told how little separates it from losing the whole credit', async () => {
    const { answers } = await readHousehold('self-employed-couple');
    const scale = incomeScale(estimate(answers));
    expect(scale?.nextAbove).toMatchObject({
      kind: 'creditCeiling',
      annualIncomeCents: 8_656_000,
      distanceCents: 36_000,
      effect: 'cliff',
    });
  });

  it('loses it one cent above the ceiling and has it one cent below', async () => {
    const { answers } = await readHousehold('self-employed-couple');
    const withMore = (cents: number) =>
      estimate({
        ...answers,
        incomes: answers.incomes.map((row) =>
          row.frequency === 'annually'
            ? { ...row, amountCents: (row.amountCents ?? 0) + cents }
            : row,
        ),
      });
    expect(withMore(36_000).taxHouseholds[0]).toMatchObject({
      fplPercent: 400,
      creditEligible: true,
    });
    expect(withMore(36_001).taxHouseholds[0]).toMatchObject({
      fplPercent: 401,
      creditEligible: false,
      noCreditReason: 'above-range',
      creditMonthlyCents: 0,
    });
  });
});
