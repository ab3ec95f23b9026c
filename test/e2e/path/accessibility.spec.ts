import {
  choosePlan,
  choosePlanThatCosts,
  comparePlans,
  goToPlace,
  startCase,
} from '../../support/journey';
import { barriersOn } from '../barriers';
import { expect, test } from '../desk';
import { addTo, openDocuments } from '../documents/documentDesk';
import { answeredCase, openStepOf, signIn, type DeskLanguage } from './caseDesk';

for (const language of ['en', 'es'] satisfies readonly DeskLanguage[]) {
  test(`no step and no screen has a barrier that axe can see (${language})`, async ({ desk }) => {
    test.setTimeout(420_000);
    const { page } = desk;
    const found: string[] = [];
    const look = async (screen: string) => {
      found.push(...(await barriersOn(page, screen)));
    };
    await signIn(page, language);
    await startCase(page);
    await look('consent');
    await page.evaluate(() => history.back());
    await page.locator('form.consent').waitFor({ state: 'detached' });
    const { caseId, household } = await answeredCase(desk, 'single-parent-newborn');
    await look('estimate');
    await openStepOf(page, caseId, 'roster');
    const steps = await page
      .locator('.step-map a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-1)));
    expect(steps.length).toBeGreaterThan(20);
    for (const step of steps) {
      await openStepOf(page, caseId, step ?? '');
      await look(step ?? '');
    }
    await goToPlace(page, caseId, 'estimate');
    await page.locator('button.amount').first().click();
    await look('why');
    await page.keyboard.press('Escape');
    await goToPlace(page, caseId, 'plans');
    const planId = household.expected.benchmarkPlanId;
    await page.locator('[data-plan]').first().waitFor();
    await look('plans');
    await comparePlans(page, planId, () => look('compare'));
    await goToPlace(page, caseId, 'plans');
    await choosePlan(page, planId);
    await goToPlace(page, caseId, 'payment');
    await page.locator('.payment__due').waitFor();
    await look('nothing to pay');
    await goToPlace(page, caseId, 'plans');
    await choosePlanThatCosts(page);
    await goToPlace(page, caseId, 'payment');
    await page.locator('form.payment-form').waitFor();
    await look('payment');
    await goToPlace(page, caseId, 'sign');
    await page.locator('.sign-actions').waitFor();
    await look('sign');
    await goToPlace(page, caseId, 'status');
    await page.locator('.status-steps').waitFor();
    await look('status');
    await page.keyboard.press('F9');
    await page.getByTestId('turned-around').waitFor();
    await look('turned around');
    await page.keyboard.press('F9');
    await openDocuments(page, caseId);
    await look('documents');
    await page.locator('[data-proof] button[aria-expanded]').first().click();
    await page.locator('fieldset.letter').waitFor();
    await look('what a letter says');
    await addTo(page, 'identity');
    await look('taking a document');
    await goToPlace(page, caseId, 'permission');
    await page.getByTestId('take-back').click();
    await look('permission');
    await page.getByTestId('erase').click();
    await page.getByTestId('erase').waitFor({ state: 'detached' });
    await look('permission taken back');
    expect(found).toEqual([]);
  });
}
