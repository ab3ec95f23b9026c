/** What axe finds on a screen: WCAG 2.2 A and AA, as far as a machine can judge. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './desk';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The barriers on the screen as it stands, each with the first places it was found at. */
export async function barriersOn(page: Page, screen: string): Promise<readonly string[]> {
  // At its end the bar of a form lies in its place; before that it covers what scrolls by behind it.
  await page.evaluate(() => document.querySelector('.desk-main')?.scrollTo(0, 1_000_000));
  // There are no frames to gather from, so axe needs no page of its own; of the rules that hold, none but their number is read.
  const { violations, passes } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(rules)
    .setLegacyMode()
    .analyze();
  expect(passes.length, `rules that ${screen} was held to`).toBeGreaterThan(5);
  return violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target }) => target.join(' '));
    return `${screen}: ${id} at ${places.join(', ')}`;
  });
}
