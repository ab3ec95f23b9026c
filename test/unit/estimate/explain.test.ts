import { describe, expect, it } from 'vitest';
import {
  explain,
  explanationKeys,
  incomeScale,
  incomeScales,
  planPriceTrace,
  summarizeEstimate,
} from '#shared/domain/estimate/index';
import {
  type ApplicationDraft,
  estimateSummarySchema,
  type HouseholdMember,
} from '#shared/domain/application/index';
import {
  filesAlone,
  hasIncome,
  household,
  member,
  statusOf,
  wages,
  withoutStatus,
} from '../application/applicationBuilder';
import { mixedImmigration } from '../../support/families/households';
import { answer, context, practicePlans, refusal } from '../engine/engineFixture';
import { asOf, estimate, householdNames, readHousehold } from './practice';

describe('the explanation of an estimate', () => {
  it('has words for every rule that a practice household meets, with amounts to put into them', async () => {
    for (const name of householdNames) {
      const { persons, taxHouseholds } = estimate((await readHousehold(name)).answers);
      const lines = [...persons, ...taxHouseholds].flatMap(({ trace }) => explain(trace));
      expect(lines.filter(({ key }) => key === 'estimate.rules.other')).toEqual([]);
      expect(lines.every(({ key, source }) => explanationKeys.includes(key) && source !== '')).toBe(
        true,
      );
    }
  });

  it('carries the numbers of the credit', async () => {
    const { taxHouseholds } = estimate((await readHousehold('family-of-four-mixed')).answers);
    const credit = explain(taxHouseholds[0]?.trace ?? []).find(
      ({ key }) => key === 'estimate.rules.credit',
    );
    expect(credit?.params).toMatchObject({
      benchmarkMonthlyCents: 140_559,
      contributionMonthlyCents: 42_235,
      result: 98_324,
    });
  });

  it('is left out where nobody asks for it', async () => {
    const { persons } = estimate((await readHousehold('family-of-four-mixed')).answers, {
      trace: false,
    });
    expect(persons.flatMap(({ trace }) => trace)).toEqual([]);
  });
});

describe('the explanation of a plan’s price', () => {
  const planPack = practicePlans(2027);
  const sources = { rules: context.rules, planPack };

  it('ends, for every plan of a family, in the very amount that the list shows', async () => {
    for (const name of householdNames) {
      const told = estimate((await readHousehold(name)).answers);
      for (const group of told.groups)
        for (const { planId, netCents, creditCents, stateSubsidyCents } of group.plans) {
          const lines = explain(planPriceTrace(told, group, planId, sources));
          expect(lines.every(({ key }) => key !== 'estimate.rules.other')).toBe(true);
          expect(lines.at(-1)).toMatchObject({
            key: 'estimate.rules.netPremium',
            params: {
              netCents,
              creditAppliedCents: creditCents,
              stateSubsidyAppliedCents: stateSubsidyCents,
            },
          });
        }
    }
  });

  it('tells that several policies share the help, only where they do', async () => {
    const { answers } = await readHousehold('self-employed-couple');
    const [one, two] = answers.persons;
    if (!one || !two) throw new Error('The couple is two people.');
    const groups = [one, two].map(({ id }) => ({ id, memberIds: [id] }));
    const keysOf = (told: ReturnType<typeof estimate>) =>
      told.groups.map((group) => {
        const trace = planPriceTrace(told, group, group.plans[0]?.planId ?? '', sources);
        return explain(trace).map(({ key }) => key);
      });
    const apart = keysOf(estimate(answers, { groups }));
    expect(apart).toHaveLength(2);
    for (const keys of apart) expect(keys).toContain('estimate.rules.creditSplit');
    for (const keys of keysOf(estimate(answers)))
      expect(keys).not.toContain('estimate.rules.creditSplit');
  });

  it('is empty for a plan that is not sold to them', async () => {
    const told = estimate((await readHousehold('self-employed-couple')).answers);
    const [group] = told.groups;
    if (!group) throw new Error('The couple has a policy.');
    expect(planPriceTrace(told, group, 'no-such-plan', sources)).toEqual([]);
  });
});

describe('the scale of income', () => {
  it('shows a family between the adults’ Medi-Cal limit and the children’s', async () => {
    const scale = incomeScale(estimate((await readHousehold('family-of-four-mixed')).answers));
    const at = (kind: string) =>
      scale?.thresholds.find((one) => one.kind === kind)?.annualIncomeCents;
    expect(at('mediCalAdult')).toBe(4_554_000);
    expect(at('mediCalChild')).toBe(8_778_000);
    expect(at('creditCeiling')).toBe(13_200_000);
    expect(scale?.bands.map(({ kind }) => kind)).toEqual([
      'mediCal',
      'mediCalChildren',
      'credit',
      'noCredit',
    ]);
    expect(scale?.nextAbove).toMatchObject({ kind: 'silver73' });
    expect(scale?.nextBelow).toMatchObject({ kind: 'silver87' });
  });

  it('has no place of the credit for whom their status bars from it at every income', () => {
    const alone = (parts: Partial<HouseholdMember>) =>
      household([member('sam', '1990-01-01', { tax: filesAlone, income: hasIncome, ...parts })], {
        incomes: [wages('sam', 3_000_000, 'annually')],
      });
    const scaleOf = (application: ApplicationDraft, planYear: number) => {
      const scale = incomeScale(estimate(application, { planYear }));
      return {
        kinds: scale?.thresholds.map(({ kind }) => kind),
        bands: scale?.bands.map(({ kind }) => kind),
      };
    };
    expect(scaleOf(alone(statusOf('asylee')), 2027)).toEqual({
      kinds: ['mediCalAdult'],
      bands: ['mediCal', 'noCredit'],
    });
    // Without a status there is only the limited Medi-Cal, and above it no plan to buy.
    expect(scaleOf(alone(withoutStatus), 2027)).toEqual({
      kinds: ['restrictedScope'],
      bands: ['restrictedScope', 'noPlan'],
    });
    for (const [status, planYear] of [
      ['asylee', 2026],
      ['lawfulPermanentResident', 2027],
      // What no text settles bars nothing.
      ['otherNotListed', 2026],
    ] as const) {
      const { kinds, bands } = scaleOf(alone(statusOf(status)), planYear);
      expect(kinds).toContain('creditCeiling');
      expect(bands).toEqual(['mediCal', 'credit', 'noCredit']);
    }
  });

  it('tells the limited Medi-Cal of a parent apart from the children’s full one', () => {
    const { answers } = mixedImmigration;
    const [mother, ...others] = answers.persons;
    if (!mother) throw new Error('The family begins with the mother.');
    const applying = { ...mother, isApplicant: 'yes' as const, ...withoutStatus };
    const scale = incomeScale(estimate({ ...answers, persons: [applying, ...others] }));
    expect(scale?.bands.map(({ kind }) => kind)).toEqual([
      'mediCalPartlyRestricted',
      'mediCalChildren',
      // Above their own program the children may have the credit, as far as it goes.
      'credit',
      'noCredit',
    ]);
    const ceiling = scale?.thresholds.find(({ kind }) => kind === 'creditCeiling');
    expect(ceiling?.personIds).toEqual(others.slice(1).map(({ id }) => id));
    const limited = scale?.thresholds.find(({ kind }) => kind === 'restrictedScope');
    expect(limited?.personIds).toEqual([mother.id]);
    expect(scale?.thresholds.map(({ kind }) => kind)).not.toContain('mediCalAdult');
  });

  it('has the full Medi-Cal of a pregnancy whatever the status', () => {
    const sam = (parts: Partial<HouseholdMember>) =>
      member('sam', '1990-01-01', {
        tax: filesAlone,
        income: hasIncome,
        demographics: { gender: 'female' },
        ...withoutStatus,
        ...parts,
      });
    const incomes = [wages('sam', 1_000_000, 'annually')];
    const kindsOf = (parts: Partial<HouseholdMember>) =>
      incomeScale(estimate(household([sam(parts)], { incomes })))?.bands.map(({ kind }) => kind);
    expect(kindsOf({})).toContain('restrictedScope');
    const pregnancy = { isPregnant: 'yes' as const, expectedBabies: 1, dueDate: '2027-03-01' };
    expect(kindsOf({ pregnancy })).not.toContain('restrictedScope');
  });

  it('puts each threshold where the estimate itself changes', async () => {
    const { answers } = await readHousehold('single-parent-newborn');
    const withIncome = (cents: number) =>
      estimate(
        {
          ...answers,
          incomes: answers.incomes.map((row) => ({
            ...row,
            amountCents: cents,
            frequency: 'annually' as const,
          })),
        },
        { trace: false },
      );
    const seen = (cents: number) => {
      const { persons, taxHouseholds } = withIncome(cents);
      const [household] = taxHouseholds;
      return JSON.stringify([
        persons.map(({ program, costSharing, creditEligible }) => [
          program,
          costSharing,
          creditEligible,
        ]),
        household?.stateSubsidy?.eligible,
      ]);
    };
    const thresholds = incomeScale(estimate(answers))?.thresholds ?? [];
    const isHidden = (cents: number) => cents < 2_988_000;
    for (const { kind, annualIncomeCents } of thresholds.filter(
      (one) => !isHidden(one.annualIncomeCents),
    )) {
      expect(seen(annualIncomeCents), kind).not.toBe(seen(annualIncomeCents + 1));
      expect(seen(annualIncomeCents), kind).toBe(seen(annualIncomeCents - 1));
    }
    expect(thresholds.length).toBeGreaterThan(6);
  });

  it('is empty while the income is unknown', async () => {
    const { answers } = await readHousehold('single-parent-newborn');
    expect(incomeScales(estimate({ ...answers, incomes: [] }))).toEqual([]);
  });
});

describe('what a submission keeps of an estimate', () => {
  it('fits the submission’s schema', async () => {
    for (const name of householdNames) {
      const summary = summarizeEstimate(estimate((await readHousehold(name)).answers));
      expect(estimateSummarySchema.parse(summary)).toEqual(summary);
    }
  });
});

describe('the engine’s estimate operation', () => {
  it('takes the parts of a household on the line itself', async () => {
    const { answers } = await readHousehold('family-of-four-mixed');
    const { persons, relationships, incomes, household, primaryContactPersonId } = answers;
    const parts = { persons, relationships, incomes, household, primaryContactPersonId };
    const whole = answer('estimate', { application: answers, planYear: 2027, asOf });
    const inline = answer('estimate', { ...parts, planYear: 2027, asOf });
    expect(inline['taxHouseholds']).toMatchObject([{ creditMonthlyCents: 98_324 }]);
    expect(inline['persons']).toMatchObject(
      (whole['persons'] as object[]).map(({ program }: { program?: string }) => ({ program })),
    );
  });

  it('refuses what is no household with the place of the mistake', () => {
    expect(
      refusal('estimate', {
        planYear: 2027,
        asOf,
        application: { persons: [{ id: 'a', isApplicant: 'maybe' }] },
      }),
    ).toMatchObject({
      code: 'bad-input',
      path: 'application.persons[0].isApplicant',
    });
    expect(
      refusal('estimate', { planYear: 2027, asOf: '2026-02-30', application: {} }),
    ).toMatchObject({
      code: 'bad-input',
      path: 'asOf',
    });
    expect(refusal('estimate', { planYear: 2031, asOf, application: {} })).toMatchObject({
      code: 'no-data',
    });
    expect(
      refusal('estimate', { planYear: 2027, asOf, application: {}, planPack: 'none-such' }),
    ).toMatchObject({ code: 'no-data' });
  });
});
