import { plantDraft, readStoredDraft, watchStore } from '../../support/plantDraft';
import { expect, test } from '../desk';
import { openCase, signIn } from './caseDesk';

test('a draft whose row was made anew from the case shows again by which day it has to be sent', async ({
  desk: { page },
}) => {
  await watchStore(page);
  await signIn(page);
  const { caseId } = await openCase(page);
  const dueOn = await page.locator('.case-header [data-due-on]').getAttribute('data-due-on');
  expect(dueOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  const goTo = (hash: string) => page.evaluate((to) => window.location.assign(to), hash);
  await goTo('#/');
  await page.locator('.desk-table').waitFor();
  // As the store makes the row of a case whose list is damaged: it knows no rules.
  await plantDraft(page, await readStoredDraft(page, caseId), Date.now(), null);
  await goTo('#/book');
  await page.locator('.book').waitFor();
  await goTo('#/');
  await expect(page.locator('.desk-table [data-due-on]')).toHaveAttribute(
    'data-due-on',
    dueOn ?? '',
  );
});
