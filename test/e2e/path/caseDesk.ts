/** A desk with a case open: what the specs of the family's path begin with. */
import type { Locator, Page } from '@playwright/test';
import {
  enterPractice,
  fillInterview,
  giveConsent,
  goToPlace,
  readHousehold,
  startCase,
  type Household,
  type HouseholdName,
} from '../../support/journey';
import { plantAnswers } from '../../support/plantDraft';
import type { Desk } from '../desk';

export const practicePerson = 'Rosa Delgado';

export type DeskLanguage = 'en' | 'es';

/** Signs in as a practice person; the desk itself may be read in Spanish. */
export async function signIn(page: Page, language: DeskLanguage = 'en'): Promise<void> {
  if (language === 'es') await page.getByRole('button', { name: 'Español' }).click();
  await enterPractice(page, practicePerson);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

export interface OpenedCase {
  readonly caseId: string;
  readonly household: Household;
}

/** A new case with the household's consent, at the first step of the interview. */
export async function openCase(
  page: Page,
  name: HouseholdName = 'self-employed-couple',
): Promise<OpenedCase> {
  const household = await readHousehold(name);
  const caseId = await startCase(page);
  await giveConsent(page, household.answers);
  return { caseId, household };
}

async function showEstimate(page: Page, { caseId }: OpenedCase): Promise<void> {
  await goToPlace(page, caseId, 'estimate');
  await page.getByTestId('amount-credit').first().waitFor();
}

/** A case with every answer of the household given through the screens, at its estimate. */
export async function interviewedCase({ page }: Desk, name: HouseholdName): Promise<OpenedCase> {
  const opened = await openCase(page, name);
  await fillInterview(page, opened.household);
  await showEstimate(page, opened);
  return opened;
}

/** The same, for what comes after the interview: the answers are saved as the page would save them. */
export async function answeredCase(
  { page }: Desk,
  name: HouseholdName = 'self-employed-couple',
): Promise<OpenedCase> {
  const opened = await openCase(page, name);
  await plantAnswers(page, opened.caseId, opened.household.answers);
  await showEstimate(page, opened);
  return opened;
}

/** Opens a step of the interview as a link would. */
export async function openStepOf(page: Page, caseId: string, step: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/case/${caseId}/interview/${step}`);
  await page.locator(`form[data-step="${step}"]`).waitFor();
}

/** A control of the form by the path of its answer. */
export function control(page: Page, name: string): Locator {
  return page.locator(`[name="${name}"]`);
}

/** Waits until everything typed is on the disk. */
export async function untilSaved(page: Page): Promise<void> {
  await page.locator('.case-save[data-save=saved]').waitFor();
}
