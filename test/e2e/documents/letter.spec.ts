import { expect, test } from '../desk';
import { control, openCase, signIn } from '../path/caseDesk';
import { openDocuments } from './documentDesk';

test('a letter is written down by its dates, typed as any other date', async ({ desk }) => {
  const { page } = desk;
  await signIn(page);
  const { caseId } = await openCase(page);
  await openDocuments(page, caseId);
  const proof = page.locator('[data-proof]').first();
  await proof.getByRole('button', { name: /letter/i }).click();
  const save = proof.getByRole('button', { name: 'Save', exact: true });

  await save.click();
  await expect(control(page, 'noticeOn')).toBeFocused();
  await control(page, 'noticeOn').fill('13/01/2026');
  await save.click();
  await expect(proof).toContainText('Enter the date');
  await control(page, 'noticeOn').fill('01/01/2199');
  await save.click();
  await expect(proof).toContainText('A letter cannot be dated after today.');

  await control(page, 'noticeOn').fill('11202026');
  await control(page, 'dueOn').fill('12/31/2026');
  await save.click();
  await expect(page.locator('[data-proof][data-asked=true]').first()).toContainText(
    'Due December 31, 2026. The letter names this day.',
  );
});
