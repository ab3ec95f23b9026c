import { access, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { findPostgresPrograms } from '../../electron/hub/database/nativeFiles';
import { buildAll } from './build';
import { run } from './run';
import { writeStandInElectron } from './standInElectron';

const require = createRequire(import.meta.url);
const electronPackage = require.resolve('electron/package.json');
const { version } = require(electronPackage) as { version: string };

/** The unpacked distribution beside the npm package, or a labelled stand-in where there is none. */
async function electronDistribution(): Promise<{ folder: string; temporary: boolean }> {
  const real = path.join(path.dirname(electronPackage), 'dist');
  const stands = await access(path.join(real, 'version')).then(
    () => true,
    () => false,
  );
  if (stands) return { folder: real, temporary: false };
  console.log(
    'No Electron binary here: packaging a stand-in that shows the layout and cannot run.',
  );
  const folder = await mkdtemp(path.join(os.tmpdir(), 'stand-in-electron-'));
  await writeStandInElectron(folder, version);
  return { folder, temporary: true };
}

async function packageDirectory(): Promise<number> {
  if (!(await buildAll())) return 1;
  // Its links are laid before it is packed: an installed application cannot write beside itself.
  await findPostgresPrograms(undefined);
  const { folder, temporary } = await electronDistribution();
  const outcome = await run('electron-builder', [
    '--config',
    'build/electron-builder.yml',
    '--dir',
    '--publish',
    'never',
    `--config.electronDist=${folder}`,
    ...process.argv.slice(2),
  ]);
  if (temporary) await rm(folder, { recursive: true, force: true });
  return outcome.code;
}

process.exit(await packageDirectory());
