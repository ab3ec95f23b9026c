// Compiles the host into .cache/ when its sources have changed: one file for Node, with the page-side code inside.
import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const cache = path.join(root, '.cache/desktop-host');
const sourceFolders = ['.', 'wire', 'page', 'runtime'].map((name) =>
  path.join(import.meta.dirname, name),
);

/** @returns {string} a name that changes with every source */
function fingerprint() {
  const hash = createHash('sha256');
  for (const folder of sourceFolders) {
    for (const name of readdirSync(folder).sort()) {
      if (!/\.(ts|mjs)$/.test(name) || name.endsWith('.spec.ts')) continue;
      const { mtimeMs, size } = statSync(path.join(folder, name));
      hash.update(`${folder}/${name}:${mtimeMs}:${size};`);
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** @param {string} outfile */
async function build(outfile) {
  const { build } = await import('esbuild');
  /** @param {string} name */
  const world = async (name) => {
    const entryPoints = [path.join(import.meta.dirname, 'page', `${name}.ts`)];
    const options = { bundle: true, write: false, target: 'chrome120', legalComments: 'none' };
    const result = await build({
      ...options,
      entryPoints,
      format: 'iife',
      globalName: 'hostWorld',
    });
    return JSON.stringify(result.outputFiles[0]?.text);
  };
  const [main, isolated] = await Promise.all([world('mainWorld'), world('isolatedWorld')]);
  const electron = JSON.parse(
    readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8'),
  );
  await build({
    entryPoints: [path.join(import.meta.dirname, 'runtime/boot.ts')],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    supported: { 'dynamic-import': true },
    define: {
      MAIN_WORLD_SOURCE: main,
      ISOLATED_WORLD_SOURCE: isolated,
      ELECTRON_VERSION: JSON.stringify(electron.version),
    },
    outfile,
  });
}

/** Several tests start at once; whoever finishes first puts its folder in place, and the others use it. */
export async function compiledHost() {
  const folder = path.join(cache, fingerprint());
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const older = readdirSync(cache).filter((name) => /^[0-9a-f]{16}$/.test(name));
    const fresh = `${folder}.${randomUUID()}`;
    await build(path.join(fresh, 'host.cjs'));
    try {
      renameSync(fresh, folder);
      for (const name of older) rmSync(path.join(cache, name), { recursive: true, force: true });
    } catch {
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  return path.join(folder, 'host.cjs');
}
