import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { enterPractice } from '../../support/journey';
import { launchDesk, repositoryRoot, untilReady, type Desk } from '../../support/launchDesk';
import { expect, test as base } from '../desk';

/** One open desk for all tests of this file: each tries to get out and leaves everything as it was. */
const test = base.extend<object, { open: Desk }>({
  open: [
    async ({}, use) => {
      const userData = await mkdtemp(path.join(os.tmpdir(), 'walls-'));
      const desk = await launchDesk({ appDirectory: repositoryRoot, userData });
      await untilReady(desk.page);
      await enterPractice(desk.page, 'Rosa Delgado');
      await use(desk);
      await desk.kill();
      await rm(userData, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
});
test.describe.configure({ mode: 'default' });

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
  "img-src 'self' data: blob:; font-src 'self'; worker-src 'self'; connect-src 'self'; " +
  "form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

const logOf = ({ userData }: Desk) =>
  readFile(path.join(userData, 'logs/desk.log'), 'utf8').catch(() => '');

/** How often the log names an event. */
const timesLogged = async (desk: Desk, event: string) =>
  (await logOf(desk)).split(`"event":"${event}"`).length - 1;

/** What fails where the page was loaded anew or has gone elsewhere. */
async function expectStillHere({ page, app }: Desk): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  expect(app.windows()).toEqual([page]);
  const url = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
  );
  expect(url).toHaveLength(1);
  expect(url[0]).toMatch(/^app:\/\/desk\/index\.html/);
}

test('every answer carries the content security policy, word for word', async ({ open }) => {
  const headers = await open.page.evaluate(async () => {
    const script = document.querySelector<HTMLScriptElement>('script[src]')?.src ?? '';
    const answers = await Promise.all(
      ['index.html', script, 'not-there.js'].map((at) => fetch(at)),
    );
    return answers.map(({ status, headers: found }) => ({
      status,
      policy: found.get('content-security-policy'),
      sniff: found.get('x-content-type-options'),
      referrer: found.get('referrer-policy'),
      opener: found.get('cross-origin-opener-policy'),
    }));
  });
  const walls = {
    policy,
    sniff: 'nosniff',
    referrer: 'no-referrer',
    opener: 'same-origin',
  };
  expect(headers).toEqual([
    { status: 200, ...walls },
    { status: 200, ...walls },
    { status: 404, ...walls },
  ]);
});

test('neither the page nor its worker knows Node or Electron', async ({ open }) => {
  const look = (): string[] =>
    ['require', 'process', 'module', 'exports', 'global', 'Buffer', 'electron', 'ipcRenderer']
      .concat(['__dirname', 'setImmediate'])
      .filter((name) => name in globalThis);
  expect(await open.page.evaluate(look)).toEqual([]);
  const [worker] = open.page.workers();
  if (!worker) throw new Error('The store has no worker.');
  expect(await worker.evaluate(look)).toEqual([]);
  const bridge = await open.page.evaluate(() => ({
    members: Object.keys(Reflect.get(window, 'desktop') as object).sort(),
    inWindow: Object.keys(window).filter((name) => /desk|bridge|api|host/i.test(name)),
  }));
  expect(bridge).toEqual({ members: ['call', 'subscribe'], inWindow: ['desktop'] });
});

test('the policy refuses foreign code, connections, frames and workers', async ({ open }) => {
  const outcome = await open.page.evaluate(async () => {
    const refused: string[] = [];
    const note = (event: SecurityPolicyViolationEvent) => refused.push(event.effectiveDirective);
    document.addEventListener('securitypolicyviolation', note);
    const append = (tag: string, properties: object) =>
      new Promise((resolve) => {
        const element = Object.assign(document.createElement(tag), properties);
        element.addEventListener('error', resolve);
        element.addEventListener('load', resolve);
        if (tag === 'script' && 'textContent' in properties) queueMicrotask(() => resolve(null));
        document.body.append(element);
      });
    await append('script', { textContent: 'globalThis.foreignCodeRan = true' });
    await append('script', { src: 'https://elsewhere.example/code.js' });
    await append('img', { src: 'https://elsewhere.example/pixel.png' });
    await append('iframe', { src: 'https://elsewhere.example/' });
    await append('iframe', { src: 'index.html' });
    const evaluated = await Promise.resolve()
      .then(() => new Function('return 1')() as unknown)
      .catch(() => 'refused');
    await fetch('https://elsewhere.example/').catch(() => undefined);
    await new Promise((resolve) => {
      new Worker(URL.createObjectURL(new Blob(['']))).onerror = resolve;
    });
    document.removeEventListener('securitypolicyviolation', note);
    document.querySelectorAll('iframe').forEach((frame) => frame.remove());
    return {
      refused: [...new Set(refused)].sort(),
      evaluated,
      ran: 'foreignCodeRan' in globalThis,
    };
  });
  expect(outcome).toEqual({
    refused: ['connect-src', 'frame-src', 'img-src', 'script-src', 'script-src-elem', 'worker-src'],
    evaluated: 'refused',
    ran: false,
  });
});

const waysOut: Record<string, (page: Page) => Promise<unknown>> = {
  'an address': (page) => page.evaluate(() => void (location.href = 'https://elsewhere.example/')),
  'a link': (page) =>
    page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://elsewhere.example/';
      document.body.append(link);
      link.click();
      link.remove();
    }),
  'another page of the application': (page) =>
    page.evaluate(() => void (location.href = 'another.html')),
  'a file of the computer': (page) =>
    page.evaluate(() => void (location.href = 'file:///etc/passwd')).catch(() => undefined),
};

for (const [way, go] of Object.entries(waysOut)) {
  test(`the page cannot leave by ${way}`, async ({ open }) => {
    const before = await timesLogged(open, 'window.navigationDenied');
    await go(open.page);
    if (way !== 'a file of the computer') {
      await expect.poll(() => timesLogged(open, 'window.navigationDenied')).toBeGreaterThan(before);
    }
    await expectStillHere(open);
  });
}

test('the way back ends at the first screen', async ({ open }) => {
  const places = ['Book', 'Home'];
  for (const place of places) {
    await open.page.getByRole('navigation', { name: 'Sections' }).getByText(place).click();
  }
  await expectStillHere(open);
  for (const place of places.reverse()) {
    await open.page.keyboard.press('Alt+ArrowLeft');
    const title = place === 'Home' ? 'Book of Business' : 'Today';
    await expect(open.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }
  await open.page.keyboard.press('Alt+ArrowLeft');
  // A key pressed afterwards is answered by the same page.
  await open.page.keyboard.press('/');
  await expect(open.page.getByRole('searchbox')).toBeFocused();
  await expectStillHere(open);
});

test('no second window opens, by script or by a link', async ({ open }) => {
  const before = await timesLogged(open, 'window.openDenied');
  const opened = await open.page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      href: 'https://elsewhere.example/',
      target: '_blank',
    });
    document.body.append(link);
    link.click();
    link.remove();
    return [window.open('https://elsewhere.example/'), window.open('index.html'), window.open()];
  });
  expect(opened).toEqual([null, null, null]);
  await expect
    .poll(() => timesLogged(open, 'window.openDenied'))
    .toBeGreaterThanOrEqual(before + 3);
  await expectStillHere(open);
});

test('no address leads out of the page’s folder', async ({ open }) => {
  const addresses = [
    '/../main/main.js',
    '/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2fmain%2fmain.js',
    '/..%2f..%2fpackage.json',
    '/assets/..%2f..%2fmain%2fmain.js',
    '/..%5c..%5cpackage.json',
    '/%252e%252e%252fmain%252fmain.js',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/C:%5cWindows%5cwin.ini',
    '/index.html%00.js',
    '/assets',
    '/assets/',
    '/%E0%A4%A',
  ];
  const answers = await open.page.evaluate(
    (asked) =>
      Promise.all(
        asked.map(async (address) => {
          const answer = await fetch(location.origin + address);
          return { address, status: answer.status, body: await answer.text() };
        }),
      ),
    addresses,
  );
  expect(answers).toEqual(addresses.map((address) => ({ address, status: 404, body: '' })));
  const posted = await open.page.evaluate(async () => {
    const answer = await fetch('index.html', { method: 'POST', body: 'x' });
    return answer.status;
  });
  expect(posted).toBe(405);
  expect(await open.page.evaluate(async () => (await fetch('/')).status)).toBe(200);
});

test('every permission is denied but durable storage', async ({ open }) => {
  const found = await open.page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
    ];
    const states = await Promise.all(
      names.map((name) => navigator.permissions.query({ name: name as PermissionName })),
    );
    return {
      states: states.map(({ state }) => state),
      durable: await navigator.storage.persisted(),
    };
  });
  expect(found).toEqual({ states: Array(6).fill('denied'), durable: true });
});

test('a download is stopped before a byte is written', async ({ open }) => {
  await open.app.evaluate(({ session }) => {
    const downloads: boolean[] = [];
    Object.assign(globalThis, { downloads });
    session.defaultSession.on('will-download', (event) => downloads.push(event.defaultPrevented));
  });
  await open.page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['a family']));
    link.download = 'family.txt';
    document.body.append(link);
    link.click();
    link.remove();
  });
  await expect
    .poll(() => open.app.evaluate(() => Reflect.get(globalThis, 'downloads') as boolean[]))
    .toEqual([true]);
  await expectStillHere(open);
});

// The last two replace the page: what main loads and is refused leaves Chromium's own error behind.
test('another host of the scheme and the network are refused to main itself', async ({ open }) => {
  const outcomes = await open.app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const load = (url: string) =>
      window?.loadURL(url).then(
        () => 'loaded',
        (error: Error) => error.message,
      );
    const refused = [
      await load('app://elsewhere/index.html'),
      await load('https://elsewhere.example/'),
      await load('file:///etc/passwd'),
    ];
    return refused;
  });
  for (const outcome of outcomes) expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
});

test('a redirect is stopped, even of a page that main loads', async ({ open }) => {
  const before = await timesLogged(open, 'window.navigationDenied');
  const outcome = await open.app.evaluate(({ BrowserWindow, session }) => {
    // Takes the place of the application's own listener, as a network that answers with a redirect would.
    session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) =>
      answer(url.endsWith('/moved') ? { redirectURL: 'https://elsewhere.example/' } : {}),
    );
    return BrowserWindow.getAllWindows()[0]
      ?.loadURL('app://desk/moved')
      .then(
        () => 'loaded',
        (error: Error) => error.message,
      );
  });
  expect(outcome).toContain('ERR_');
  await expect.poll(() => timesLogged(open, 'window.navigationDenied')).toBe(before + 1);
});
