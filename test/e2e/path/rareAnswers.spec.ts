import { goToPlace } from '../../support/journey';
import { goHome } from '../hardCases/hardCaseDesk';
import { expect, test } from '../desk';
import { control, openCase, openStepOf, signIn, untilSaved } from './caseDesk';

test('earlier addresses and the days of a voter card are kept with the case', async ({ desk }) => {
  const { page } = desk;
  await signIn(page);
  const { caseId } = await openCase(page);
  await openStepOf(page, caseId, 'addresses');
  await page.getByText('more questions, optional').click();
  const add = page.getByTestId('add-addressHistory');
  await add.click();
  await add.click();
  const earlier = 'household.addressHistory';
  await control(page, `${earlier}.0.line1`).fill('9 Goner Road');
  await control(page, `${earlier}.1.line1`).fill('2 Example Road');
  await control(page, `${earlier}.1.zip`).fill('93301');
  await expect(control(page, `${earlier}.1.county`)).toHaveValue('Kern');
  await control(page, `${earlier}.1.to`).fill('05/31/2026');
  await page.getByRole('button', { name: 'Remove Earlier address 1' }).click();
  await expect(control(page, `${earlier}.0.line1`)).toHaveValue('2 Example Road');

  await openStepOf(page, caseId, 'voter');
  await page.locator('[name^="voter."][value=yesSendForm]').check();
  await control(page, 'voter.0.voterCardReceivedOn').fill('11/20/2026');
  await control(page, 'voter.0.cardSentOn').fill('11/21/2026');
  await untilSaved(page);

  await openStepOf(page, caseId, 'addresses');
  await expect(control(page, `${earlier}.0.line1`)).toHaveValue('2 Example Road');
  await expect(control(page, `${earlier}.0.to`)).toHaveValue('05/31/2026');
  await expect(control(page, `${earlier}.1.line1`)).toHaveCount(0);
  await openStepOf(page, caseId, 'voter');
  await expect(control(page, 'voter.0.voterCardReceivedOn')).toHaveValue('11/20/2026');
  await expect(control(page, 'voter.0.cardSentOn')).toHaveValue('11/21/2026');
  await page.locator('[name^="voter."][value=no]').check();
  await expect(control(page, 'voter.0.cardSentOn')).toHaveCount(0);
  await expect(page.locator('[data-kept-until]')).toHaveText(/is kept until \w+ \d+, \d{4}\.$/);
});

test('somebody who is in another case is warned of, and nothing of that case is told', async ({
  desk,
}) => {
  test.setTimeout(120_000);
  const { page } = desk;
  await signIn(page);
  const { caseId: first } = await openCase(page);
  await openStepOf(page, first, 'roster');
  await page.getByTestId('add-persons').click();
  const child = async (birthDate: string) => {
    await control(page, 'persons.1.name.firstName').fill('Hugo');
    await control(page, 'persons.1.name.lastName').fill('Zarzamora');
    await control(page, 'persons.1.dateOfBirth').fill(birthDate);
  };
  await child('03/04/2015');
  await untilSaved(page);
  await goHome(page);

  const { caseId: second } = await openCase(page, 'single-parent-newborn');
  await openStepOf(page, second, 'roster');
  await page.getByTestId('add-persons').click();
  const warning = page.locator('[data-finding="person.in-another-case"]');
  await child('03/04/2015');
  await expect(warning).toHaveText(/^Hugo Zarzamora: This person is already in another case/);
  await control(page, 'persons.1.dateOfBirth').fill('03/05/2015');
  await expect(warning).toHaveCount(0);
  await goToPlace(page, first, 'interview/roster');
  await expect(warning).toHaveCount(0);
});
