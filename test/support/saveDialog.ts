import type { ElectronApplication } from '@playwright/test';

/**
 * Whoever saves is still choosing where, so that a sheet can be looked at as it is printed; what comes
 * back chooses this file.
 */
export async function holdSaveDialog(
  app: ElectronApplication,
  file: string,
): Promise<() => Promise<void>> {
  await app.evaluate(({ dialog }, filePath) => {
    const choice = { chosen: () => undefined as void };
    Object.assign(globalThis, { whereToSave: choice });
    dialog.showSaveDialog = () =>
      new Promise((resolve) => {
        choice.chosen = () => resolve({ canceled: false, filePath });
      });
  }, file);
  return () =>
    app.evaluate(() => {
      Reflect.get(globalThis, 'whereToSave').chosen();
    });
}
