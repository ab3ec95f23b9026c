import type { Page } from 'playwright-core';
import type { ApplicationDraft } from '#shared/domain/application/index';
import type { PaymentDetails } from './planted';

/** What the estimate screen says, read as a person reads it; null where it says nothing. */
export interface ShownEstimate {
  readonly magiCents: number | null;
  readonly fplPercent: number | null;
  readonly benchmarkMonthlyCents: number | null;
  readonly contributionMonthlyCents: number | null;
  readonly creditMonthlyCents: number | null;
  readonly stateSubsidyMonthlyCents: number | null;
  /** The program of each person, in the order of the screen. */
  readonly programs: readonly string[];
}

export interface ShownChoice {
  readonly planId: string;
  readonly planName: string;
  readonly grossCents: number;
  readonly creditCents: number;
  readonly netCents: number;
}

/** Starts a case by its key and answers its id. */
export async function startCase(page: Page): Promise<string> {
  await page.keyboard.press('n');
  await page.locator('form.consent').waitFor();
  return caseIdOf(page);
}

export function caseIdOf(page: Page): Promise<string> {
  return page.evaluate(() => location.hash.split('/')[2] ?? '');
}

/** Goes to a place of the case as a link would. */
export async function goToPlace(page: Page, caseId: string, place: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/case/${caseId}/${place}`);
}

/** The consent that every case begins with, as the household gave it. */
export async function giveConsent(
  page: Page,
  answers: ApplicationDraft,
  method: 'verbal' | 'written' = 'verbal',
): Promise<void> {
  const { authorization } = answers;
  const form = page.locator('form.consent');
  await form.locator('[name=explained]').check();
  const giver = authorization.authorizationGivenByName;
  await form.locator('[name="consent.firstName"]').fill(giver?.firstName ?? '');
  await form.locator('[name="consent.lastName"]').fill(giver?.lastName ?? '');
  await form
    .locator('[name="consent.role"]')
    .selectOption(authorization.authorizationGivenByRole ?? 'primaryContact');
  await form.locator(`[name="consent.method"][value=${method}]`).check();
  await form.locator('[name="consent.heard"]').check();
  await form.locator('button[type=submit]').click();
  await page.locator('form[data-step]').waitFor();
}

/** `$1,234.50` as cents; null for a dash. */
export function centsOf(text: string | null): number | null {
  const digits = /-?[\d,]+\.\d{2}/.exec(text ?? '')?.[0];
  return digits === undefined ? null : Math.round(Number(digits.replaceAll(',', '')) * 100);
}

export async function readEstimate(page: Page): Promise<ShownEstimate> {
  await page.locator('[data-testid=amount-credit]').first().waitFor();
  const amount = async (name: string) =>
    centsOf(await page.locator(`[data-testid=amount-${name}] dd`).first().textContent());
  const percent = await page.locator('[data-testid=amount-percent] dd').first().textContent();
  return {
    magiCents: await amount('income'),
    fplPercent: Number(/\d+/.exec(percent ?? '')?.[0] ?? Number.NaN),
    benchmarkMonthlyCents: await amount('benchmark'),
    contributionMonthlyCents: await amount('contribution'),
    creditMonthlyCents: await amount('credit'),
    stateSubsidyMonthlyCents: await amount('subsidy'),
    programs: await page
      .locator('[data-program]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-program') ?? '')),
  };
}

/** Puts the first plans beside the wanted one, looks at the comparison and comes back. */
export async function comparePlans(
  page: Page,
  planId: string,
  look: () => Promise<void>,
): Promise<void> {
  const plans = page.locator('[data-plan]');
  await plans.first().waitFor();
  const ids = await plans.evaluateAll((items) =>
    items.map((item) => item.getAttribute('data-plan') ?? ''),
  );
  for (const id of [planId, ...ids.filter((one) => one !== planId).slice(0, 2)]) {
    await page.locator(`[data-plan="${id}"] input[type=checkbox]`).check();
  }
  await page.locator('.compare-tray button.ds-c-button--solid').click();
  await page.locator('table.compare').waitFor();
  await look();
}

/** Chooses a plan from the list and goes on to the payment. */
export async function choosePlan(page: Page, planId: string): Promise<void> {
  const plan = page.locator(`[data-plan="${planId}"]`);
  await plan.locator('button[aria-pressed]').click();
  await page.locator(`[data-plan="${planId}"] button[aria-pressed=true]`).waitFor();
}

/** Chooses the first plan that a family pays something for; one that costs nothing asks for no payment. */
export async function choosePlanThatCosts(page: Page): Promise<void> {
  const free = page.locator('.plan__net', { hasText: /\$0\.00/ });
  const costly = page.locator('[data-plan]').filter({ hasNot: free }).first();
  await choosePlan(page, (await costly.getAttribute('data-plan')) ?? '');
}

/** Types the payment into the inputs that nothing remembers, and seals it. */
export async function sealPayment(page: Page, details: PaymentDetails): Promise<void> {
  const form = page.locator('form.payment-form');
  const { method, ...fields } = details;
  // The dot itself is drawn by its words.
  await form.locator('label', { has: page.locator(`[name=method][value=${method}]`) }).click();
  for (const [name, value] of Object.entries(fields)) {
    await form.locator(`[name=${name}]`).fill(value);
  }
  await form.locator('button[type=submit]').click();
  await page.locator('.payment__kept').waitFor();
}

/** What the review says of the plan. */
export async function readChoice(page: Page, planId: string): Promise<ShownChoice> {
  const row = page.locator('[aria-labelledby=summary-plans] tbody tr').first();
  await row.waitFor();
  const [gross, credit, net] = (await row.locator('td').allTextContents()).map(centsOf);
  return {
    planId,
    planName: (await row.locator('th').textContent()) ?? '',
    grossCents: gross ?? 0,
    creditCents: credit ?? 0,
    netCents: net ?? 0,
  };
}

/** The answers that the review still misses, as it names them; empty when it may be signed. */
export async function missingOnReview(page: Page): Promise<readonly string[]> {
  await page.locator('.summary').waitFor();
  return page.locator('.sign-missing li').allTextContents();
}

/** Every adult on the plan who has not signed its arbitration agreement types their name under it. */
export async function signAgreements(page: Page): Promise<void> {
  const missing = page.locator('.agreement[data-state=missing]');
  const count = await missing.count();
  for (let left = count; left > 0; left -= 1) {
    const line = missing.first();
    const id = await line.getAttribute('data-agreement');
    await line.locator('.agreement__line button').click();
    await line.locator('input[value=typed]').check();
    await line.locator('[name=typedSignature]').fill('Typed Name');
    await line.locator('[name=typedAttestation]').check();
    await line.locator('.agreement__actions button').first().click();
    await page.locator(`[data-agreement="${id}"][data-state=signed]`).waitFor();
  }
}

/** Signs by hand on the pad, agrees as the enroller and presses the button; returns at once. */
export async function signByHand(page: Page): Promise<void> {
  const pad = page.locator('[data-testid=signature-pad]');
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('There is no signature pad to sign on.');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  for (const start of [0.15, 0.45]) {
    await page.mouse.move(...at(start, 0.7));
    await page.mouse.down();
    for (let step = 1; step <= 8; step += 1) {
      await page.mouse.move(...at(start + step * 0.03, step % 2 === 0 ? 0.65 : 0.3));
    }
    await page.mouse.up();
  }
  await signAgreements(page);
  // What is only to be read is acknowledged, as a person would after reading it.
  const warnings = page.locator('[name=acknowledgeWarnings]');
  if ((await warnings.count()) > 0 && !(await warnings.isChecked())) await warnings.check();
  // The statement may stand from an earlier attempt.
  const statement = page.locator('[name=enrollerStatement]');
  if (!(await statement.isChecked())) await page.locator('label', { has: statement }).click();
  await page.locator('.sign-actions button').click();
}

/** Waits until a step of the delivery is proved on the status screen, and answers the proof. */
export async function untilProved(
  page: Page,
  step: 'saved' | 'received' | 'confirmed',
  timeoutMs = 30_000,
): Promise<string> {
  const line = page.locator(`[data-testid=status-${step}][data-state=done]`);
  await line.waitFor({ timeout: timeoutMs });
  return (await line.locator('span').last().textContent()) ?? '';
}
