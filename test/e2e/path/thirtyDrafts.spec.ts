import type { Page } from '@playwright/test';
import type { CaseDraft } from '#shared/domain/application/index';
import { median } from '../../bench/report';
import { openDeskOf } from '../../support/deskScreens';
import { plantDraft, readStoredDraft, watchStore } from '../../support/plantDraft';
import { expect, test } from '../desk';
import { control, openCase, openStepOf, practicePerson, signIn } from './caseDesk';

const count = 30;
/** Opening is a few reads of a sealed draft; other tests run beside this one. */
const generousOpeningMs = 1_500;
const steps = ['roster', 'primaryContact', 'addresses', 'income', 'tax'] as const;

interface Planted {
  readonly caseId: string;
  readonly lastName: string;
  readonly step: string;
}

/** As if thirty families had been begun on this laptop, each left at another place. */
async function plantThirty(
  page: Page,
  first: CaseDraft,
  dueOn: string | null,
): Promise<readonly Planted[]> {
  const planted: Planted[] = [];
  for (let number = 0; number < count; number += 1) {
    const [person] = first.application.persons;
    if (!person) throw new Error('A case begins with one person.');
    const caseId = number === 0 ? first.caseId : crypto.randomUUID();
    const lastName = `Berenjena${String(number).padStart(2, '0')}`;
    const step = steps[number % steps.length] ?? 'roster';
    await plantDraft(
      page,
      {
        ...first,
        caseId,
        progress: { step },
        application: {
          ...first.application,
          id: crypto.randomUUID(),
          persons: [{ ...person, name: { firstName: 'Ana', lastName } }],
        },
      },
      Date.now() - number * 60_000,
      dueOn,
    );
    planted.push({ caseId, lastName, step });
  }
  return planted;
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address;
  }, hash);
}

/** Opens a case without naming a step, as its link does, and answers how long that took. */
async function openWhereItWas(page: Page, { caseId, lastName, step }: Planted): Promise<number> {
  await goTo(page, '#/');
  await page.locator('.desk-table').waitFor();
  const startedMs = performance.now();
  await goTo(page, `#/case/${caseId}`);
  await page.locator(`form[data-step="${step}"]`).waitFor();
  const tookMs = performance.now() - startedMs;
  await expect(page.locator('.case-header__name')).toHaveText(`Ana ${lastName}`);
  await expect(page.locator('.case-header [data-due-on]')).toBeVisible();
  return tookMs;
}

test('thirty drafts lie open at once: each is found, goes on where it was, and outlives a crash by itself', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const first = await launch();
  const { page } = first;
  await watchStore(page);
  await signIn(page);
  const { caseId } = await openCase(page);
  // The day that the rules give this draft; all thirty were begun today.
  const dueOn = await page.locator('.case-header [data-due-on]').getAttribute('data-due-on');
  expect(dueOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  await goTo(page, '#/');
  await page.locator('.desk-table').waitFor();
  const stored = await readStoredDraft(page, caseId);
  const drafts = await plantThirty(page, stored, dueOn);

  // Home shows the newest with the day by which each has to be sent, and the way to the others.
  await goTo(page, '#/book');
  await page.locator('.book').waitFor();
  await goTo(page, '#/');
  await expect(page.locator('#continue')).toContainText(String(count));
  const clocks = page.locator('.desk-table [data-due-on]');
  await expect(clocks).toHaveCount(8);

  const openingMs: number[] = [];
  for (const draft of drafts) openingMs.push(await openWhereItWas(page, draft));
  expect(median(openingMs)).toBeLessThan(generousOpeningMs);
  test.info().annotations.push({
    type: 'opening a draft, median',
    description: `${Math.round(median(openingMs))} ms`,
  });

  // Nothing of one lies in another: what is typed in one is there alone.
  const [, , third, fourth] = drafts;
  if (!third || !fourth) throw new Error('There are thirty.');
  await openStepOf(page, third.caseId, 'roster');
  await control(page, 'persons.0.name.lastName').fill('Chirimoya');
  await openStepOf(page, fourth.caseId, 'roster');
  await expect(control(page, 'persons.0.name.lastName')).toHaveValue(fourth.lastName);
  await page.getByRole('searchbox').fill('chirimoya');
  await expect(page.locator('.book__row a')).toHaveText(['Chirimoya, Ana']);
  await page.getByRole('searchbox').fill('berenjena');
  await expect(page.getByRole('status').first()).toContainText(String(count - 1));

  // The power goes while one is being typed in.
  await page.getByRole('searchbox').fill('');
  await openStepOf(page, fourth.caseId, 'roster');
  const surname = control(page, 'persons.0.name.lastName');
  await surname.fill('');
  await surname.pressSequentially('Guanabana y Zapote', { delay: 90 });
  await first.kill();

  const second = await launch();
  await openDeskOf(second.page, practicePerson);
  const notice = second.page.locator('.ds-c-alert', { hasText: 'ended while the case of' });
  await expect(notice).toContainText('Guanabana');
  await notice.getByRole('button', { name: 'Go on where it was' }).click();
  await expect(second.page.locator('.case-header__name')).toHaveText(/^Ana Guanabana/);
  await goTo(second.page, '#/');
  await expect(second.page.locator('#continue')).toContainText(String(count));
  await expect(notice).toHaveCount(0);
  for (const draft of drafts.slice(4, 8)) await openWhereItWas(second.page, draft);
  await openStepOf(second.page, third.caseId, 'roster');
  await expect(control(second.page, 'persons.0.name.lastName')).toHaveValue('Chirimoya');
});
