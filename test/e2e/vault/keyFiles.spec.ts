import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { launchDesk, repositoryRoot, untilReady } from '../../support/launchDesk';
import {
  continueCaseOf,
  openDeskOf,
  startCaseOf,
  tryPassphrase,
  untilHome,
} from '../../support/deskScreens';
import { practicePassphrase } from '#shared/desktop/practice';
import { enterPractice } from '../../support/journey';
import { checksumsOf } from '../../support/profileFiles';
import { expect, test as base } from '../desk';

const family = { firstName: 'Amparo', lastName: 'Villaseñor' };
const keyFile = 'vault/practice-rosa-delgado/keyslots.json';
/** The desktop host's keyring is a file; a real one belongs to whoever runs the tests. */
const isReal = process.env['DESK_ELECTRON'] === 'real';
const keyFolders = ['vault', 'computer'];

/** Every test gets a copy of one computer on which Rosa has worked; it is made once for each worker. */
const test = base.extend<object, { rosasComputer: string }>({
  rosasComputer: [
    async ({}, use) => {
      const userData = await mkdtemp(path.join(os.tmpdir(), 'rosas-'));
      const desk = await launchDesk({ appDirectory: repositoryRoot, userData });
      await untilReady(desk.page);
      await enterPractice(desk.page, 'Rosa Delgado');
      await startCaseOf(desk.page, family);
      await desk.quit();
      await use(userData);
      await rm(userData, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
  userData: async ({ rosasComputer, userData }, use) => {
    await cp(rosasComputer, userData, { recursive: true });
    await use(userData);
  },
});

interface Trouble {
  readonly when: string;
  readonly heading: string;
  /** What is done to the computer while the application is closed. */
  readonly happens?: (userData: string) => Promise<unknown>;
  readonly env?: Record<string, string>;
  /** Whether the screen shows only after the passphrase was tried. */
  readonly afterPassphrase?: true;
  readonly recoveryOffered?: true;
  readonly newStartOffered?: true;
}

const edit = (change: (text: string) => string) => async (userData: string) => {
  const file = path.join(userData, keyFile);
  await writeFile(file, change(await readFile(file, 'utf8')));
};

const troubles: readonly Trouble[] = [
  {
    when: 'the key file is missing',
    heading: 'The key file of this desk is not where it was',
    happens: (userData) => rm(path.join(userData, keyFile)),
    recoveryOffered: true,
    newStartOffered: true,
  },
  {
    when: 'one letter of the key file has changed',
    heading: 'The key file of this desk is damaged',
    happens: edit((text) =>
      text.replace(
        /"identity": "./,
        (start) => `${start.slice(0, -1)}${start.endsWith('A') ? 'B' : 'A'}`,
      ),
    ),
    recoveryOffered: true,
    newStartOffered: true,
  },
  {
    when: 'the key file was cut short',
    heading: 'The key file of this desk is damaged',
    happens: edit((text) => text.slice(0, text.length / 2)),
    recoveryOffered: true,
    newStartOffered: true,
  },
  {
    when: 'the cost of the passphrase in the key file was lowered',
    heading: 'The key file of this desk is damaged',
    happens: edit((text) => text.replace(/"memoryKiB": \d+/, '"memoryKiB": 1024')),
    recoveryOffered: true,
    newStartOffered: true,
  },
  {
    when: 'a newer version wrote the key file',
    heading: 'This desk was last opened by a newer version',
    happens: edit((text) => text.replace('"version": 1', '"version": 2')),
  },
  {
    when: 'the keyring forgot its key',
    heading: "This computer's keyring no longer knows this desk",
    happens: (userData) => rm(path.join(userData, 'host-keyring-gnome_libsecret')),
    afterPassphrase: true,
    recoveryOffered: true,
  },
  {
    when: 'another keyring took the place of the first',
    heading: 'This computer protects keys in another way than before',
    env: { HOST_SAFE_STORAGE_BACKEND: 'kwallet6' },
    afterPassphrase: true,
    recoveryOffered: true,
  },
  {
    when: 'no keyring protects keys any more',
    heading: 'This computer protects keys in another way than before',
    env: { HOST_SAFE_STORAGE_BACKEND: 'basic_text' },
    afterPassphrase: true,
    recoveryOffered: true,
  },
];

for (const trouble of troubles) {
  const { when, heading, happens, env, afterPassphrase, recoveryOffered, newStartOffered } =
    trouble;
  test(`where ${when}, a screen says so and nothing is made anew`, async ({ launch, userData }) => {
    test.skip(isReal && afterPassphrase === true, 'a real keyring is nothing to play with');
    await happens?.(userData);
    const before = await checksumsOf(userData, keyFolders);
    const desk = await launch([], env);
    const { page } = desk;
    await page.getByRole('button', { name: /Rosa Delgado/ }).click();
    if (afterPassphrase) await tryPassphrase(page, practicePassphrase);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    for (const part of ['What is safe', 'What happened', 'What to do next']) {
      await expect(page.getByText(part, { exact: true })).toBeVisible();
    }
    await expect(page.getByRole('button', { name: 'Open with the recovery kit' })).toHaveCount(
      recoveryOffered ? 1 : 0,
    );
    await expect(page.getByRole('button', { name: 'Set this desk up anew' })).toHaveCount(
      newStartOffered ? 1 : 0,
    );
    await page.getByRole('button', { name: 'Look again' }).click();
    await expect(page.getByRole('heading', { name: 'Who is at the desk?' })).toBeVisible();
    await desk.quit();
    expect(await checksumsOf(userData, keyFolders)).toEqual(before);
  });
}

test('where the keyring does not answer, a screen says so, and all is well when it does', async ({
  launch,
  userData,
}) => {
  test.skip(isReal, 'a real keyring is nothing to play with');
  const before = await checksumsOf(userData, keyFolders);
  const locked = await launch([], { HOST_SAFE_STORAGE: 'off', HOST_SAFE_STORAGE_BACKEND: '' });
  await locked.page.getByRole('button', { name: /Rosa Delgado/ }).click();
  await tryPassphrase(locked.page, practicePassphrase);
  await expect(
    locked.page.getByRole('heading', {
      name: /keyring does not answer|protects keys in another way/,
    }),
  ).toBeVisible();
  await locked.quit();
  expect(await checksumsOf(userData, keyFolders)).toEqual(before);
  const { page } = await launch();
  await openDeskOf(page, 'Rosa Delgado');
  await continueCaseOf(page, family);
});

/** What the practice organization's manager has on paper. */
async function printedKit(userData: string): Promise<string> {
  const file = path.join(userData, 'practice-hub/practice-recovery-kit.txt');
  return /Kit:\s*([\s\S]+)$/.exec(await readFile(file, 'utf8'))?.[1] ?? '';
}

test('where the key file is gone, the printed kit opens the old cases', async ({
  launch,
  userData,
}) => {
  await rm(path.join(userData, keyFile));
  // Before the start: where the database did not come along with the copied folder, the hub prints a new one.
  const kit = await printedKit(userData);
  const { page } = await launch();
  await page.getByRole('button', { name: /Rosa Delgado/ }).click();
  await expect(
    page.getByText(/printed recovery kit of your office opens your cases/),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Open with the recovery kit' }).click();
  await page.getByLabel('Recovery code').fill(kit);
  await page.getByLabel('Choose a passphrase').fill('seven copper kettles whistle');
  await expect(page.getByText('Strong', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Open my desk' }).click();
  await untilHome(page);
  await continueCaseOf(page, family);
});

test('where neither file nor kit is at hand, a desk set up anew starts empty and keeps the old one aside', async ({
  launch,
  userData,
}) => {
  await writeFile(path.join(userData, keyFile), 'half of a key fi');
  const before = await checksumsOf(userData, ['vault/practice-rosa-delgado']);
  const desk = await launch();
  const { page } = desk;
  await page.getByRole('button', { name: /Rosa Delgado/ }).click();
  await page.getByRole('button', { name: 'Set this desk up anew' }).click();
  await expect(page.getByText(/Nothing is deleted/)).toBeVisible();
  await page.getByRole('button', { name: 'Open the desk' }).click();
  await untilHome(page);
  await expect(page.getByRole('link', { name: family.lastName })).toHaveCount(0);
  const after = { firstName: 'Baltasar', lastName: 'Quiñónez' };
  await startCaseOf(page, after);
  await desk.quit();
  const aside = await checksumsOf(userData, ['vault-set-aside']);
  expect(Object.values(aside).sort()).toEqual(Object.values(before).sort());

  const again = await launch();
  await openDeskOf(again.page, 'Rosa Delgado');
  await continueCaseOf(again.page, after);
});

test('after the keyring was lost, the printed kit opens the old cases with a new passphrase', async ({
  launch,
  userData,
}) => {
  test.skip(isReal, 'a real keyring is nothing to play with');
  const newPassphrase = 'seven copper kettles whistle';
  await rm(path.join(userData, 'host-keyring-gnome_libsecret'));
  const kit = await printedKit(userData);
  const desk = await launch();
  const { page } = desk;
  await page.getByRole('button', { name: /Rosa Delgado/ }).click();
  await tryPassphrase(page, practicePassphrase);
  await page.getByRole('button', { name: 'Open with the recovery kit' }).click();

  const changed = kit.replace(/[0-9]/, (digit) => (digit === '1' ? '2' : '1'));
  await page.getByLabel('Recovery code').fill(changed);
  await page.getByLabel('Choose a passphrase').fill(newPassphrase);
  await expect(page.getByText('Strong', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Open my desk' }).click();
  await expect(page.getByText('This code does not open this desk')).toBeVisible();

  // As somebody reads it off the paper: in small letters, with blanks.
  await page.getByLabel('Recovery code').fill(kit.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Open my desk' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await continueCaseOf(page, family);
  await desk.quit();

  const again = await launch();
  await again.page.getByRole('button', { name: /Rosa Delgado/ }).click();
  await tryPassphrase(again.page, practicePassphrase);
  await expect(again.page.getByText(/That is not the passphrase of this desk/)).toBeVisible();
  await tryPassphrase(again.page, newPassphrase);
  await expect(again.page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await continueCaseOf(again.page, family);
});
