import type { Page } from '@playwright/test';
import { expect, test } from './sample/test';

const events = async (page: Page): Promise<string[]> =>
  (await page.evaluate(() => window.sample.invoke('events'))) as string[];

test('a link and a script that lead out of the app are stopped, and the page stays', async ({
  desk,
}) => {
  await desk.page.click('#leave');
  await expect.poll(() => events(desk.page)).toContain('navigate https://elsewhere.example/');
  await desk.page.evaluate(() => (location.href = 'https://second.example/'));
  await expect.poll(() => events(desk.page)).toContain('navigate https://second.example/');
  expect(await events(desk.page)).toContain('frame-navigate true');
  await expect(desk.page.locator('h1')).toHaveText('Sample');
});

test('the way back ends at the first page', async ({ desk }) => {
  await desk.page.evaluate(() => (location.hash = '#second'));
  await desk.page.evaluate(() => history.go(-1));
  await expect.poll(() => desk.page.evaluate(() => location.hash)).toBe('');
  expect(await desk.page.evaluate(() => history.length)).toBe(2);
});

test('a redirect that leads out of the app is stopped', async ({ desk }) => {
  await desk.page.evaluate(() => (location.href = 'away'));
  await expect.poll(() => events(desk.page)).toContain('redirect https://elsewhere.example/');
  expect(await desk.page.evaluate(() => window.sample.version)).toBe('1');
});

test('no new window opens, whether a script or a link asks for it', async ({ desk }) => {
  const windows: Page[] = [];
  desk.app.on('window', (page) => windows.push(page));
  const opened = await desk.page.evaluate(() => window.open('https://scripted.example/'));
  expect(opened).toBeNull();
  await desk.page.click('#new-window');
  await desk.page.click('#leave', { modifiers: ['Control'] });
  await expect
    .poll(async () => (await events(desk.page)).filter((event) => event.startsWith('open ')))
    .toEqual([
      'open https://scripted.example/',
      'open https://elsewhere.example/',
      'open https://elsewhere.example/',
    ]);
  expect(windows).toEqual([]);
});

test('main cannot load a foreign address past its own request filter', async ({ desk }) => {
  const message = await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]
      ?.loadURL('https://elsewhere.example/')
      .then(String, (error: Error) => error.message),
  );
  expect(message).toContain('ERR_BLOCKED_BY_CLIENT');
});

test('permissions are what the handlers of the app say', async ({ desk }) => {
  const states = await desk.page.evaluate(async () => {
    const { state } = await navigator.permissions.query({ name: 'geolocation' });
    return {
      geolocation: state,
      notifications: Notification.permission,
      persisted: await navigator.storage.persist(),
    };
  });
  expect(states).toEqual({ geolocation: 'denied', notifications: 'denied', persisted: true });
});

test('a download is announced to main and writes no file', async ({ desk }) => {
  await desk.page.click('#download');
  await expect.poll(() => events(desk.page)).toContain('download app://desk/download');
});
