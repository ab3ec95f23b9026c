import { openDeskOf } from '../../support/deskScreens';
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
  await expect(second.page.getByText('Zarzamora').first()).toBeVisible();
  await openStepOf(second.page, caseId, 'roster');
  await expect(control(second.page, 'persons.0.name.lastName')).toHaveValue('Zarzamora');
  await expect(control(second.page, 'persons.0.dateOfBirth')).toHaveValue('03/04/1990');
});
