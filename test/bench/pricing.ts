// Re-pricing 150 plans for six people with credit and sorting: npx tsx test/bench/pricing.ts
import { performance } from 'node:perf_hooks';
import { createRepricer } from '#shared/domain/plans/repricing';
import { seededNumbers } from '../../build/scripts/seededNumbers';
import { pricePlainly } from './pricing/plainPricing';
import { firstDifference, randomHousehold } from './pricing/pricingAgreement';
import { pricedHousehold, pricingWorld } from './pricing/pricingWorld';

const checkedHouseholds = 10_000;
const rounds = 41;
const perRound = 400;
const limitMicroseconds = 25;
const wantedRatio = 15;

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

/** Microseconds for one call, over many calls. */
function timePerCall(call: (step: number) => void): number {
  const startedMs = performance.now();
  for (let step = 0; step < perRound; step += 1) call(step);
  return ((performance.now() - startedMs) * 1000) / perRound;
}

/** Times both ways alternately, so that a busy machine slows both; answers whether targets are met. */
function compare(
  name: string,
  fast: (step: number) => void,
  plain: (step: number) => void,
): boolean {
  const fastTimes: number[] = [];
  const plainTimes: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    fastTimes.push(timePerCall(fast));
    plainTimes.push(timePerCall(plain));
  }
  const [fastMedian, plainMedian] = [median(fastTimes), median(plainTimes)];
  const ratio = plainMedian / fastMedian;
  process.stdout.write(
    `${name}: ${fastMedian.toFixed(1)} µs median, plain ${plainMedian.toFixed(1)} µs, ${ratio.toFixed(1)}x\n`,
  );
  return fastMedian <= limitMicroseconds && ratio >= wantedRatio;
}

async function main(): Promise<number> {
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
  if (!firstFamily || !firstPriced) return 1;
  // A slider moves the income of one family by 200 dollars at a time.
  const moved = (step: number) => ({ magiCents: 4_000_000 + step * 20_000 });
  const isSliderFast = compare(
    '150 plans, 6 people, income moving',
    (step) => reprice({ ...firstPriced, ...moved(step) }),
    (step) => plainly({ ...firstFamily, ...moved(step) }),
  );
  const isBatchFast = compare(
    '150 plans, 6 people, another family each time',
    (step) => reprice(priced[step % priced.length] ?? firstPriced),
    (step) => plainly(families[step % families.length] ?? firstFamily),
  );
  const isGood = isSliderFast && isBatchFast;
  process.stdout.write(
    `${limitMicroseconds} µs and ${wantedRatio}x: ${isGood ? 'met' : 'missed'}\n`,
  );
  return isGood ? 0 : 1;
}

process.exitCode = await main();
