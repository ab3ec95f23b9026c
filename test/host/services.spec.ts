import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './sample/test';

interface Sealed {
  sealed: Uint8Array;
  backend: string;
}

const seal = async (page: Page, text: string): Promise<{ sealed: number[]; backend: string }> =>
  page.evaluate(async (plain) => {
    const { sealed, backend } = (await window.sample.invoke('seal', plain)) as Sealed;
    return { sealed: [...sealed], backend };
  }, text);

const unseal = (page: Page, sealed: number[]): Promise<string> =>
  page.evaluate(
    (bytes) =>
      window.sample
        .invoke('unseal', new Uint8Array(bytes))
        .then(String, (error: Error) => error.message),
    sealed,
  );

test('what safeStorage sealed can be read after a restart, and the disk does not show it', async ({
  launch,
}) => {
  const first = await launch();
  const { sealed, backend } = await seal(first.page, 'a data key');
  expect(backend).toBe('gnome_libsecret');
  expect(Buffer.from(sealed).includes('a data key')).toBe(false);
  await first.quit();
  const second = await launch();
  expect(await unseal(second.page, sealed)).toBe('a data key');
});

test('a lost keyring and a changed backend fail clearly', async ({ launch, userData }) => {
  const first = await launch();
  const { sealed } = await seal(first.page, 'a data key');
  await first.quit();
  const other = await launch([], { HOST_SAFE_STORAGE_BACKEND: 'kwallet6' });
  expect(await unseal(other.page, sealed)).toContain('Error while decrypting');
  await other.quit();
  await rm(path.join(userData, 'host-keyring-gnome_libsecret'));
  const last = await launch();
  expect(await unseal(last.page, sealed)).toContain('Error while decrypting');
});

test('a computer without a keyring says so', async ({ launch }) => {
  const { app } = await launch([], { HOST_SAFE_STORAGE: 'off' });
  const state = await app.evaluate(async ({ safeStorage }) => ({
    available: await safeStorage.isAsyncEncryptionAvailable(),
    backend: safeStorage.getSelectedStorageBackend(),
  }));
  expect(state).toEqual({ available: false, backend: 'basic_text' });
});

test('a spec can lock the screen, choose a file and change the idle time as on real Electron', async ({
  desk,
}) => {
  await desk.app.evaluate(({ powerMonitor, dialog }) => {
    powerMonitor.getSystemIdleTime = () => 400;
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['/chosen'] });
    powerMonitor.emit('lock-screen');
  });
  await expect.poll(() => desk.page.evaluate(() => window.sample.heard())).toContain('lock-screen');
  expect(await desk.page.evaluate(() => window.sample.invoke('choose-file'))).toEqual(['/chosen']);
  expect(await desk.app.evaluate(({ powerMonitor }) => powerMonitor.getSystemIdleTime())).toBe(400);
});

test('what was copied can be read and cleared', async ({ desk }) => {
  const read = await desk.app.evaluate(async ({ clipboard }) => {
    await clipboard.writeText('1450.00');
    const standing = await clipboard.readText();
    clipboard.clear();
    return [standing, await clipboard.readText()];
  });
  expect(read).toEqual(['1450.00', '']);
});

test('a page is printed to a PDF of the paper size that was asked for', async ({ desk }) => {
  const text = await desk.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const pdf = await contents?.printToPDF({
      pageSize: 'Letter',
      margins: { top: 0.5, bottom: 0.5 },
    });
    return pdf?.toString('latin1') ?? '';
  });
  expect(text.startsWith('%PDF-')).toBe(true);
  expect(text).toMatch(/\/MediaBox \[0 0 612 792\]/);
});

test('the app knows its name, version and folders', async ({ desk, userData, appDirectory }) => {
  const facts = await desk.app.evaluate(({ app }) => ({
    version: app.getVersion(),
    appPath: app.getAppPath(),
    userData: app.getPath('userData'),
    isPackaged: app.isPackaged,
  }));
  expect(facts).toEqual({ version: '1.2.3', appPath: appDirectory, userData, isPackaged: false });
  const manifest = await readFile(path.join(appDirectory, 'package.json'), 'utf8');
  expect(manifest).toContain('1.2.3');
});

test('dialogs are cancelled, nothing is opened, and the system looks ordinary', async ({
  desk,
}) => {
  const state = await desk.app.evaluate(async ({ dialog, shell, nativeTheme, net }) => {
    const { canceled } = await dialog.showSaveDialog({});
    await shell.openExternal('https://elsewhere.example/?name=somebody');
    return { canceled, dark: nativeTheme.shouldUseDarkColors, online: net.isOnline() };
  });
  expect(state).toEqual({ canceled: true, dark: false, online: true });
  expect(desk.output()).not.toContain('somebody');
});
