import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { plansAt, servesAddress } from '#shared/domain/plans/planCatalog';
import { importFiles } from '../../../build/scripts/planImport/importFiles';
import { importFolder, packOf, problemsOf } from './importFolder';

const names = {
  serviceAreas: 'Service_Area_SBE_2026.csv',
  plans: 'Plan_Attributes_SBE_2026.csv',
  benefits: 'Benefits_Cost_Sharing_SBE_2026.csv',
  rates: 'Rate_SBE_2026.csv',
} as const;

const copy = importFolder('cms-csv');

async function run(planYear = 2026) {
  const progress: string[] = [];
  const result = await importFiles(
    {
      serviceAreas: copy.pathOf(names.serviceAreas),
      plans: copy.pathOf(names.plans),
      benefits: copy.pathOf(names.benefits),
      rates: copy.pathOf(names.rates),
    },
    {
      planYear,
      asOf: '2026-06-03',
      paymentKeys: await copy.paymentKeys(),
      progress: (file) => progress.push(file),
    },
  );
  return { result, progress };
}

const damage = (name: keyof typeof names, from: string, to: string) =>
  copy.damage(names[name], from, to);

const problems = async (planYear?: number) => problemsOf((await run(planYear)).result);

const pack = async () => packOf((await run()).result);

describe('importing the CMS state-exchange files', () => {
  it('makes one plan of its variants and leaves off-exchange variants out', async () => {
    const { plans, carriers } = await pack();
    expect(plans.map(({ id, metal, network }) => [id, metal, network])).toEqual([
      ['99901CA0010001', 'silver', 'HMO'],
      ['99902CA0010001', 'gold', 'PPO'],
      ['99902CA0010002', 'bronze', 'EPO'],
    ]);
    expect(Object.keys(plans[0]?.designs ?? {}).sort()).toEqual([
      '73',
      '87',
      '94',
      'limited',
      'none',
      'zero',
    ]);
    expect((await pack()).dentalPlans).toMatchObject([{ name: 'Family Dental', network: 'PPO' }]);
    expect(plans[1]).toMatchObject({ name: 'Gold 80 PPO, "Coast"', ehbShare: 1 });
    expect(plans[0]?.ehbShare).toBe(0.9975);
    expect(carriers).toHaveLength(2);
  });

  it('reads rates for every age in every region', async () => {
    const [silver] = (await pack()).plans;
    expect(Object.keys(silver?.ratesByRegion ?? {})).toEqual(['4', '8']);
    const rates = z.array(z.number()).parse(silver?.ratesByRegion['4']);
    expect(rates).toHaveLength(65);
    expect([rates[0], rates[14], rates[21], rates[64]]).toEqual([37_047, 37_047, 48_427, 145_281]);
  });

  it('reads what the member pays', async () => {
    const { designs } = await pack();
    const design = (id: string) => designs.find((candidate) => candidate.id === id);
    expect(design('99901CA0010001-01')).toMatchObject({
      deductibleCents: [520_000, 1_040_000],
      drugDeductibleCents: [5_000, 10_000],
      maximumOutOfPocketCents: [980_000, 1_960_000],
      costs: {
        primaryCare: { copayCents: 5_000 },
        inpatient: { coinsurancePercent: 30, afterDeductible: true },
        outpatientFacility: { coinsurancePercent: 30 },
      },
    });
    expect(design('99902CA0010001-01')?.costs.inpatient).toEqual({
      copayCents: 37_500,
      perDayUpToDays: 5,
    });
    expect(design('99902CA0010002-01')).toMatchObject({
      hsaEligible: true,
      costs: { primaryCare: { copayCents: 0, afterDeductible: true } },
    });
  });

  it('knows where a plan is sold, down to the ZIPs of a county served in part', async () => {
    const imported = await pack();
    const [silver] = imported.plans;
    if (!silver) throw new Error('There is a silver plan.');
    const sold = (countyFips: string, zip: string, region: number) =>
      servesAddress(imported, silver, { region, countyFips, zip });
    expect(sold('06075', '94102', 4)).toBe(true);
    expect(sold('06081', '94010', 8)).toBe(true);
    expect(sold('06081', '94019', 8)).toBe(false);
    expect(plansAt(imported, { region: 19 })).toEqual([]);
  });

  it('tells how far it is', async () => {
    const { progress } = await run();
    expect(new Set(progress)).toEqual(new Set(Object.values(names)));
  });
});

describe('a file with errors', () => {
  it.each([
    [
      'rates',
      'Rating Area 8',
      'Rating Area 20',
      /Rate_SBE_2026\.csv:53: RatingAreaId: .*"Rating Area 20"/,
    ],
    ['rates', ',22,', ',old,', /Rate_SBE_2026\.csv:10: Age: .*"old"/],
    ['rates', 'No Preference,23', 'Tobacco User,23', /Rate_SBE_2026\.csv:11: Tobacco: /],
    ['plans', ',Gold,,', ',Tin,,', /Plan_Attributes_SBE_2026\.csv:\d+: MetalLevel: "Tin"/],
    [
      'benefits',
      '$15.00',
      'a lot',
      /Benefits_Cost_Sharing_SBE_2026\.csv:\d+: CopayInnTier1: .*"a lot"/,
    ],
    ['serviceAreas', ',06081,', ',32003,', /Service_Area_SBE_2026\.csv:3: County: .*"32003"/],
    [
      'rates',
      'RatingAreaId',
      'Area',
      /Rate_SBE_2026\.csv:1: RatingAreaId: the file has no such column/,
    ],
    [
      'rates',
      '2026,CA',
      '2025,CA',
      /Rate_SBE_2026\.csv:2: BusinessYear: expected 2026, not "2025"/,
    ],
    [
      'plans',
      'Individual,No,99901',
      '"Individual,No,99901',
      /Plan_Attributes_SBE_2026\.csv:\d+: \(row\): /,
    ],
  ] as const)('names file, line and column: %s with %s → %s', async (name, from, to, expected) => {
    await damage(name, from, to);
    expect((await problems()).join('\n')).toMatch(expected);
  });

  it('reports all problems of a run at once', async () => {
    await damage('rates', ',22,', ',old,');
    await damage('serviceAreas', ',06081,', ',32003,');
    expect((await problems()).length).toBeGreaterThanOrEqual(2);
  });

  it('misses no age: a plan without a rate is a problem of its own row', async () => {
    const path = copy.pathOf(names.rates);
    const lines = (await readFile(path, 'utf8')).split('\r\n');
    await writeFile(path, lines.filter((line) => !line.includes(',30,')).join('\r\n'));
    expect((await problems())[0]).toMatch(
      /Plan_Attributes_SBE_2026\.csv:\d+: .*no rate in region 4 for ages 30/,
    );
  });

  it('leaves nothing behind', async () => {
    const before = await copy.names();
    await damage('rates', ',22,', ',old,');
    expect((await problems()).length).toBeGreaterThan(0);
    expect(await copy.names()).toEqual(before);
  });
});
