// Imports a coverage year from the CMS state-based exchange files:
//   npx tsx build/scripts/importPlanPack.ts --year 2026 --as-of 2026-06-03 --rates Rates.csv
//     --plans PlanAttributes.csv --benefits BenefitsCostSharing.csv --areas ServiceAreas.csv
//     --payment-keys keys.json [--out folder] [--signing-key key.pem --key-id id]
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { importFiles } from './planImport/importFiles';
import { describeProblem } from './planImport/problems';
import { writePackIndex } from './packIndex';
import { packFolder, writeSignedPack } from './packSigning';

const paymentKey = z.object({
  keyId: z.string().min(1),
  kem: z.literal('DHKEM(P-256, HKDF-SHA256)'),
  publicKey: z.string(),
  practice: z.boolean(),
});

const optionNames = [
  'year',
  'as-of',
  'rates',
  'plans',
  'benefits',
  'areas',
  'payment-keys',
  'out',
  'signing-key',
  'key-id',
] as const;

function readOptions() {
  const options = Object.fromEntries(
    optionNames.map((name) => [name, { type: 'string' }] as const),
  );
  const { values } = parseArgs({ options });
  return (name: (typeof optionNames)[number]): string => {
    const value = values[name];
    if (typeof value === 'string') return value;
    throw new Error(`The option --${name} is missing.`);
  };
}

/** One line for each ten percent of a file. */
function progressLines() {
  const shown = new Map<string, number>();
  return (file: string, readBytes: number, totalBytes: number) => {
    const tenth = Math.floor((readBytes / Math.max(1, totalBytes)) * 10);
    if (shown.get(file) === tenth) return;
    shown.set(file, tenth);
    process.stderr.write(`${file}: ${tenth * 10}%\n`);
  };
}

async function signingKey(option: ReturnType<typeof readOptions>) {
  if (!process.argv.includes('--signing-key')) return undefined;
  return { pem: await readFile(option('signing-key'), 'utf8'), keyId: option('key-id') };
}

async function main(): Promise<number> {
  const option = readOptions();
  const keys = z
    .record(z.string(), paymentKey)
    .parse(JSON.parse(await readFile(option('payment-keys'), 'utf8')));
  const result = await importFiles(
    {
      serviceAreas: option('areas'),
      plans: option('plans'),
      benefits: option('benefits'),
      rates: option('rates'),
    },
    {
      planYear: Number(option('year')),
      asOf: option('as-of'),
      paymentKeys: new Map(Object.entries(keys)),
      progress: progressLines(),
    },
  );
  if (!result.ok) {
    const { shown, count } = result.error;
    for (const problem of shown) process.stderr.write(`${describeProblem(problem)}\n`);
    process.stderr.write(`Nothing was imported: ${count} problems.\n`);
    return 1;
  }
  const folder = process.argv.includes('--out') ? option('out') : packFolder;
  const { planYear, plans } = result.value;
  await writeSignedPack(`plans-${planYear}.json`, result.value, folder, await signingKey(option));
  await writePackIndex(folder);
  process.stdout.write(`plans-${planYear}.json: ${plans.length} plans\n`);
  return 0;
}

process.exitCode = await main();
