import { openDeskOf } from '../../support/deskScreens';
import { openStep } from '../../support/journey';
import { expect, test } from '../desk';
import { control, openCase, openStepOf, practicePerson, signIn, untilSaved } from './caseDesk';

test('a draft reopens after a kill with everything that was said to be saved', async ({
  launch,
}) => {
  const first = await launch();
  await signIn(first.page);
  const { caseId } = await openCase(first.page);
  await openStepOf(first.page, caseId, 'roster');
  await control(first.page, 'persons.0.name.lastName').fill('Zarzamora');
  await control(first.page, 'persons.0.dateOfBirth').fill('03/04/1990');
  // Typing may run ahead of the disk by 800 ms, and the line says when the disk has caught up.
  await first.page.locator('.case-save:not([data-save=saved])').waitFor();
  await untilSaved(first.page);
  await first.kill();

  const second = await launch();
  await openDeskOf(second.page, practicePerson);
  const notice = second.page.locator('.ds-c-alert', { hasText: 'ended while the case of' });
  await expect(notice).toContainText('Zarzamora');
  const drafts = second.page.locator('[aria-labelledby=continue] tbody');
  await expect(drafts).toContainText(/Who (helps|is in the household)/);
  await openStepOf(second.page, caseId, 'roster');
  await expect(control(second.page, 'persons.0.name.lastName')).toHaveValue('Zarzamora');
  await expect(control(second.page, 'persons.0.dateOfBirth')).toHaveValue('03/04/1990');

  // Whoever works on it again has found it: the notice has told its news.
  await control(second.page, 'persons.0.name.firstName').fill('Tomasa');
  await untilSaved(second.page);
  await second.page.getByRole('link', { name: 'Home' }).click();
  await expect(drafts).toContainText('Tomasa Zarzamora');
  await expect(notice).toHaveCount(0);
});

test('a draft goes on at the step that was looked at last, also where the map led there', async ({
  launch,
}) => {
  const first = await launch();
  await signIn(first.page);
  await openCase(first.page);
  await openStep(first.page, 'income');
  await openStep(first.page, 'addresses');
  await untilSaved(first.page);
  await first.quit();

  const second = await launch();
  await openDeskOf(second.page, practicePerson);
  await second.page.locator('main a[href*="/case/"]').first().click();
  await expect(second.page.locator('form[data-step=addresses]')).toBeVisible();
});
