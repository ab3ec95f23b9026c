import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const source = import.meta.dirname;

/** Bundles the sample app as the product is bundled: main as ESM, the preload as CommonJS, the page as modules. */
export async function buildSample(folder: string): Promise<string> {
  const pageFolder = path.join(folder, 'page');
  await mkdir(pageFolder, { recursive: true });
  const from = (name: string): string => path.join(source, `${name}.ts`);
  const common = { bundle: true, external: ['electron'] };
  await Promise.all([
    build({
      ...common,
      entryPoints: [from('main')],
      outfile: path.join(folder, 'main.js'),
      format: 'esm',
      platform: 'node',
    }),
    build({
      ...common,
      entryPoints: [from('preload')],
      outfile: path.join(folder, 'preload.cjs'),
      format: 'cjs',
    }),
    build({
      ...common,
      entryPoints: [from('page'), from('worker')],
      outdir: pageFolder,
      format: 'esm',
    }),
    copyFile(path.join(source, 'index.html'), path.join(pageFolder, 'index.html')),
    writeFile(
      path.join(folder, 'package.json'),
      JSON.stringify({ name: 'sample', version: '1.2.3', type: 'module', main: 'main.js' }),
    ),
  ]);
  return folder;
}
