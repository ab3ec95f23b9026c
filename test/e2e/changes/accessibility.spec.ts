import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { caseIdOf } from '../../support/journey';
import { standInForm } from '../../support/forms/standInForm';
import { barriersOn } from '../barriers';
import { expect, test } from '../desk';
import { control, untilSaved, type DeskLanguage } from '../path/caseDesk';
import { goToPlace, submittedCase } from './submittedCase';

const answerDialogs = (app: ElectronApplication, open: string, save: string) =>
  app.evaluate(
    ({ dialog }, [chosen, placed]) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen ?? ''] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: placed ?? '' });
    },
    [open, save],
  );

for (const language of ['en', 'es'] satisfies readonly DeskLanguage[]) {
  test(`changes and hand-over have no barrier that axe can see (${language})`, async ({ desk }) => {
    test.setTimeout(240_000);
    const { app, page, userData } = desk;
    const found: string[] = [];
    const look = async (screen: string) => {
      found.push(...(await barriersOn(page, screen)));
    };
    const { caseId } = await submittedCase(desk, language);
    await look('status');
    await goToPlace(page, caseId, 'handOver');
    await page.locator('input[data-key]').first().waitFor();
    await look('hand-over');
    // A form of the agency's with one box missing: what is written and what is not stands below.
    const blank = path.join(userData, 'stand-in.pdf');
    await writeFile(blank, await standInForm({ without: (name) => name === 'pri_city_1' }));
    await answerDialogs(app, blank, path.join(userData, 'filled.pdf'));
    await page.getByTestId('choose-blank').click();
    await page.getByTestId('fill-form').click();
    await page.locator('[data-unwritten]').first().waitFor({ timeout: 60_000 });
    await look('official form');
    await goToPlace(page, caseId, 'change');
    await page.getByTestId('start-change').waitFor();
    await look('start of a change');
    await page.getByTestId('start-renewal').click();
    await page.locator('form[data-step]').waitFor();
    await goToPlace(page, await caseIdOf(page), 'change');
    await page.locator('[data-carried]').first().waitFor();
    await look('plans of last year');
    await goToPlace(page, caseId, 'change');
    await page.getByTestId('start-change').waitFor();
    await page.getByTestId('start-change').click();
    const amount = control(page, 'incomes.0.amountCents');
    await amount.fill('1234.00');
    await amount.blur();
    await untilSaved(page);
    await goToPlace(page, caseId, 'change');
    await page.locator('tr[data-change]').first().waitFor();
    await look('before and after');
    await goToPlace(page, caseId, 'sign');
    await page.locator('tr[data-change]').first().waitFor();
    await look('sign');
    expect(found).toEqual([]);
  });
}
