import path from 'node:path';
import { build } from 'vite';

/** Builds a page and its worker as the product is built: modules of their own, nothing inline. */
export async function buildPage(sourceFolder: string, targetFolder: string): Promise<void> {
  await build({
    configFile: false,
    root: sourceFolder,
    base: './',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    worker: { format: 'es' },
    build: {
      outDir: path.resolve(targetFolder),
      emptyOutDir: true,
      target: 'chrome140',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
  });
}
