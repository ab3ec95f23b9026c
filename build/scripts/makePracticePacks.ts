// Makes the plan packs: the filed rates of 2025, and practice packs of 2026 and 2027 derived from
// them: npx tsx build/scripts/makePracticePacks.ts
import type { Carrier, Plan, PlanPack, PlanRate } from '#shared/packs/planPack';
import {
  ageFactors,
  designsFor,
  designsOf,
  filedPlanPack,
  publishedBenchmarks,
  type Metal,
} from './filedPlans';
import { writePackIndex } from './packIndex';
import { writeSignedPack } from './packSigning';
import { practicePaymentKey, writePracticeKeys } from './practiceKeys';
import { seededNumbers } from './seededNumbers';

const seed = 20260101;
const plansWantedPerRegion = 50;
const practiceLabel = 'practice data, not for quotes';

type Product = {
  readonly carrierId: string;
  readonly carrier: string;
  readonly network: Plan['network'];
  readonly ehbShare: number;
};

/** Plainly invented companies. The first sells the benchmark, the second the lowest silver. */
const products: readonly Product[] = [
  { carrierId: 'P0001', carrier: 'Poppy Practice Health (fictional)', network: 'HMO', ehbShare: 1 },
  { carrierId: 'P0002', carrier: 'Quail Practice Plan (fictional)', network: 'HMO', ehbShare: 1 },
  { carrierId: 'P0003', carrier: 'Redwood Practice Care (fictional)', network: 'PPO', ehbShare: 1 },
  {
    carrierId: 'P0004',
    carrier: 'Otter Practice Health (fictional)',
    network: 'EPO',
    ehbShare: 0.9975,
  },
  { carrierId: 'P0001', carrier: 'Poppy Practice Health (fictional)', network: 'PPO', ehbShare: 1 },
  {
    carrierId: 'P0005',
    carrier: 'Condor Practice Mutual (fictional)',
    network: 'HMO',
    ehbShare: 0.995,
  },
  {
    carrierId: 'P0006',
    carrier: 'Manzanita Practice Plan (fictional)',
    network: 'PPO',
    ehbShare: 1,
  },
  {
    carrierId: 'P0006',
    carrier: 'Manzanita Practice Plan (fictional)',
    network: 'HMO',
    ehbShare: 1,
  },
];

/** What an invented product sells, priced against its own silver plan. */
const tiers: readonly { readonly metal: Metal; readonly name: string; readonly ratio: number }[] = [
  { metal: 'bronze', name: 'Bronze 60', ratio: 0.74 },
  { metal: 'bronze', name: 'Bronze 60 HDHP', ratio: 0.73 },
  { metal: 'silver', name: 'Silver 70', ratio: 1 },
  { metal: 'gold', name: 'Gold 80', ratio: 1.12 },
  { metal: 'platinum', name: 'Platinum 90', ratio: 1.29 },
  { metal: 'minimumCoverage', name: 'Minimum Coverage', ratio: 0.58 },
];

/** The nearest rate at age 21 of which the age curve makes exactly the published child rate. */
function rateAt21(childCents: number, factor: number): number {
  const rate = Math.round(childCents / factor);
  if (Math.round(rate * factor) !== childCents) throw new Error(`No rate gives ${childCents}.`);
  return rate;
}

interface RegionPlan {
  readonly region: number;
  /** The second-lowest silver at age 21. */
  readonly benchmark: number;
  readonly filed: readonly Plan[];
}

function rateOf21(rate: PlanRate | undefined): number {
  return (typeof rate === 'object' ? rate[21] : rate) ?? 0;
}

/** Filed plans of a region, moved so that the cheapest silver of them stands above the benchmark. */
function scaledFiled(
  region: number,
  filed: readonly Plan[],
  benchmark: number,
  scale: number,
): Plan[] {
  const rate = (plan: Plan) => rateOf21(plan.ratesByRegion[String(region)]);
  const silver = filed.filter(({ metal }) => metal === 'silver').map(rate);
  const factor = Math.max(scale, (benchmark * 1.02) / Math.min(...silver));
  return filed.map((plan) => ({
    ...plan,
    id: `P26-${plan.id}`,
    ratesByRegion: { [region]: Math.round(rate(plan) * factor) },
  }));
}

function inventedPlans(regions: readonly RegionPlan[]): Plan[] {
  return products.flatMap((product, place) => {
    const next = seededNumbers(seed + place);
    const silverByRegion = new Map(
      regions.flatMap(({ region, benchmark, filed }) => {
        const spread = 1.015 + next() * 0.3;
        const wanted = Math.round((plansWantedPerRegion - filed.length) / tiers.length);
        if (place >= Math.max(2, wanted)) return [];
        const ratio = place === 0 ? 1 : place === 1 ? 0.955 + next() * 0.03 : spread;
        return [[region, Math.round(benchmark * ratio)] as const];
      }),
    );
    return tiers.map((tier) => inventedPlan(product, tier, silverByRegion));
  });
}

function inventedPlan(
  product: Product,
  tier: (typeof tiers)[number],
  silverByRegion: ReadonlyMap<number, number>,
): Plan {
  const { carrierId, network, ehbShare } = product;
  const isHdhp = tier.name.includes('HDHP');
  const code = tier.name.replaceAll(' ', '').toLowerCase();
  return {
    id: `P26-${carrierId}-${network}-${code}`,
    carrierId,
    name: `${tier.name} ${network}`,
    coverage: 'medical',
    metal: tier.metal,
    network,
    ehbShare,
    designs: designsFor(tier.metal, network, isHdhp),
    ratesByRegion: Object.fromEntries(
      [...silverByRegion].map(([region, silver]) => [region, Math.round(silver * tier.ratio)]),
    ),
  };
}

async function practice2026(filedPack: PlanPack): Promise<PlanPack> {
  const factor = (await ageFactors())[0] ?? 1;
  const [before, published] = [await publishedBenchmarks(2025), await publishedBenchmarks(2026)];
  const regions = [...published].map(([region, childCents]): RegionPlan => {
    const filed = filedPack.plans.filter(
      (plan) => plan.ratesByRegion[String(region)] !== undefined,
    );
    const benchmark = rateAt21(childCents, factor);
    const scale = childCents / (before.get(region) ?? childCents);
    return { region, benchmark, filed: scaledFiled(region, filed, benchmark, scale) };
  });
  const invented = new Map(products.map(({ carrierId, carrier }) => [carrierId, carrier]));
  const carriers: Carrier[] = [...invented].map(([id, name]) => ({
    id,
    name,
    fictional: true,
    paymentKey: practicePaymentKey(id).paymentKey,
  }));
  return {
    ...filedPack,
    id: 'practice-plans-2026',
    planYear: 2026,
    asOf: '2026-11-23',
    source: `Practice data: filed 2025 rates scaled by region to the published 2026 benchmarks, and invented carriers, from seed ${seed}. Designs: ${filedPack.source}`,
    practice: true,
    label: practiceLabel,
    carriers: [...filedPack.carriers, ...carriers],
    designs: await designsOf(2026),
    plans: [...regions.flatMap(({ filed }) => filed), ...inventedPlans(regions)],
  };
}

/** 2027 moves every 2026 practice plan by the announced statewide average, give or take 2 percent. */
function practice2027(previous: PlanPack): PlanPack {
  const next = seededNumbers(seed + 2027);
  const announcedChange = 1.099;
  const plans = previous.plans.map((plan): Plan => {
    const change = announcedChange * (0.98 + next() * 0.04);
    const rates = Object.entries(plan.ratesByRegion).map(([region, rate]) => [
      region,
      Math.round(rateOf21(rate) * change),
    ]);
    return {
      ...plan,
      id: plan.id.replace('P26-', 'P27-'),
      ratesByRegion: Object.fromEntries(rates),
    };
  });
  return {
    ...previous,
    id: 'practice-plans-2027',
    planYear: 2027,
    source: `Practice data: the 2026 practice plans moved by the announced statewide average of 9.9 percent, give or take 2, from seed ${seed}. Designs are those of 2026; the designs of 2027 are not in the facts.`,
    plans,
  };
}

async function main(): Promise<void> {
  const filed = await filedPlanPack();
  const first = await practice2026(filed);
  const packs = [filed, first, practice2027(first)];
  for (const pack of packs) {
    await writeSignedPack(`plans-${pack.planYear}.json`, pack);
    process.stdout.write(`plans-${pack.planYear}.json: ${pack.plans.length} plans\n`);
  }
  await writePracticeKeys(first.carriers);
  await writePackIndex();
}

await main();
