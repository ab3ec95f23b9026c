import { goToPlace } from '../../support/journey';
import { expect, test } from '../desk';
import { control, openCase, openStepOf, signIn } from './caseDesk';

test.describe('by keyboard alone', () => {
  test('a case opens, is consented to and answered', async ({ desk }) => {
    const { page } = desk;
    const { keyboard } = page;
    await page.locator('.person-tile', { hasText: 'Rosa Delgado' }).focus();
    await keyboard.press('Enter');
    await page.locator('.sign-in__actions button[type=submit]').waitFor();
    await keyboard.press('Enter');
    await page.locator('.desk-shell main h1').waitFor();
    await keyboard.press('n');
    await expect(control(page, 'explained')).toBeFocused();
    await keyboard.press('Space');
    await keyboard.press('Tab');
    await keyboard.type('Rosa');
    await keyboard.press('Tab');
    await keyboard.type('Muestra');
    const heard = control(page, 'consent.heard');
    while (!(await heard.evaluate((box) => box === document.activeElement)))
      await keyboard.press('Tab');
    await keyboard.press('Space');
    await keyboard.press('Enter');
    await expect(page.locator('form[data-step=enroller]')).toBeVisible();

    await expect(control(page, 'enroller.certificationNumber')).toBeFocused();
    await keyboard.type('CEC-000001');
    // Enter goes to whatever has to be answered still, and leaves the step after that.
    await keyboard.press('Enter');
    await expect(control(page, 'enroller.entityName')).toBeFocused();
    await keyboard.type('Clinic');
    await keyboard.press('Enter');
    await expect(control(page, 'enroller.entityId')).toBeFocused();
    await keyboard.type('ENT-0001');
    await keyboard.press('Enter');
    await expect(page.locator('form[data-step=screening]')).toBeVisible();
    await keyboard.press('Alt+ArrowLeft');
    await expect(page.locator('form[data-step=enroller]')).toBeVisible();
    await expect(control(page, 'enroller.certificationNumber')).toHaveValue('CEC-000001');
    await keyboard.press('Alt+ArrowRight');
    await expect(page.locator('form[data-step=screening]')).toBeVisible();
  });

  test('a choice is one key: its letter or its number', async ({ desk }) => {
    const { page } = desk;
    await signIn(page);
    const { caseId } = await openCase(page);
    await openStepOf(page, caseId, 'screening');
    const question = 'screening.priorApplicationInPast12Months';
    await page.locator(`[name="${question}"]`).first().focus();
    await page.keyboard.press('n');
    await expect(page.locator(`[name="${question}"][value=no]`)).toBeChecked();
    // The key can mean nothing else, so the next question has the focus already.
    const next = page.locator('[name="screening.infantUnderOneMotherHadMediCal"]');
    await expect(next.first()).toBeFocused();
    await page.locator(`[name="${question}"][value=no]`).focus();
    await page.keyboard.press('1');
    await expect(page.locator(`[name="${question}"][value=yes]`)).toBeChecked();
    await expect(page.locator(`[name="${question}"][value=yes]`)).toBeFocused();
    await expect(page.locator('form[data-step=screening]')).toBeVisible();
  });

  test('a key goes on to the very question that it opens', async ({ desk }) => {
    const { page } = desk;
    await signIn(page);
    const { caseId } = await openCase(page);
    await openStepOf(page, caseId, 'tax');
    await page.locator('[name="persons.0.tax.plansToFileTaxReturn"]').first().focus();
    await page.keyboard.press('y');
    await expect(page.locator('[name="persons.0.tax.filingStatus"]').first()).toBeFocused();
  });

  test('what one answer settles is not asked again', async ({ desk }) => {
    const { page } = desk;
    await signIn(page);
    const { caseId } = await openCase(page);
    await openStepOf(page, caseId, 'addresses');
    await control(page, 'household.homeAddress.zip').fill('95820');
    await expect(control(page, 'household.homeAddress.state')).toHaveValue('CA');
    await expect(control(page, 'household.homeAddress.county')).toHaveValue('Sacramento');
    await expect(control(page, 'household.county')).toHaveValue('Sacramento');
  });

  test('an income says at once what it makes a month and a year', async ({ desk }) => {
    const { page } = desk;
    await signIn(page);
    const { caseId } = await openCase(page);
    await openStepOf(page, caseId, 'income');
    await page.locator('[name="persons.0.income.hasIncome"][value=yes]').check();
    await expect(page.locator('[name="household.householdHasAnyIncome"][value=yes]')).toBeChecked();
    // The first income is there with the answer; nobody has to add it.
    await control(page, 'incomes.0.amountCents').fill('1450');
    await control(page, 'incomes.0.frequency').selectOption('everyTwoWeeks');
    await expect(page.locator('.income-line')).toHaveText('= $3,141.67 a month · $37,700 a year');
  });

  test('a Social Security number is masked once it is left, and shown while held', async ({
    desk,
  }) => {
    const { page } = desk;
    await signIn(page);
    const { caseId } = await openCase(page);
    await openStepOf(page, caseId, 'identity');
    await page.locator('[name="persons.0.identity.hasSsn"][value=yes]').check();
    const ssn = control(page, 'persons.0.identity.ssn');
    await ssn.fill('773201101');
    await ssn.blur();
    await expect(ssn).toHaveValue('•••-••-1101');
    const hold = page.locator('.masked__hold');
    await hold.focus();
    await page.keyboard.down('Space');
    await expect(ssn).toHaveValue('773-20-1101');
    await page.keyboard.up('Space');
    await expect(ssn).toHaveValue('•••-••-1101');
    await goToPlace(page, caseId, 'estimate');
  });
});
