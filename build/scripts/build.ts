import { cp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from './run';

interface Part {
  readonly name: string;
  /** Folders and files whose change makes the part stale. */
  readonly sources: readonly string[];
  readonly build: () => Promise<boolean>;
}

const stampFolder = 'dist/.stamps';

async function copyPacks(): Promise<boolean> {
  await rm('dist/packs', { recursive: true, force: true });
  await cp('shared/packs/data', 'dist/packs', { recursive: true });
  return true;
}

function command(program: string, args: readonly string[]): () => Promise<boolean> {
  return async () => {
    const outcome = await run(program, args, { quiet: true });
    if (outcome.code !== 0) console.error(outcome.output);
    return outcome.code === 0;
  };
}

const parts: readonly Part[] = [
  {
    name: 'main',
    sources: ['electron', 'shared', 'build/scripts/buildMain.mjs', 'package-lock.json'],
    build: command('node', ['build/scripts/buildMain.mjs']),
  },
  {
    name: 'renderer',
    sources: ['renderer', 'shared', 'build/vite.renderer.config.ts', 'package-lock.json'],
    build: command('vite', [
      'build',
      '--config',
      'build/vite.renderer.config.ts',
      '--logLevel',
      'warn',
    ]),
  },
  { name: 'packs', sources: ['shared/packs/data'], build: copyPacks },
];

/** The newest change below a path, in milliseconds. */
async function newest(place: string): Promise<number> {
  const found = await stat(place).catch(() => undefined);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const entries = await readdir(place, { recursive: true });
  const times = await Promise.all(
    entries.map((entry) => stat(path.join(place, entry)).then(({ mtimeMs }) => mtimeMs)),
  );
  return Math.max(found.mtimeMs, ...times);
}

async function isFresh(part: Part): Promise<boolean> {
  const stamp = await stat(path.join(stampFolder, part.name)).catch(() => undefined);
  if (!stamp) return false;
  const changed = await Promise.all(part.sources.map(newest));
  return Math.max(...changed) < stamp.mtimeMs;
}

async function buildPart(part: Part): Promise<boolean> {
  if (await isFresh(part)) return true;
  const start = performance.now();
  if (!(await part.build())) return false;
  await writeFile(path.join(stampFolder, part.name), '');
  console.log(`built ${part.name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return true;
}

/** Builds what is stale, production settings throughout. */
export async function buildAll(): Promise<boolean> {
  await mkdir(stampFolder, { recursive: true });
  const outcomes = await Promise.all(parts.map(buildPart));
  return outcomes.every(Boolean);
}
