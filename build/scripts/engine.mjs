// Runs the engine's command line; bundles it first when the bundle is missing or out of date.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const bundle = join(root, 'dist/engine/engine.mjs');
const inputList = join(root, 'dist/engine/inputs.json');
const packSource = join(root, 'shared/packs/data');
const packTarget = join(root, 'dist/engine/packs');

/** Written last by a build, and dated to its start: what changes meanwhile is newer. */
function isFresh() {
  if (!existsSync(bundle) || !existsSync(inputList)) return false;
  const builtMs = statSync(inputList).mtimeMs;
  const inputs = JSON.parse(readFileSync(inputList, 'utf8'));
  return inputs.every((path) => {
    const stats = statSync(join(root, path), { throwIfNoEntry: false });
    return stats !== undefined && stats.mtimeMs <= builtMs;
  });
}

/** Builds aside and renames each file, so that runs beside this one never load half a bundle. */
async function build() {
  const startedSeconds = Date.now() / 1000;
  const aside = join(root, `dist/engine/building-${process.pid}`);
  await mkdir(aside, { recursive: true });
  const esbuild = await import('esbuild');
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['electron/engine/main.ts'],
    outfile: join(aside, 'engine.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    legalComments: 'none',
    logLevel: 'error',
    metafile: true,
    // CommonJS packages inside an ESM bundle call `require` for Node's own modules.
    banner: {
      js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
    },
  });
  await rename(join(aside, 'engine.mjs'), bundle);
  const packFiles = await copyPacks(aside);
  const sources = Object.keys(metafile.inputs).filter((path) => !path.startsWith('node_modules/'));
  const inputs = [...sources, ...packFiles, 'package-lock.json', 'build/scripts/engine.mjs'];
  await writeFile(join(aside, 'inputs.json'), JSON.stringify(inputs));
  await utimes(join(aside, 'inputs.json'), startedSeconds, startedSeconds);
  await rename(join(aside, 'inputs.json'), inputList);
  await rm(aside, { recursive: true });
}

/** Lays the signed packs beside the bundle, with the list of their names. */
async function copyPacks(aside) {
  await mkdir(packTarget, { recursive: true });
  const names = (await readdir(packSource)).filter((name) => /\.json(\.sig)?$/.test(name)).sort();
  for (const name of names) {
    await copyFile(join(packSource, name), join(aside, name));
    await rename(join(aside, name), join(packTarget, name));
  }
  return ['shared/packs/data', ...names.map((name) => `shared/packs/data/${name}`)];
}

if (!isFresh()) await build();
await import(pathToFileURL(bundle).href);
