// Re-pricing 150 plans for six people with credit and sorting: npx tsx test/bench/pricing.ts
import { performance } from 'node:perf_hooks';
import { createRepricer } from '#shared/domain/plans/repricing';
import { seededNumbers } from '../../build/scripts/seededNumbers';
import { pricePlainly } from './pricing/plainPricing';
import { firstDifference, randomHousehold } from './pricing/pricingAgreement';
import { pricedHousehold, pricingWorld } from './pricing/pricingWorld';
import { median, publish, type BenchLine } from './report';

const checkedHouseholds = 10_000;
const rounds = 41;
const perRound = 400;
const aimMicroseconds = 25;
const aimRatio = 15;

/** Microseconds for one call, over many calls. */
function timePerCall(call: (step: number) => void): number {
  const startedMs = performance.now();
  for (let step = 0; step < perRound; step += 1) call(step);
  return ((performance.now() - startedMs) * 1000) / perRound;
}

/** Times both ways alternately, so that a busy machine slows both. */
function compare(
  workload: string,
  fast: (step: number) => void,
  plain: (step: number) => void,
): BenchLine[] {
  const fastTimes: number[] = [];
  const plainTimes: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    fastTimes.push(timePerCall(fast));
    plainTimes.push(timePerCall(plain));
  }
  const measured = { workload, unit: 'µs', ours: median(fastTimes), floor: median(plainTimes) };
  return [
    { ...measured, aim: aimMicroseconds, judged: 'value' },
    {
      ...measured,
      workload: `${workload}, against a plain twin`,
      aim: Number((1 / aimRatio).toFixed(3)),
      judged: 'ratio',
    },
  ];
}

async function main(): Promise<void> {
  const world = await pricingWorld();
  const reprice = createRepricer(world.table, world.percents);
  const next = seededNumbers(7);
  for (let index = 0; index < checkedHouseholds; index += 1) {
    const difference = firstDifference(world, reprice, randomHousehold(next));
    if (difference) throw new Error(`Household ${index} differs: ${difference}`);
  }
  process.stdout.write(
    `${checkedHouseholds} random households agree to the cent, order included\n`,
  );

  const families = Array.from({ length: 64 }, (_, index) => ({
    ...randomHousehold(seededNumbers(index + 11), 6),
    taxHouseholdSize: 6,
  }));
  const priced = families.map((family) => pricedHousehold(world.context, family));
  const plainly = (family: (typeof families)[number]) =>
    pricePlainly(world.plainPlans, world.plainYear, family);
  const [firstFamily] = families;
  const [firstPriced] = priced;
  if (!firstFamily || !firstPriced) throw new Error('no family');
  // A slider moves the income of one family by 200 dollars at a time.
  const moved = (step: number) => ({ magiCents: 4_000_000 + step * 20_000 });
  await publish({
    name: 'pricing',
    conditions: { 'rounds:': rounds, 'calls a round:': perRound },
    lines: [
      ...compare(
        '150 plans, 6 people, income moving',
        (step) => reprice({ ...firstPriced, ...moved(step) }),
        (step) => plainly({ ...firstFamily, ...moved(step) }),
      ),
      ...compare(
        '150 plans, 6 people, another family each time',
        (step) => reprice(priced[step % priced.length] ?? firstPriced),
        (step) => plainly(families[step % families.length] ?? firstFamily),
      ),
    ],
  });
}

await main();
