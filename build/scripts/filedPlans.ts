import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Carrier, Plan, PlanPack } from '#shared/packs/planPack';
import { designId, structuredDesigns, zeroDesignId, type Network } from './benefitDesigns';
import { factFolder } from './packSigning';
import { practicePaymentKey } from './practiceKeys';

const filedSchema = z.object({
  source: z.string(),
  asOf: z.string(),
  plans: z.array(
    z.object({
      planId: z.string(),
      issuer: z.string(),
      name: z.string(),
      network: z.enum(['HMO', 'PPO', 'EPO']),
      metal: z.enum(['Bronze', 'Silver', 'Gold', 'Platinum', 'Catastrophic']),
      region: z.int(),
      monthly: z.record(z.string(), z.number()),
    }),
  ),
});

const designFactSchema = z.object({
  source: z.string(),
  planYears: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))),
});

const benchmarkSchema = z.object({
  secondLowestCostSilverAge0: z.record(z.string(), z.record(z.string(), z.number())),
});

const ageCurveSchema = z.object({ factors: z.record(z.string(), z.number()) });

export async function readFact<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await readFile(join(factFolder, `${name}.json`), 'utf8');
  return schema.parse(JSON.parse(text));
}

const metals = {
  Bronze: 'bronze',
  Silver: 'silver',
  Gold: 'gold',
  Platinum: 'platinum',
  Catastrophic: 'minimumCoverage',
} as const;

export type Metal = (typeof metals)[keyof typeof metals];

/** The standard designs that a plan of this metal sells, by cost-sharing variant. */
export function designsFor(metal: Metal, network: Network, isHdhp: boolean): Plan['designs'] {
  const id = (name: string) => designId(name, network);
  if (metal === 'minimumCoverage') return { none: id('minimumCoverage') };
  const names = { bronze: isHdhp ? 'bronze60Hdhp' : 'bronze60', silver: 'silver70' };
  const others = { gold: 'gold80', platinum: 'platinum90', ...names };
  const standard = id(others[metal]);
  const tribal = { zero: zeroDesignId, limited: standard };
  if (metal !== 'silver') return { none: standard, ...tribal };
  return { none: standard, 73: id('silver73'), 87: id('silver87'), 94: id('silver94'), ...tribal };
}

export function realCarrier(id: string, name: string): Carrier {
  return { id, name, fictional: false, paymentKey: practicePaymentKey(id).paymentKey };
}

/** The filed 2025 rates as a plan pack: real prices of a year that is over. */
export async function filedPlanPack(): Promise<PlanPack> {
  const filed = await readFact('plan-premiums-2025', filedSchema);
  const designs = await designsOf(2025);
  const factors = await ageFactors();
  const carriers = new Map<string, Carrier>();
  const plans = filed.plans.map((row): Plan => {
    const carrierId = row.planId.slice(0, 5);
    carriers.set(carrierId, realCarrier(carrierId, row.issuer));
    const metal = metals[row.metal];
    return {
      id: row.planId,
      carrierId,
      name: row.name === 'Catastrophic' ? 'Minimum Coverage' : row.name,
      coverage: 'medical',
      metal,
      network: row.network,
      ehbShare: 1,
      designs: designsFor(metal, row.network, row.name.includes('HDHP')),
      ratesByRegion: { [row.region]: filedRates(row.monthly, factors) },
    };
  });
  return {
    kind: 'plans',
    id: 'california-plans-2025',
    version: 1,
    planYear: 2025,
    asOf: filed.asOf,
    source: filed.source,
    practice: false,
    label: 'filed 2025 rates of a year that is over, not for quotes',
    carriers: [...carriers.values()],
    designs,
    serviceAreas: [],
    networks: [],
    plans,
    dentalPlans: [],
  };
}

export async function designsOf(year: number): Promise<PlanPack['designs']> {
  const { source, planYears } = await readFact('benefit-designs', designFactSchema);
  return structuredDesigns(planYears[String(year)] ?? {}, `${source} (${year})`);
}

/** The published benchmark of a region at ages 0-14, in cents a month. */
export async function publishedBenchmarks(year: number): Promise<ReadonlyMap<number, number>> {
  const fact = await readFact('slcsp-benchmarks', benchmarkSchema);
  return new Map(
    Object.entries(fact.secondLowestCostSilverAge0).map(([region, byYear]) => [
      Number(region),
      Math.round((byYear[String(year)] ?? 0) * 100),
    ]),
  );
}

/** The federal age factors from age 0, relative to age 21. */
export async function ageFactors(): Promise<readonly number[]> {
  const { factors } = await readFact('age-curve', ageCurveSchema);
  return Object.keys(factors).map((_, age) => factors[String(age)] ?? 0);
}

/** Filed where the file has the age; elsewhere the curve from age 21, as the filings follow it. */
function filedRates(
  monthly: Readonly<Record<string, number>>,
  factors: readonly number[],
): number[] {
  const cents = (age: number) => Math.round((monthly[String(age)] ?? 0) * 100);
  return factors.map((factor, age) => cents(age) || Math.round(cents(21) * factor));
}
