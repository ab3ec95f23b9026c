import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../desk';
import { control, untilSaved, type DeskLanguage } from '../path/caseDesk';
import { goToPlace, submittedCase } from './submittedCase';

/** WCAG 2.2 A and AA, as far as a machine can judge. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function barriersOn(page: Page, screen: string): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.map(({ id, nodes }) => `${screen}: ${id} at ${nodes[0]?.target.join(' ')}`);
}

for (const language of ['en', 'es'] satisfies readonly DeskLanguage[]) {
  test(`changes and hand-over have no barrier that axe can see (${language})`, async ({ desk }) => {
    test.setTimeout(240_000);
    const { page } = desk;
    const found: string[] = [];
    const look = async (screen: string) => {
      found.push(...(await barriersOn(page, screen)));
    };
    const { caseId } = await submittedCase(desk, language);
    await look('status');
    await goToPlace(page, caseId, 'handOver');
    await page.locator('input[data-key]').first().waitFor();
    await look('hand-over');
    await goToPlace(page, caseId, 'change');
    await page.getByTestId('start-change').waitFor();
    await look('start of a change');
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
