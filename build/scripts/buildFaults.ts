import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildAll } from './build';
import { run } from './run';

/** Where the application with fault points stands; packaging takes `dist` alone. */
export const faultsFolder = '.cache/dist-faults';

/** The main process with the fault points compiled in, beside the page and packs of the ordinary build. */
export async function buildForFaults(): Promise<boolean> {
  if (!(await buildAll())) return false;
  await mkdir(faultsFolder, { recursive: true });
  const main = await run(
    'node',
    ['build/scripts/buildMain.mjs', '--fault-points', '--folder', faultsFolder],
    { quiet: true },
  );
  if (main.code !== 0) console.error(main.output);
  for (const part of ['renderer', 'packs']) {
    await rm(path.join(faultsFolder, part), { recursive: true, force: true });
    await cp(path.join('dist', part), path.join(faultsFolder, part), { recursive: true });
  }
  await writeFile(path.join(faultsFolder, 'package.json'), `${JSON.stringify(manifest)}\n`);
  return main.code === 0;
}

const manifest = {
  name: 'enroller-desk',
  productName: 'Enroller Desk',
  version: '0.0.0',
  type: 'module',
  main: 'main/main.js',
};
