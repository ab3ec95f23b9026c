import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applicationDraftSchema } from '#shared/domain/application/index';
import { priceByIncome, withIncomesAt } from '#shared/domain/estimate/index';
import { createPriceBook } from '#shared/domain/plans/priceBook';
import { seededNumbers } from '../../../build/scripts/seededNumbers';
import {
  filesAlone,
  hasIncome,
  household,
  member,
  relation,
  wages,
} from '../application/applicationBuilder';
import { context, practicePlans } from '../engine/engineFixture';
import { estimate, householdNames, readHousehold } from './practice';

const family = applicationDraftSchema.parse(
  (
    JSON.parse(readFileSync('test/fixtures/households/family-of-four-mixed.json', 'utf8')) as {
      answers: unknown;
    }
  ).answers,
);

describe('trying out another income', () => {
  it('changes every income in proportion and leaves the told answers alone', () => {
    const before = structuredClone(family);
    const half = withIncomesAt(family, 50);
    expect(half.incomes.map(({ amountCents }) => amountCents)).toEqual(
      family.incomes.map(({ amountCents }) =>
        amountCents === undefined ? undefined : Math.round(amountCents / 2),
      ),
    );
    expect(family).toEqual(before);
  });

  it('is the same family at one hundred percent', () => {
    expect(withIncomesAt(family, 100)).toEqual(family);
  });
});

/** The same family with an amount, a frequency, a birthday and a coverage answer still to come. */
function withAnswersOpen(application: typeof family): typeof family {
  return {
    ...application,
    incomes: application.incomes.map((income, index) =>
      index === 0 ? { ...income, amountCents: undefined } : { ...income, frequency: undefined },
    ),
    persons: application.persons.map((person, index) =>
      index === 0
        ? { ...person, coverage: undefined }
        : { ...person, dateOfBirth: undefined, tax: undefined },
    ),
  };
}

describe('following a slider', () => {
  it('prices every plan of the region to the cent as the exact estimate, whatever the income', async () => {
    const { rules } = context;
    const pack = practicePlans(2027);
    const prices = createPriceBook(rules, pack);
    const families = await Promise.all(householdNames.map((name) => readHousehold(name)));
    const next = seededNumbers(17);
    for (let round = 0; round < 60; round += 1) {
      const { answers } = families[round % families.length] ?? families[0] ?? {};
      if (!answers) throw new Error('There is a family.');
      const tried = withIncomesAt(answers, 20 + Math.floor(next() * 400));
      const { missing } = estimate(answers, { trace: false });
      const swift = estimate(tried, { prices, missing, trace: false });
      expect(swift).toEqual(estimate(tried, { trace: false }));
    }
  });

  it('opens and answers no question by trying another income, however much is still open', async () => {
    const names = [...householdNames, ...householdNames];
    const families = await Promise.all(names.map((name) => readHousehold(name)));
    for (const [index, { answers }] of families.entries()) {
      const partial = index < householdNames.length ? answers : withAnswersOpen(answers);
      const { missing } = estimate(partial, { trace: false });
      for (const percent of [0, 1, 50, 99, 101, 150, 1000]) {
        const tried = estimate(withIncomesAt(partial, percent), { trace: false });
        expect(tried.missing, `${index} at ${percent}`).toEqual(missing);
      }
      expect(missing.length > 0).toBe(index >= householdNames.length);
    }
  });
});

describe('the price of the benchmark plan by income', () => {
  const range = { fromPercent: 25, toPercent: 400 };

  it('agrees to the cent with the exact estimate of a family whose incomes are moved there', async () => {
    const { answers } = await readHousehold('self-employed-couple');
    const { rules } = context;
    const planPack = practicePlans(2027);
    const told = estimate(answers);
    const curve = priceByIncome(told, { rules, planPack }, range);
    const compared = [80, 95, 100, 110, 130, 160, 220].flatMap((percent) => {
      const tried = estimate(withIncomesAt(answers, percent));
      const magiCents = tried.taxHouseholds[0]?.magiCents ?? 0;
      const exact = tried.groups[0]?.plans.find(({ planId }) => planId === curve?.planId);
      const at = curve?.at(magiCents);
      return at ? [{ swift: at.netCents, exact: exact?.netCents }] : [];
    });
    expect(compared.length).toBeGreaterThan(4);
    for (const { swift, exact } of compared) expect(swift).toBe(exact);
    expect(curve?.points.length).toBeGreaterThan(100);
  });

  it('shows the cliff: one cent above the ceiling the whole credit is gone', async () => {
    const { answers } = await readHousehold('self-employed-couple');
    const { rules } = context;
    const planPack = practicePlans(2027);
    const told = estimate(answers);
    const curve = priceByIncome(told, { rules, planPack }, range);
    const ceiling = told.taxHouseholds[0]?.ceilingMagiCents;
    expect(curve?.cliff?.magiCents).toBe(ceiling);
    const above = curve?.points.find(({ magiCents }) => magiCents === (ceiling ?? 0) + 1);
    const gross = told.groups[0]?.plans.find(({ planId }) => planId === curve?.planId)?.grossCents;
    expect(above?.netCents).toBe(gross);
    expect(curve?.cliff?.netCents).toBeLessThan(gross ?? 0);
  });

  it('moves the income of the one household that has the credit, where two file', () => {
    const application = household(
      [
        member('ada', '1980-01-01', { tax: filesAlone, income: hasIncome }),
        member('kim', '1985-01-01', { tax: filesAlone, income: hasIncome }),
      ],
      {
        relationships: [relation('kim', 'sibling', 'ada')],
        incomes: [wages('ada', 350_000, 'monthly'), wages('kim', 90_000, 'monthly')],
      },
    );
    const planPack = practicePlans(2027);
    const told = estimate(application);
    expect(told.taxHouseholds.map(({ magiCents }) => magiCents)).toEqual([4_200_000, 1_080_000]);
    const curve = priceByIncome(
      told,
      { rules: context.rules, planPack },
      { fromPercent: 50, toPercent: 150 },
    );
    expect(curve).toMatchObject({ fromCents: 2_100_000, toCents: 6_300_000 });
    expect(curve?.taxHouseholdId).toBe(told.taxHouseholds[0]?.id);
    const exact = told.groups[0]?.plans.find(({ planId }) => planId === curve?.planId);
    expect(curve?.at(4_200_000)?.netCents).toBe(exact?.netCents);
  });

  it('is not drawn where there is no income to move', async () => {
    const { answers } = await readHousehold('self-employed-couple');
    const planPack = practicePlans(2027);
    const sources = { rules: context.rules, planPack };
    const nowhere = { fromPercent: 100, toPercent: 100 };
    expect(priceByIncome(estimate(answers), sources, range)).not.toBeNull();
    expect(priceByIncome(estimate(answers), sources, nowhere)).toBeNull();
  });
});
