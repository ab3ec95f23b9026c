import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './sample/test';

const events = async (page: Page): Promise<string[]> =>
  (await page.evaluate(() => window.sample.invoke('events'))) as string[];

test('a second start hands its arguments to the first and leaves', async ({ launch }) => {
  const first = await launch();
  const second = launch(['--quiet', 'household.txt']).then(
    () => 'stayed',
    () => 'left',
  );
  await expect.poll(() => events(first.page)).toContain('second-instance household.txt');
  expect(await second).toBe('left');
  expect(await first.page.evaluate(() => window.sample.add(1, 1))).toBe(2);
});

test('quitting from the menu closes everything and ends the process with code 0', async ({
  launch,
}) => {
  const { app } = await launch();
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  await app
    .evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('quit')?.click())
    .catch(() => undefined);
  expect(await ended).toBe(0);
});

test('a listener may keep the app from quitting and a window from closing', async ({ desk }) => {
  const kept = await desk.app.evaluate(({ app, BrowserWindow }) => {
    app.once('before-quit', (event) => event.preventDefault());
    app.quit();
    const [window] = BrowserWindow.getAllWindows();
    window?.once('close', (event) => event.preventDefault());
    window?.close();
    return window?.isDestroyed();
  });
  expect(kept).toBe(false);
  expect(await events(desk.page)).toEqual(['before-quit']);
});

test('destroying the last window says so, and a new one can take its place', async ({ launch }) => {
  const { app } = await launch([], { SAMPLE_STAYS_OPEN: '1' });
  const left = await app.evaluate(async ({ app: electronApp, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents;
    let isSaid = false;
    electronApp.once('window-all-closed', () => (isSaid = true));
    window?.destroy();
    const windows = BrowserWindow.getAllWindows().length;
    return { isSaid, windows, isDestroyed: window?.isDestroyed() && contents?.isDestroyed() };
  });
  expect(left).toEqual({ isSaid: true, windows: 0, isDestroyed: true });
  const opened = app.waitForEvent('window');
  await app.evaluate(async ({ BrowserWindow }) => {
    await new BrowserWindow({ show: false, webPreferences: { sandbox: true } }).loadURL(
      'app://desk/index.html',
    );
  });
  await expect((await opened).locator('h1')).toHaveText('Sample');
});

test('a window that is closed from outside of main is heard of, and the app ends', async ({
  launch,
}) => {
  const { app, page } = await launch();
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  const chromium = await page.context().newCDPSession(page);
  await chromium.send('Page.close').catch(() => undefined);
  expect(await ended).toBe(0);
});

test('a crashed page is reported to main and comes back on reload', async ({ desk }) => {
  const reason = await desk.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const gone = new Promise<string>((resolve) => {
      contents?.once('render-process-gone', (_event, details) => resolve(details.reason));
    });
    contents?.forcefullyCrashRenderer();
    const crashed = await gone;
    const loaded = new Promise<void>((resolve) =>
      contents?.once('did-finish-load', () => resolve()),
    );
    contents?.reload();
    await loaded;
    return crashed;
  });
  expect(reason).toBe('crashed');
});

test('a kill leaves no process behind, and the next start takes over the lock', async ({
  launch,
  userData,
}) => {
  const first = await launch();
  await first.kill();
  expect(commandsNaming(userData)).toEqual([]);
  const second = await launch();
  expect(await second.page.evaluate(() => document.documentElement.dataset['starts'])).toBe('2');
});

/** The command lines of living processes that name a folder (where the system shows them as files). */
function commandsNaming(folder: string): string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'utf8');
      } catch {
        return '';
      }
    })
    .filter((command) => command.includes(folder));
}
