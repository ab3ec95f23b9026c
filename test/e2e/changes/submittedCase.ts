/** A submitted case, driven through the screens: what the specs of changes and hand-over begin with. */
import {
  choosePlan,
  goToPlace,
  paymentFor,
  sealPayment,
  signByHand,
  untilProved,
  type HouseholdName,
} from '../../support/journey';
import type { Desk } from '../desk';
import {
  answeredCase,
  openStepOf,
  signIn,
  untilSaved,
  type DeskLanguage,
  type OpenedCase,
} from '../path/caseDesk';

/** Answers are planted unless another way to give them is named: what comes after them is driven. */
export async function submittedCase(
  desk: Desk,
  language: DeskLanguage = 'en',
  answer: (desk: Desk, name: HouseholdName) => Promise<OpenedCase> = answeredCase,
): Promise<OpenedCase> {
  const { page } = desk;
  await signIn(page, language);
  const opened = await answer(desk, 'self-employed-couple');
  const { caseId, household } = opened;
  await goToPlace(page, caseId, 'plans');
  await page.locator('[data-plan]').first().waitFor();
  await choosePlan(page, household.expected.benchmarkPlanId);
  await goToPlace(page, caseId, 'payment');
  await page.locator('form.payment-form').waitFor();
  await sealPayment(page, paymentFor(0, household.answers));
  await signOpenDraft(desk, caseId);
  return opened;
}

/** Signs what is open now and waits until it is saved. */
export async function signOpenDraft({ page }: Desk, caseId: string): Promise<void> {
  await goToPlace(page, caseId, 'sign');
  await page.locator('.sign-actions').waitFor();
  await signByHand(page);
  await page.locator('.status-steps').waitFor();
  await untilProved(page, 'saved');
}

/** Reads and accepts every right and duty again, as each signature needs. */
export async function acceptRights({ page }: Desk, caseId: string): Promise<void> {
  await openStepOf(page, caseId, 'rights');
  const rights = page.locator('[name^="attestations."]');
  await rights.first().waitFor();
  for (const right of await rights.all()) await right.check();
  await untilSaved(page);
}

export { goToPlace, untilProved };
