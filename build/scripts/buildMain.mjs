// Bundles the main process, its workers, the preload and the hub with its opening thread into dist/, or into the folder named.
import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Both formats of one bundle must agree on what is compiled in. */
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  sourcemap: 'linked',
  legalComments: 'none',
  // Drops what a define made unreachable: the fault points above all.
  minifySyntax: true,
  logLevel: 'warning',
  external: ['electron'],
  // CommonJS packages inside an ESM bundle call `require` for Node's own modules.
  banner: {
    js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
  },
};

/**
 * @param {{ faultPoints?: boolean, release?: boolean, folder?: string }} options `faultPoints` compiles
 * the named steps of the fault tests in; `release` refuses packs signed with the development key.
 */
export async function buildMain({ faultPoints = false, release = false, folder = 'dist' } = {}) {
  if (faultPoints && release) throw new Error('A release build has no fault points.');
  const define = {
    __FAULT_POINTS__: String(faultPoints),
    __RELEASE__: String(release),
  };
  await Promise.all([
    build({
      ...common,
      define,
      format: 'esm',
      entryPoints: { main: 'electron/main.ts' },
      outdir: `${folder}/main`,
    }),
    build({
      ...common,
      define,
      format: 'esm',
      entryPoints: {
        argon2Worker: 'electron/vault/argon2Worker.ts',
        strengthWorker: 'electron/vault/strengthWorker.ts',
        formWorker: 'electron/forms/formWorker.ts',
      },
      // The font of the official form is part of the worker's file.
      loader: { '.ttf': 'binary' },
      outdir: `${folder}/main`,
    }),
    build({
      ...common,
      banner: {},
      platform: 'browser',
      target: 'chrome138',
      format: 'cjs',
      entryPoints: { preload: 'electron/preload/index.ts' },
      outdir: `${folder}/preload`,
      outExtension: { '.js': '.cjs' },
    }),
    buildHub(define, folder),
  ]);
  await copyNotices(folder);
}

/** The word lists behind the strength of a passphrase (ODC-BY) and the form's font (OFL) ask to be named. */
async function copyNotices(folder) {
  for (const language of ['en', 'es-es']) {
    const notice = join(root, `node_modules/@zxcvbn-ts/language-${language}/NOTICE.md`);
    await copyFile(notice, join(root, folder, `main/NOTICE-word-list-${language}.md`));
  }
  const fontLicense = join(root, 'node_modules/@expo-google-fonts/open-sans/LICENSE_FONT');
  await copyFile(fontLicense, join(root, folder, 'main/NOTICE-open-sans.txt'));
}

/**
 * The hub carries its packages like the rest, because a packaged application has no others. Only the
 * database is found beside it, in a folder `node_modules`: it is a program of its own.
 */
export async function buildHub(
  define = { __FAULT_POINTS__: 'false', __RELEASE__: 'false' },
  folder = 'dist',
) {
  await build({
    ...common,
    define,
    format: 'esm',
    // The binding to the system's own libpq, which `pg` tries for, is in nobody's lock file.
    external: ['electron', './standalone.js', 'pg-native'],
    entryPoints: {
      standalone: 'electron/hub/standalone.ts',
      openingThread: 'electron/hub/opening/openingThread.ts',
      utilityHub: 'electron/practice/utilityHub.ts',
    },
    outdir: `${folder}/hub`,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      'fault-points': { type: 'boolean', default: false },
      release: { type: 'boolean', default: false },
      folder: { type: 'string', default: 'dist' },
    },
  });
  const { 'fault-points': faultPoints, release, folder } = values;
  await buildMain({ faultPoints, release, folder });
}
