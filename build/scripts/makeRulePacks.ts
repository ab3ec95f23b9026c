// Makes the signed rule pack from the checked-in facts: npx tsx build/scripts/makeRulePacks.ts
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { factNames } from '#shared/packs/rulePack';
import { writePackIndex } from './packIndex';
import { factFolder, writeSignedPack } from './packSigning';

/** Raise it whenever a fact changes: applications taken under the old edition are checked again. */
const version = 3;

async function readFact(name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(factFolder, `${name}.json`), 'utf8'));
}

async function main(): Promise<void> {
  const entries = await Promise.all(
    factNames.map(async (name) => [name, await readFact(name)] as const),
  );
  const facts = Object.fromEntries(entries);
  const pack = { kind: 'rules', id: 'california-rules', version, asOf: '2026-11-23', facts };
  await writeSignedPack('rules.json', pack);
  await writePackIndex();
  process.stdout.write(`rules.json: ${factNames.length} fact files, version ${version}\n`);
}

await main();
