import type { Page } from '@playwright/test';
import { centsOf } from '../../support/journey/places';
import { expect, test } from '../desk';
import { answeredCase, signIn } from './caseDesk';

/** Other tests run beside; the bench has the mark of a frame. */
const generousTaskMs = 150;

interface Shown {
  readonly percent: number;
  readonly helpCents: number | null;
  readonly benchmarkCents: number | null;
  readonly curveCents: number;
}

async function shown(page: Page): Promise<Shown> {
  const box = page.locator('.what-if');
  return {
    percent: Number(await box.locator('[name=whatIf]').inputValue()),
    helpCents: centsOf(await box.getByTestId('what-if-help').textContent()),
    benchmarkCents: centsOf(
      await box.locator('[data-follows=benchmark] .what-if__tried').textContent(),
    ),
    curveCents: Number(await box.locator('.price-curve__here').getAttribute('data-net-cents')),
  };
}

test('another income is tried by key and by mouse, and every price follows in the frame', async ({
  desk,
}) => {
  const { page } = desk;
  await signIn(page);
  await answeredCase(desk);
  const slider = page.locator('[name=whatIf]');
  await slider.scrollIntoViewIfNeeded();
  const told = await shown(page);
  expect(told.percent).toBe(100);
  expect(told.curveCents).toBe(told.benchmarkCents);
  await page.evaluate(() => {
    const seen: number[] = [];
    Reflect.set(window, 'deskTasks', seen);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.push(duration);
    }).observe({ type: 'longtask' });
  });

  await slider.focus();
  for (let key = 0; key < 12; key += 1) await page.keyboard.press('ArrowRight');
  const more = await shown(page);
  expect(more.percent).toBe(112);
  expect(more.helpCents).toBeLessThan(told.helpCents ?? 0);
  expect(more.benchmarkCents).toBeGreaterThan(told.benchmarkCents ?? 0);
  // The drawing prices from tables, the table beside it by the rules: they agree to the cent.
  expect(more.curveCents).toBe(more.benchmarkCents);

  const box = await slider.boundingBox();
  if (!box) throw new Error('The slider is on the page.');
  const at = (share: number) => [box.x + box.width * share, box.y + box.height / 2] as const;
  await page.mouse.move(...at(0.62));
  await page.mouse.down();
  for (let share = 0.62; share > 0.3; share -= 0.02) await page.mouse.move(...at(share));
  await page.mouse.up();
  const less = await shown(page);
  expect(less.percent).toBeLessThan(100);
  expect(less.helpCents).toBeGreaterThan(told.helpCents ?? 0);
  expect(less.curveCents).toBe(less.benchmarkCents);

  // At the end of the scale stands the cliff: the credit ends at once, and the title says at what income.
  await slider.focus();
  await page.keyboard.press('End');
  await expect(page.locator('.price-curve figcaption')).toContainText('the credit ends');
  await expect(page.locator('.price-curve .scale__threshold--cliff')).toHaveCount(1);
  await expect(page.getByTestId('what-if-help')).toContainText('$0.00');
  await expect(page.locator('.what-if__moved li').first()).toContainText('above the range');
  const longest = await page.evaluate(() =>
    Math.max(0, ...(Reflect.get(window, 'deskTasks') as number[])),
  );
  expect(longest).toBeLessThan(generousTaskMs);

  await page.getByTestId('what-if-help').getByRole('button').click();
  await expect(page.locator('.why li').first()).toBeVisible();
  await page.getByRole('button', { name: 'Back to what was told' }).click();
  expect(await shown(page)).toMatchObject({ percent: 100, helpCents: told.helpCents });
});
