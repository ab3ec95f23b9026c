import type { Page } from '@playwright/test';
import { startCaseOf } from '../../support/deskScreens';
import { enterPractice } from '../../support/journey';
import { expect, test } from '../desk';

/** Raises the databases as a newer version would, and answers the version that stands then. */
const raiseVersion = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('work', 9_990);
        request.onerror = () => reject(request.error ?? new Error('no reason given'));
        request.onsuccess = () => {
          resolve(request.result.version);
          request.result.close();
        };
      }),
  );

const standingVersion = (page: Page) =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return databases.find(({ name }) => name === 'work')?.version;
  });

test('databases of a newer version are refused by a screen of their own and left as they are', async ({
  launch,
}) => {
  const first = await launch();
  await enterPractice(first.page, 'Rosa Delgado');
  await startCaseOf(first.page, { firstName: 'Amparo', lastName: 'Villaseñor' });
  await first.quit();

  const second = await launch();
  expect(await raiseVersion(second.page)).toBe(9_990);
  await second.quit();

  const { page } = await launch();
  await expect(
    page.getByRole('heading', {
      level: 1,
      name: 'The cases on this computer were written by a newer version',
    }),
  ).toBeVisible();
  await expect(page.getByText('They are safe and were not touched.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Rosa Delgado/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(page.getByText('Install the newer version of Enroller Desk')).toBeVisible();
  expect(await standingVersion(page)).toBe(9_990);
});
