import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  choosePlan,
  choosePlanThatCosts,
  comparePlans,
  goToPlace,
  startCase,
} from '../../support/journey';
import { expect, test } from '../desk';
import { interviewedCase, signIn, type DeskLanguage } from './caseDesk';

interface Violation {
  readonly screen: string;
  readonly rule: string;
  readonly where: readonly string[];
}

/** WCAG 2.2 A and AA, as far as a machine can judge. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function violationsOn(page: Page, screen: string): Promise<readonly Violation[]> {
  // At its end the bar of a form lies in its place; before that it covers what scrolls by behind it.
  await page.evaluate(() => document.querySelector('.desk-main')?.scrollTo(0, 1_000_000));
  // There are no frames to gather from, so axe needs no page of its own.
  const { violations, passes } = await new AxeBuilder({ page })
    .withTags(rules)
    .setLegacyMode()
    .analyze();
  expect(passes.length, `rules that ${screen} was held to`).toBeGreaterThan(5);
  return violations.map(({ id, nodes }) => ({
    screen,
    rule: id,
    where: nodes.map(({ target }) => target.join(' ')).slice(0, 3),
  }));
}

for (const language of ['en', 'es'] satisfies readonly DeskLanguage[]) {
  test(`no step and no screen has a barrier that axe can see (${language})`, async ({ desk }) => {
    test.setTimeout(300_000);
    const { page } = desk;
    const found: Violation[] = [];
    const look = async (screen: string) => {
      found.push(...(await violationsOn(page, screen)));
    };
    await signIn(page, language);
    await startCase(page);
    await look('consent');
    await page.evaluate(() => history.back());
    await page.locator('form.consent').waitFor({ state: 'detached' });
    const { caseId, household } = await interviewedCase(desk, 'single-parent-newborn', look);
    await look('estimate');
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
    expect(found).toEqual([]);
  });
}
