// Imports a coverage year from the CMS state-based exchange files; `--help` tells how.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { paymentKeysSchema } from '#shared/packs/planPack';
import { designsOf, readFact } from './filedPlans';
import { newestVersion, writePackIndex } from './packIndex';
import { packFolder, writeSignedPack } from './packSigning';
import { importedPackId } from './planImport/assemble';
import { importFiles } from './planImport/importFiles';
import { describeProblem } from './planImport/problems';

const carriersFact = z.object({ hiosIssuerIds: z.record(z.string(), z.string()) });

/** The names of carriers by issuer id, without the fact file's remarks in parentheses. */
async function carrierNames(): Promise<Readonly<Record<string, string>>> {
  const { hiosIssuerIds } = await readFact('carriers', carriersFact);
  const names = Object.entries(hiosIssuerIds).map(([id, name]) => [
    id,
    name.replace(/ \(.*\)$/, ''),
  ]);
  return Object.fromEntries(names) as Readonly<Record<string, string>>;
}

const usage = `Imports a coverage year from the CMS state-based exchange files, as they are named in California's:

  npx tsx build/scripts/importPlanPack.ts --year 2026 --as-of 2026-06-03 --rates CARates.csv
    --plans CAPlans.csv --benefits CABenefits.csv --areas CAServiceAreas.csv
    [--networks CANetworks.csv] --payment-keys keys.json [--out folder]
    [--signing-key key.pem --key-id id]

Every import is a new edition; the one before stays for the applications taken under it.
`;

const optionNames = [
  'year',
  'as-of',
  'rates',
  'plans',
  'benefits',
  'areas',
  'networks',
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
  if (process.argv.includes('--help')) {
    process.stdout.write(usage);
    return 0;
  }
  const option = readOptions();
  const keys = paymentKeysSchema.parse(JSON.parse(await readFile(option('payment-keys'), 'utf8')));
  const planYear = Number(option('year'));
  const folder = process.argv.includes('--out') ? option('out') : packFolder;
  const version = (await newestVersion(importedPackId(planYear), folder)) + 1;
  const result = await importFiles(
    {
      serviceAreas: option('areas'),
      networks: process.argv.includes('--networks') ? option('networks') : undefined,
      plans: option('plans'),
      benefits: option('benefits'),
      rates: option('rates'),
    },
    {
      planYear,
      asOf: option('as-of'),
      version,
      paymentKeys: new Map(Object.entries(keys)),
      carrierNames: await carrierNames(),
      standardDesigns: await designsOf(planYear),
      progress: progressLines(),
    },
  );
  if (!result.ok) {
    const { shown, count } = result.error;
    for (const problem of shown) process.stderr.write(`${describeProblem(problem)}\n`);
    process.stderr.write(`Nothing was imported: ${count} problems.\n`);
    return 1;
  }
  const { id, plans, dentalPlans } = result.value;
  const name = `${id}-${version}.json`;
  await writeSignedPack(name, result.value, folder, await signingKey(option));
  await writePackIndex(folder);
  process.stdout.write(`${name}: ${plans.length} plans, ${dentalPlans.length} dental plans\n`);
  return 0;
}

process.exitCode = await main();
