import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import {
  afterLock,
  complaintsOf,
  continueCaseOf,
  openDeskOf,
  organization,
  startCaseOf,
} from '../../support/deskScreens';
import { enterPractice, paymentFor, plantedBy, readHousehold } from '../../support/journey';
import { disguisesOf, entriesOf, filesThatTell } from '../../support/profileFiles';
import { submittedCase } from '../changes/submittedCase';
import { expect, test } from '../desk';
import { interviewedCase } from '../path/caseDesk';

const family = { firstName: 'Wilhelmina', lastName: 'Quetzalcoatl' };
const typed = 'Zubenelgenubi Outreach 987-65-4321';
const cardNumber = '4242424242424242';
const planted = [...Object.values(family), 'Zubenelgenubi', '987-65-4321', cardNumber];

/** Everything that the outside sees of a page: its titles and its addresses, in order. */
async function outsideOf(page: Page): Promise<string> {
  return page.evaluate(() => `${document.title} ${location.href} ${document.referrer}`);
}

const expectNothingTold = (text: string, secrets: readonly string[] = planted): void => {
  for (const secret of secrets) {
    expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
    expect(text).not.toContain(encodeURIComponent(secret));
  }
};

/** Tries to have a card sealed for a carrier that does not exist: the refusal must not repeat it. */
const sealCard = (page: Page) =>
  page.evaluate(async (number) => {
    const { call } = Reflect.get(window, 'desktop') as {
      call(name: string, input: unknown): Promise<unknown>;
    };
    const details = {
      method: 'card',
      cardNumber: number,
      expiry: '12/30',
      holderName: 'Wilhelmina Quetzalcoatl',
      postalCode: '95820',
    };
    const answers = [
      await call('payment.seal', { planPackId: 'no-pack', carrierId: 'nobody', details }),
      await call('payment.seal', { planPackId: 'no-pack', carrierId: number, details: number }),
      await call('app.reportProblem', { code: number, where: 'Wilhelmina' }),
      await call('app.reportProblem', { code: 'Quetzalcoatl', where: 'screen' }),
      await call('app.reportProblem', { code: 'TypeError', where: 'screen' }),
    ];
    return JSON.stringify(answers);
  }, cardNumber);

test('a case leaves no name or number in titles, addresses, the log, the console or any file', async ({
  desk,
}) => {
  const told: string[] = [];
  const complaints = complaintsOf(desk);
  desk.app.context().on('console', (message) => told.push(message.text()));
  const look = async (page: Page) => void told.push(await outsideOf(page));

  let { page } = desk;
  const awake = 'policy violations and errors are heard';
  await page.evaluate((words) => console.error(words), awake);
  await look(page);
  // Two choices of a language: the settings of this computer are a file too.
  await page.getByRole('button', { name: 'Español' }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await enterPractice(page, 'Rosa Delgado');
  await look(page);
  await startCaseOf(page, family);
  await organization(page).fill(typed);
  await look(page);
  for (const part of ['Estimate', 'Plan', 'Application']) {
    await page
      .getByRole('navigation', { name: 'Parts of this case' })
      .getByRole('link', { name: new RegExp(`^${part}`) })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await look(page);
  }
  told.push(await sealCard(page));

  for (const section of ['Home', 'Book', 'Outbox', 'End of day']) {
    await page.getByRole('navigation', { name: 'Sections' }).getByText(section).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await look(page);
  }
  await page.getByRole('searchbox', { name: 'Find a consumer…' }).fill('Quetzalcoatl');
  await expect(page.getByText(/Quetzalcoatl/).first()).toBeVisible();
  await look(page);

  page = await afterLock(desk, page, () => page.getByTestId('lock').click());
  await look(page);
  await openDeskOf(page, 'Rosa Delgado');
  await continueCaseOf(page, family);
  await expect(organization(page)).toHaveValue(typed);
  await look(page);
  told.push(desk.output());
  await desk.quit();

  expectNothingTold(told.join('\n'));
  expect(complaints).toEqual([awake]);
  expect(await filesThatTell(desk.userData, planted)).toEqual([]);
  // A sweep that finds nothing anywhere proves nothing: the log is there and tells what happened.
  const log = await readFile(path.join(desk.userData, 'logs/desk.log'), 'utf8');
  for (const event of ['app.started', 'vault.locking', 'ipc.refused', 'page.problem']) {
    expect(log).toContain(`"event":"${event}"`);
  }

  await test.step('and nobody else on the computer may read or enter what was written', async () => {
    const entries = (await entriesOf(desk.userData)).filter(({ name }) => !ofDatabaseUser(name));
    const open = entries.filter(({ kind, mode }) => kind !== 'other' && (mode & 0o077) !== 0);
    expect(open.map(({ name, mode }) => `${name} ${mode.toString(8)}`)).toEqual([]);
    expect(entries.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'logs/desk.log',
        'settings.json',
        'computer/computer.json',
        'vault/practice-rosa-delgado/keyslots.json',
      ]),
    );
  });
});

/** As root, PostgreSQL runs as a user of its own, who must be let through to the practice hub's folder. */
function ofDatabaseUser(name: string): boolean {
  return process.getuid?.() === 0 && name.startsWith('practice-hub');
}

/** Writes down every title and address that the page takes from now on, and every notification it asks for. */
const startNotes = (page: Page) =>
  page.evaluate(() => {
    const notes: string[] = [];
    const note = () => notes.push(`${document.title} ${location.href}`);
    new MutationObserver(note).observe(document.head, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    window.addEventListener('hashchange', note);
    const Silent = function (title: string, options?: { body?: string }) {
      notes.push(`notification: ${title} ${options?.body ?? ''}`);
    };
    Reflect.set(window, 'Notification', Silent);
    Reflect.set(window, 'notesOfTest', notes);
  });

const notesOf = (page: Page) =>
  page.evaluate(() => Reflect.get(window, 'notesOfTest') as readonly string[]);

test('a whole case, from consent to its receipt, stands in no title, address, log or notification', async ({
  desk,
}) => {
  test.setTimeout(240_000);
  const { page } = desk;
  const told: string[] = [];
  desk.app.context().on('console', (message) => told.push(message.text()));
  const { answers } = await readHousehold('self-employed-couple');
  const { names, taxpayerNumbers, paymentNumbers } = plantedBy(answers, paymentFor(0, answers));
  const secrets = [...names, ...taxpayerNumbers, ...paymentNumbers];
  expect(secrets.length).toBeGreaterThan(5);

  await startNotes(page);
  const { caseId } = await submittedCase(desk, 'en', interviewedCase);
  await expect(page.locator('main')).toContainText('Saved');
  const seen = await notesOf(page);
  // Every step and place of the case was walked under these eyes.
  expect(new Set(seen.map((one) => one.split('#').at(-1))).size).toBeGreaterThan(20);
  expect(seen.filter((one) => one.startsWith('notification'))).toEqual([]);
  told.push(...seen, desk.output());
  told.push(await readFile(path.join(desk.userData, 'logs/desk.log'), 'utf8'));
  expect(told.join('\n')).toContain(caseId);
  expectNothingTold(told.join('\n'), secrets);
});

test('the sweep finds a planted text in every disguise that it looks for', () => {
  const text = 'Zubenelgenubi';
  const hidden = [
    Buffer.from(`..${text}..`),
    Buffer.from(`..${text}..`, 'utf16le'),
    Buffer.from(`..${text}..`, 'utf16le').swap16(),
    ...['', 'a', 'ab'].map((before) =>
      Buffer.from(Buffer.from(`${before}${text}${before}`).toString('base64')),
    ),
  ];
  for (const bytes of hidden) {
    expect(disguisesOf(text).some((form) => bytes.includes(form))).toBe(true);
  }
  expect(disguisesOf(text).some((form) => Buffer.from('something else').includes(form))).toBe(
    false,
  );
});
