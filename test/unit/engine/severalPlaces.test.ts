// Families in two places and ZIPs of several counties, as an analyst asks about them line by line.
import { expect, it } from 'vitest';
import {
  filesJointlyWith,
  hasIncome,
  household,
  inFresno,
  member,
  relation,
  wages,
} from '../application/applicationBuilder';
import { runCommand } from './runCommand';

/** A couple on one return, one of whom works and lives in Fresno. */
const apart = household(
  [
    member('ada', '1980-01-01', {
      family: { maritalStatus: 'married', livesWithSpouse: 'no' },
      tax: filesJointlyWith('ben'),
      income: hasIncome,
    }),
    member('ben', '1975-06-01', {
      family: { maritalStatus: 'married', livesWithSpouse: 'no' },
      tax: filesJointlyWith('ada'),
      income: hasIncome,
      ...inFresno,
    }),
  ],
  {
    relationships: [relation('ben', 'spouse', 'ada')],
    incomes: [wages('ada', 3_000_000, 'annually'), wages('ben', 3_000_000, 'annually')],
  },
);

const lines = [
  { op: 'rating-region', input: { zip: '90265' } },
  { op: 'rating-region', input: { zip: '90265', county: 'ventura county' } },
  { op: 'rating-region', input: { zip: '90265', county: 'Los Angeles' } },
  {
    op: 'benchmark',
    input: { groups: [{ benchmarkMonthlyCents: 52_013 }, { benchmarkMonthlyCents: 61_207 }] },
  },
  // The contribution of the household is taken once: the first enrollment absorbed $200 of $300.
  {
    op: 'credit-share',
    input: {
      contributionMonthlyCents: 30_000,
      enrollmentBenchmarkCents: 61_207,
      otherEnrollments: [{ benchmarkCents: 52_013, availableCreditCents: 32_013 }],
    },
  },
  // Without plans the published figure of each region is taken: $382 and $335 in 2026 for a child.
  {
    op: 'estimate',
    input: { planYear: 2026, asOf: '2026-02-03', planPack: null, application: apart },
  },
] as const;

it('answers about two places and several counties through the command line', async () => {
  const asked = lines.map((line, id) => JSON.stringify({ id, trace: false, ...line }));
  const { code, replies } = await runCommand(asked.join('\n'));
  expect(code).toBe(0);
  // Ada is 46 and Ben 50 on the first day: factors 1.500 and 1.786 over 0.765 of a child.
  const benchmarkOf = (dollars: number, factor: number) =>
    Math.round((dollars * 100 * factor) / 0.765);
  const monthlyCents = benchmarkOf(382, 1.5) + benchmarkOf(335, 1.786);
  expect(replies).toMatchObject([
    {
      ok: false,
      error: { code: 'ambiguous', path: 'county', counties: ['Los Angeles', 'Ventura'] },
    },
    { ok: true, output: { region: 12, county: 'Ventura', zipMatchesCounty: true } },
    { ok: true, output: { region: 16, county: 'Los Angeles', zipMatchesCounty: true } },
    { ok: true, output: { totalCents: 113_220 } },
    { ok: true, output: { availableCreditCents: 51_207 } },
    {
      ok: true,
      output: {
        taxHouseholds: [{ benchmark: { source: 'regionalFigure', monthlyCents } }],
        groups: [{ region: 3 }, { region: 11 }],
      },
    },
  ]);
}, 30_000);
