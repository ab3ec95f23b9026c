import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

export interface OpeningProgram {
  readonly path: string;
  remove(): Promise<void>;
}

/** The program of an opening thread, built as the product's build does: a thread loads no TypeScript. */
export async function buildOpeningProgram(): Promise<OpeningProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'opening-thread-'));
  const path = join(folder, 'openingThread.mjs');
  await build({
    entryPoints: ['electron/hub/opening/openingThread.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: path,
  });
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}
