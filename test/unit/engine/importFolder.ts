import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { paymentKeysSchema, type PlanPack } from '#shared/packs/planPack';
import type { importFiles } from '../../../build/scripts/planImport/importFiles';
import { describeProblem } from '../../../build/scripts/planImport/problems';
import { repositoryRoot } from './engineFixture';

type Imported = Awaited<ReturnType<typeof importFiles>>;

/** A copy of a folder of CMS files for every test of a file, free to be damaged. */
export function importFolder(fixture: 'cms-csv' | 'cms-csv-state') {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plan-import-'));
    await cp(join(repositoryRoot, 'test/fixtures', fixture), folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));
  const pathOf = (name: string) => join(folder, name);
  return {
    pathOf,
    names: () => readdir(folder),
    damage: async (name: string, from: string, to: string) => {
      const text = await readFile(pathOf(name), 'utf8');
      expect(text).toContain(from);
      await writeFile(pathOf(name), text.replace(from, to));
    },
    paymentKeys: async () => {
      const keys: unknown = JSON.parse(await readFile(pathOf('payment-keys.json'), 'utf8'));
      return new Map(Object.entries(paymentKeysSchema.parse(keys)));
    },
  };
}

/** The problems of an import as they are printed; none where it succeeded. */
export function problemsOf(result: Imported): readonly string[] {
  return result.ok ? [] : result.error.shown.map(describeProblem);
}

/** The pack of an import that must succeed. */
export function packOf(result: Imported): PlanPack {
  if (!result.ok) throw new Error(problemsOf(result).join('\n'));
  return result.value;
}
