import { readFile, watch } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';

/** The pictures of the day, numbered in the order in which they were taken. */
export interface Album {
  /** `inFull` shows what has to be scrolled to as well. */
  take(name: string, inFull?: 'inFull'): Promise<void>;
  /** Presses the summary's button of the status screen; the save dialog answers with this folder. */
  savePdf(app: ElectronApplication, family: string): Promise<void>;
  pages(): number;
}

export function createAlbum(page: Page, folder: string, taken = 0): Album {
  let count = taken;
  const pictureSettled = () => page.evaluate(() => document.fonts.ready.then(() => undefined));
  return {
    pages: () => count,
    async take(name, inFull) {
      count += 1;
      await pictureSettled();
      const file = `${String(count).padStart(2, '0')}-${name}.png`;
      await page.screenshot({ path: path.join(folder, file), fullPage: inFull === 'inFull' });
    },
    async savePdf(app, family) {
      const filePath = path.resolve(folder, `${family}-summary.pdf`);
      await app.evaluate(({ dialog }, chosen) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
      }, filePath);
      const written = untilWhole(folder, filePath);
      await page.locator('.desk-page__actions button').first().click();
      await written;
    },
  };
}

const printTimeoutMs = 20_000;

/** Resolves when the PDF stands there with its last line. */
async function untilWhole(folder: string, filePath: string): Promise<void> {
  for await (const _change of watch(folder, { signal: AbortSignal.timeout(printTimeoutMs) })) {
    const pdf = await readFile(filePath).catch(() => Buffer.alloc(0));
    if (pdf.subarray(-8).includes('%%EOF')) return;
  }
}
