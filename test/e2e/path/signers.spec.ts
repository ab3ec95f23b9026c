import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { ApplicationDraft, Representative } from '#shared/domain/application/index';
import { practicePassphrase } from '#shared/desktop/practice';
import { choosePlan, goToPlace, pairWithHub, signByHand, untilProved } from '../../support/journey';
import { plantDraft, readStoredDraft } from '../../support/plantDraft';
import { installFor, startOfficeHub, type OfficeHub } from '../../support/officeHub';
import { printedPage } from '../../support/paper';
import { chooseFiles, readPrintedSheet } from '../documents/documentDesk';
import { expect, test as base, type Desk } from '../desk';
import { answeredCase, control, signIn, untilSaved, type DeskLanguage } from './caseDesk';

const test = base.extend<{ office: OfficeHub; paired: Desk }>({
  office: async ({}, use) => {
    const office = await startOfficeHub({ delayMs: 100 });
    await use(office);
    await office.close();
  },
  paired: async ({ office, userData, launch }, use) => {
    await installFor(office.network.url, userData);
    const desk = await launch();
    await pairWithHub(desk.page, {
      hubUrl: office.network.url,
      code: office.invitationCode('enrollmentCounselor'),
      passphrase: practicePassphrase,
    });
    await use(desk);
  },
});

function representative(parts: Partial<Representative>): Representative {
  return {
    id: '0193a7c2-0000-7000-8000-0000000000a1',
    representativeKind: 'individual',
    name: { firstName: 'Elena', lastName: 'Ruiz' },
    phone: { number: '+19165550143', type: 'cell' },
    mailingAddress: {
      line1: '200 Sample Avenue',
      city: 'Sacramento',
      state: 'CA',
      zip: '95814',
      county: 'Sacramento',
    },
    receivesCoveredCaNotices: 'yes',
    receivesMediCalNotices: 'no',
    canSignApplication: 'yes',
    ...parts,
  };
}

const elena = representative({});
/** May act for the household in everything but the signature. */
const tomas = representative({
  id: '0193a7c2-0000-7000-8000-0000000000a2',
  name: { firstName: 'Tomas', lastName: 'Vega' },
  canSignApplication: 'no',
});

async function withRepresentatives(
  page: Page,
  caseId: string,
  representatives: Representative[],
): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await page.locator('.desk-table').first().waitFor();
  const draft = await readStoredDraft(page, caseId);
  const application: ApplicationDraft = {
    ...draft.application,
    wantsAuthorizedRepresentative: 'yes',
    representatives,
  };
  await plantDraft(page, { ...draft, application }, Date.now());
}

async function openReview(page: Page, caseId: string): Promise<void> {
  await goToPlace(page, caseId, 'sign');
  await page.locator('.sign-actions').waitFor();
}

/** Everything that is to be ticked before signing, so that only the signature itself is open. */
async function tickStatements(page: Page): Promise<void> {
  const warnings = control(page, 'acknowledgeWarnings');
  if ((await warnings.count()) > 0) await warnings.check();
  await control(page, 'enrollerStatement').check();
}

async function drawCross(pad: Locator): Promise<void> {
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('There is no pad to make a mark on.');
  const { mouse } = pad.page();
  for (const [from, to] of [
    [0.3, 0.7],
    [0.7, 0.3],
  ] as const) {
    await mouse.move(box.x + box.width * 0.3, box.y + box.height * from);
    await mouse.down();
    await mouse.move(box.x + box.width * 0.4, box.y + box.height * to, { steps: 4 });
    await mouse.up();
  }
}

test('a representative who may sign declares in the household’s name, and the office reads who it was', async ({
  paired,
  office,
}) => {
  test.setTimeout(180_000);
  const { page } = paired;
  const { caseId } = await answeredCase(paired);
  await withRepresentatives(page, caseId, [tomas, elena]);
  await openReview(page, caseId);

  const whoSigns = page.getByRole('group', { name: 'Who signs?' });
  await expect(whoSigns.getByRole('radio')).toHaveCount(2);
  await expect(whoSigns).not.toContainText('Tomas Vega');
  await whoSigns.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(whoSigns.getByRole('radio', { name: /Elena Ruiz/ })).toBeChecked();
  await expect(page.getByText(/^I, Elena Ruiz, authorized representative of /)).toBeVisible();
  await signByHand(page);

  await untilProved(page, 'received', 45_000);
  await expect(page.locator('.summary')).toContainText(
    /Signed by Elena Ruiz, authorized representative of /,
  );
  const [command] = await office.commands();
  if (command?.payload.kind !== 'application.submit') throw new Error('nothing arrived');
  const { signatures, snapshot, snapshotHash } = command.payload.body;
  const [declaration] = signatures.filter(({ purpose }) => purpose === 'declaration');
  expect(declaration).toMatchObject({
    role: 'authorizedRepresentative',
    representativeId: elena.id,
    capture: 'penPad',
    snapshotHash,
  });
  expect(declaration).not.toHaveProperty('signerPersonId');
  expect(snapshot.representatives.map(({ id }) => id)).toContain(elena.id);
});

/** Signs for an adult who is not there, as the representative. */
async function signForAbsent(page: Page, personId: string): Promise<void> {
  const line = page.locator(`[data-agreement="${personId}"]`);
  await line.getByRole('button', { name: /^Sign for the arbitration agreement/ }).click();
  await line.getByRole('radio', { name: /Elena Ruiz/ }).check();
  await drawCross(line.getByTestId('signature-pad'));
  await line.getByRole('button', { name: 'Keep this signature' }).click();
  await expect(line).toContainText('By Elena Ruiz, authorized representative.');
  await expect(line).toBeFocused();
}

test('a signature already drawn does not pass to another signer, and an absent adult holds nobody up', async ({
  desk,
}) => {
  test.setTimeout(120_000);
  const { page, userData } = desk;
  await signIn(page);
  const { caseId, household } = await answeredCase(desk);
  await withRepresentatives(page, caseId, [elena]);
  await goToPlace(page, caseId, 'plans');
  await page.locator('[data-plan]').first().waitFor();
  await choosePlan(page, household.expected.benchmarkPlanId);
  await openReview(page, caseId);
  await tickStatements(page);
  const submit = page.locator('.sign-actions button');
  const waiting = page.getByTestId('still-to-agree');
  await drawCross(page.getByTestId('signature-pad'));
  await expect(submit).toHaveAttribute('aria-disabled', 'true');
  const [present, absent] = household.answers.persons;
  await control(page, 'signingPlace').fill('Fresno');
  await signForAbsent(page, absent?.id ?? '');
  await expect(waiting).toContainText(`Still missing: ${present?.name?.firstName}`);
  await test.step('whoever signs at home signs a page of their own, which is photographed later', async () => {
    await page.getByText('Sign this agreement on paper').click();
    const file = path.join(userData, 'agreement.pdf');
    const sheet = await readPrintedSheet(desk, 'Print the agreement', file);
    expect(sheet).toContain(`Signature of ${present?.name?.firstName}`);
    expect(sheet).not.toContain(`Signature of ${absent?.name?.firstName}`);
    // It leaves the table: what the family told and may get is not on it.
    expect(sheet).not.toMatch(/Household|Medi-Cal|Born|\$/);
    await control(page, `onAgreement.${present?.id}`).check();
    await page.getByRole('button', { name: 'Photograph the signed agreement' }).click();
    await chooseFiles(page, await printedPage(page, { words: 'AGREEMENT' }));
    await page.getByRole('button', { name: 'Save the signed page' }).click();
    await expect(page.locator(`[data-agreement="${present?.id}"]`)).toContainText(
      'Signed on paper, photographed',
    );
    await untilSaved(page);
    const { planChoices } = await readStoredDraft(page, caseId);
    const signedIn = planChoices[0]?.arbitrationAgreements?.map(({ personId, signature }) => [
      personId,
      signature.place,
    ]);
    // Where somebody signs at home nobody at the table can tell.
    expect(signedIn).toEqual([
      [absent?.id, 'Fresno'],
      [present?.id, undefined],
    ]);
    await expect(submit).not.toHaveAttribute('aria-disabled', 'true');
    const { firstName, lastName } = present?.name ?? {};
    await page.getByRole('button', { name: `Take it back: ${firstName} ${lastName}` }).click();
    await expect(page.locator(`[data-agreement="${present?.id}"]`)).toBeFocused();
    await expect(submit).toHaveAttribute('aria-disabled', 'true');
  });
  await page.getByText('Somebody is not here?').click();
  await page.getByRole('button', { name: /^Leave out .* for now$/ }).click();
  await expect(waiting).toHaveCount(0);
  await expect(page.locator('.agreement')).toHaveCount(0);
  await expect(submit).not.toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('radio', { name: /Elena Ruiz/ }).check();
  await expect(submit).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByTestId('signature-pad')).toHaveAttribute(
    'aria-label',
    /^Signature field of Elena Ruiz, empty/,
  );
});

test('a page printed for one signer does not count for another', async ({ desk }) => {
  const { app, page, userData } = desk;
  await app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    path.join(userData, 'page.pdf'),
  );
  await signIn(page);
  const { caseId } = await answeredCase(desk);
  await withRepresentatives(page, caseId, [elena]);
  await openReview(page, caseId);
  await tickStatements(page);
  const elenaSigns = page.getByRole('radio', { name: /Elena Ruiz/ });
  const onPaper = page.getByRole('radio', { name: 'Sign on paper' });
  const photograph = page.getByRole('button', { name: 'Photograph the signed page' });
  await elenaSigns.check();
  await onPaper.check();
  await page.getByRole('button', { name: 'Print the signature page' }).click();
  await expect(photograph).toBeVisible();

  await page.getByRole('radio', { name: /Primary contact/ }).check();
  await onPaper.check();
  await expect(page.getByText('The page was printed for another signer')).toBeVisible();
  await expect(photograph).toHaveCount(0);

  // Whoever comes back to the review finds the signer whom the page names.
  await untilSaved(page);
  await goToPlace(page, caseId, 'estimate');
  await page.locator('.sign-actions').waitFor({ state: 'detached' });
  await openReview(page, caseId);
  await expect(elenaSigns).toBeChecked();
  await onPaper.check();
  await expect(photograph).toBeVisible();
});

const words = {
  en: {
    way: 'Make a mark',
    witness: (number: number) => `Full name of witness ${number}`,
    same: 'This is the other witness. Name a second person.',
    told: 'Signed with a mark. Witnesses: Luis Paz and Ann Lee.',
  },
  es: {
    way: 'Hacer una marca',
    witness: (number: number) => `Nombre completo del testigo ${number}`,
    same: 'Es el otro testigo. Anote a una segunda persona.',
    told: 'Firmó con una marca. Testigos: Luis Paz y Ann Lee.',
  },
} as const;

for (const language of ['en', 'es'] satisfies DeskLanguage[]) {
  test(`a mark signs with two witnesses and not with one (${language})`, async ({ desk }) => {
    test.setTimeout(120_000);
    const { page } = desk;
    const told = words[language];
    await signIn(page, language);
    const { caseId } = await answeredCase(desk);
    await openReview(page, caseId);
    await tickStatements(page);
    await expect(control(page, 'signer')).toHaveCount(0);
    await page.getByRole('radio', { name: told.way }).check();
    const submit = page.locator('.sign-actions button');
    const [first, second] = [1, 2].map((number) =>
      page.getByRole('textbox', { name: told.witness(number) }),
    );
    if (!first || !second) throw new Error('There are no witnesses.');

    await drawCross(page.getByTestId('signature-pad'));
    await first.fill('Luis Paz');
    await expect(submit).toHaveAttribute('aria-disabled', 'true');
    await second.fill('luis paz');
    await second.press('Tab');
    await expect(second).toHaveAccessibleDescription(told.same);
    await expect(submit).toHaveAttribute('aria-disabled', 'true');
    await submit.press('Enter');
    await expect(first).toBeVisible();

    await second.fill('Ann Lee');
    await expect(second).not.toHaveAttribute('aria-invalid', 'true');
    await submit.press('Enter');
    await untilProved(page, 'saved');
    await expect(page.locator('.summary')).toContainText(told.told);
    const { signatures } = await readStoredDraft(page, caseId);
    expect(signatures[0]).toMatchObject({
      purpose: 'declaration',
      role: 'primaryContact',
      capture: 'mark',
      witnessNames: ['Luis Paz', 'Ann Lee'],
    });
    expect(signatures[0]?.strokes).toHaveLength(2);
  });
}
