import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { startHub, type RunningHub } from '../../../electron/hub/index';
import { untilHome } from '../../support/deskScreens';
import { launchDesk, repositoryRoot, untilReady } from '../../support/launchDesk';
import { checksumsOf } from '../../support/profileFiles';
import { TestComputer } from '../../integration/hub/support/computer';
import { expect, test } from '../desk';

const passphrase = 'eleven quiet herons at noon';
const keyFolders = ['vault', 'computer'];

let hub: RunningHub;
let dataDir: string;

// One hub for all: its codes are given out one by one.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'pairing-hub-'));
  hub = await startHub({ dataDir, practice: {}, policy: { allowUnprotectedKeyring: false } });
});

test.afterAll(async () => {
  await hub.close();
  await rm(dataDir, { recursive: true, force: true });
});

const codeOf = (name: string): string =>
  hub.invitations.find(({ displayName }) => displayName.startsWith(name))?.code ?? '';

async function fillInvitation(page: Page, code: string, hubUrl = hub.url): Promise<void> {
  await page.getByRole('button', { name: 'I have an invitation code from my office' }).click();
  await expect(page.getByLabel('Address of the hub')).toHaveValue('');
  await page.getByLabel('Address of the hub').fill(hubUrl);
  await page.getByLabel('Invitation code').fill(code);
}

const chosen = (page: Page) => page.getByLabel('Choose a passphrase');
const setUp = (page: Page) => page.getByRole('button', { name: 'Set up my desk' }).click();

async function pair(page: Page, code: string): Promise<void> {
  await fillInvitation(page, code);
  await chosen(page).fill(passphrase);
  await expect(page.getByText('Very strong', { exact: true })).toBeVisible();
  await setUp(page);
}

test('a passphrase is judged while it is typed, may be pasted, and a weak one sets up nothing', async ({
  desk: { page, userData },
}) => {
  await fillInvitation(page, codeOf('Helen Park'));
  await expect(page.getByText('A sentence is easier to remember than a puzzle.')).toBeVisible();
  const verdicts: readonly (readonly [typed: string, verdict: string | RegExp])[] = [
    ['four words', 'Too short. Add another word or two.'],
    ['password password1', /^Too easy to guess|It repeats itself/],
    ['qwertyuiop letmein', /^Too easy to guess: common words/],
    ['abcabcabcabcabcabc', 'It repeats itself. Use different words.'],
    ['my dog eats shoes', 'Fair. One more word makes it strong.'],
    ['seven copper kettles whistle', 'Strong'],
    ['eleven quiet herons at noon by the sea', 'Very strong'],
  ];
  for (const [typed, verdict] of verdicts) {
    await chosen(page).fill(typed);
    await expect(page.locator('.strength__words')).toHaveText(verdict);
  }

  await chosen(page).fill('too short');
  await expect(page.getByText('Too short. Add another word or two.')).toBeVisible();
  await setUp(page);
  await expect(
    page.getByText('Choose a longer passphrase, until the bar turns green.'),
  ).toBeVisible();
  await expect(chosen(page)).toBeFocused();
  expect(await checksumsOf(userData, keyFolders)).toEqual({});

  await chosen(page).fill('');
  await page.getByLabel('Invitation code').fill(passphrase);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+X');
  await chosen(page).focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(chosen(page)).toHaveValue(passphrase);
  await expect(page.getByText('Very strong', { exact: true })).toBeVisible();
});

test('an invitation code opens one desk on one computer, ever after by its own passphrase', async ({
  launch,
  userData,
}) => {
  const first = await launch();
  await pair(first.page, codeOf('Rosa Delgado'));
  await untilHome(first.page);
  await first.quit();

  await test.step('the same code is refused on another computer, and nothing is set up there', async () => {
    const elsewhere = `${userData}-elsewhere`;
    const other = await launchDesk({ appDirectory: repositoryRoot, userData: elsewhere });
    try {
      await untilReady(other.page);
      await pair(other.page, codeOf('Rosa Delgado'));
      await expect(
        other.page.getByText('The hub did not accept the invitation code'),
      ).toBeVisible();
      await expect(other.page.getByText('Nothing was set up, nothing was lost.')).toBeVisible();
      expect(await checksumsOf(elsewhere, ['vault'])).toEqual({});
    } finally {
      await other.kill();
      await rm(elsewhere, { recursive: true, force: true, maxRetries: 5 });
    }
  });

  const { page } = await launch();
  // The office's hub is chosen now: no practice desk is offered, and no passphrase is shown.
  await expect(page.getByRole('heading', { name: /^Welcome back, Rosa Delgado/ })).toBeVisible();
  await expect(page.getByText('folding table')).toHaveCount(0);
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await untilHome(page);
});

test('a code that fails for want of a network works when the network is there', async ({
  desk: { page },
}) => {
  await fillInvitation(page, codeOf('Minh Tran'), 'http://127.0.0.1:9');
  await chosen(page).fill(passphrase);
  await expect(page.getByText('Very strong', { exact: true })).toBeVisible();
  await setUp(page);
  await expect(page.getByText('We could not reach the hub')).toBeVisible();
  await page.getByLabel('Address of the hub').fill(hub.url);
  await setUp(page);
  await untilHome(page);
});

test('a computer without protection for keys is refused where the office demands it', async ({
  launch,
}) => {
  test.skip(process.env['DESK_ELECTRON'] === 'real', 'a real keyring is nothing to play with');
  const { page, userData } = await launch([], { HOST_SAFE_STORAGE_BACKEND: 'basic_text' });
  await expect(page.getByText('Keys not protected by this computer')).toBeVisible();
  await pair(page, codeOf('Grace Okafor'));
  await expect(page.getByText('This computer offers no protection for keys')).toBeVisible();
  expect(Object.keys(await checksumsOf(userData, ['vault']))).toEqual([]);
});

test('a second counselor is set up beside the first', async ({ desk, launch }) => {
  await pair(desk.page, codeOf('Luis Ortega'));
  await untilHome(desk.page);
  await desk.quit();
  const { page } = await launch();
  await page.getByRole('button', { name: 'Someone else' }).click();
  await page.getByRole('button', { name: 'Someone else' }).click();
  await page.getByLabel('Invitation code').fill(codeOf('Dana Whitfield'));
  await chosen(page).fill(passphrase);
  await expect(page.getByText('Very strong', { exact: true })).toBeVisible();
  await setUp(page);
  await untilHome(page);
});

test('after too many wrong codes from an office the screen says how long to wait, in both languages', async ({
  desk: { page, userData },
}) => {
  await test.step('thirty wrong codes come from other computers at this address', async () => {
    const wrong = (index: number) => `${String(index).padStart(4, 'Z')}${'0'.repeat(12)}`;
    for (const tens of [0, 10, 20]) {
      const guesser = await TestComputer.make(hub.url);
      for (const one of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) {
        await guesser.call(guesser.pairRequest(wrong(tens + one)));
      }
    }
  });
  await pair(page, codeOf('Helen Park'));
  await expect(page.getByText('Too many invitation codes were tried')).toBeVisible();
  await expect(page.getByText(/^Wait 5\d min, then try again with the code/)).toBeVisible();
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.getByText('Se probaron demasiados códigos de invitación')).toBeVisible();
  await expect(page.getByText(/^Espere 5\d min y pruebe de nuevo con el código/)).toBeVisible();
  expect(await checksumsOf(userData, ['vault'])).toEqual({});
});
