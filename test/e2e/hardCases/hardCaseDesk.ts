/** What the specs of the hardest cases share: a case that is opened, and what its screens say. */
import type { Page } from '@playwright/test';
import { pacificDate } from '#shared/base/clock';
import { giveConsent, goToPlace, startCase, type ToldFamily } from '../../support/journey';

/** The day on which the families of this run come to the table. */
export const today = pacificDate(Date.now());

/** To the home, where nothing has the focus: in a field, the key of a new case is a letter. */
export async function goHome(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await page.locator('form[data-step]').waitFor({ state: 'detached' });
}

export async function openCaseOf(page: Page, family: ToldFamily): Promise<string> {
  await goHome(page);
  const caseId = await startCase(page);
  await giveConsent(page, family.answers);
  return caseId;
}

export interface ShownPerson {
  readonly program: string;
  /** The size of the person's own Medi-Cal household; null where none is told. */
  readonly size: number | null;
  readonly notes: string;
}

/** The estimate person by person, by first name. */
export async function estimateOf(
  page: Page,
  caseId: string,
): Promise<Readonly<Record<string, ShownPerson>>> {
  await goToPlace(page, caseId, 'estimate');
  await page.locator('[data-program]').first().waitFor();
  const rows = await page.locator('[data-program]').evaluateAll((elements) =>
    elements.map((row) => ({
      name: (row.querySelector('th')?.textContent ?? '').split(' ')[0] ?? '',
      program: row.getAttribute('data-program') ?? '',
      size: /household of (\d+)/.exec(row.textContent ?? '')?.[1] ?? null,
      notes: [...row.querySelectorAll('.eligibility__note')]
        .map((one) => one.textContent)
        .join(' '),
    })),
  );
  return Object.fromEntries(
    rows.map(({ name, size, ...rest }) => [
      name,
      { ...rest, size: size === null ? null : Number(size) },
    ]),
  );
}

/** The names of the controls on screen, without their row: what the step asks of somebody. */
export async function askedOf(page: Page, index: number): Promise<readonly string[]> {
  const names = await page
    .locator(`form[data-step] [name^="persons.${index}."]`)
    .evaluateAll((controls) => controls.map((control) => control.getAttribute('name') ?? ''));
  return [...new Set(names.map((name) => name.replace(/^persons\.\d+\./, '')))];
}

/** A note that the step says beside its questions. */
export function note(page: Page, code: string) {
  return page.locator(`[data-finding="${code}"]`);
}

/** The codes that the review lists beside the answers that are missing. */
export async function reviewCodes(page: Page, caseId: string): Promise<readonly string[]> {
  await goToPlace(page, caseId, 'sign');
  await page.locator('.sign-actions').waitFor();
  return page
    .locator('[data-finding]')
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-finding') ?? ''));
}

/** The answers that the review still misses, without what it only notes. */
export function missingAnswers(page: Page): Promise<readonly string[]> {
  return page
    .locator('.sign-missing li:not([data-finding], :has([data-finding]))')
    .allTextContents();
}
