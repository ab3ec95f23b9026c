import type { Locator } from 'playwright-core';
import type { ApplicationDraft } from '#shared/domain/application/index';
import type { PersonIds } from './wanted';

/** Lists that grow by a button of the step; those of a person have a button for each person. */
const plainLists = ['persons', 'employerOffers', 'lifeEvents', 'representatives'] as const;
const personLists = ['incomes', 'deductions', 'coverages'] as const;

/** The ids of the rows on screen, in their order. */
function rowIds(form: Locator, list: string): Promise<readonly string[]> {
  return form.evaluate((element, name) => {
    const rows = [...element.querySelectorAll<HTMLElement>(`[data-row^="${name}."]`)]
      .map((row) => (row.dataset['row'] ?? '').split('.'))
      .filter((parts) => parts.length === 2)
      .map(([, id]) => id ?? '');
    // A step may ask about the same rows in several groups.
    return [...new Set(rows)];
  }, list);
}

async function press(form: Locator, testId: string): Promise<boolean> {
  const button = form.locator(`[data-testid="${testId}"]`);
  if ((await button.count()) === 0) return false;
  await button.click();
  return true;
}

/** Adds the rows that the fixture has and the step lacks, in the fixture's order; whether any was. */
export async function addRows(
  form: Locator,
  answers: ApplicationDraft,
  ids: PersonIds,
): Promise<boolean> {
  let added = false;
  const buttons = await form.evaluate((element) =>
    [...element.querySelectorAll<HTMLElement>('[data-testid^="add-"]')].map(
      (button) => button.dataset['testid'] ?? '',
    ),
  );
  for (const list of plainLists.filter((name) => buttons.includes(`add-${name}`))) {
    const standing = await rowIds(form, list);
    for (let at = standing.length; at < answers[list].length; at += 1) {
      added = (await press(form, `add-${list}`)) || added;
    }
    if (list === 'persons') await learnPeople(form, answers, ids);
  }
  for (const list of personLists.filter((name) =>
    buttons.some((button) => button.startsWith(`add-${name}-`)),
  )) {
    const standing = await rowIds(form, list);
    for (const { personId } of answers[list].slice(standing.length)) {
      added = (await press(form, `add-${list}-${ids.onScreen(personId) ?? ''}`)) || added;
    }
  }
  const expenses = await addExpenses(form, answers);
  return (await addTribalIncomes(form, answers, ids)) || expenses || added;
}

/** Income of a tribe lies inside its person. */
async function addTribalIncomes(
  form: Locator,
  answers: ApplicationDraft,
  ids: PersonIds,
): Promise<boolean> {
  let added = false;
  for (const { id, americanIndian } of answers.persons) {
    const person = ids.onScreen(id) ?? '';
    const list = `persons.${person}.americanIndian.tribalIncomes`;
    const standing = await form.locator(`[data-row^="${list}."]`).count();
    for (let count = standing; count < (americanIndian?.tribalIncomes ?? []).length; count += 1) {
      added = (await press(form, `add-tribalIncomes-${person}`)) || added;
    }
  }
  return added;
}

/** The expenses of each business lie inside its income. */
async function addExpenses(form: Locator, answers: ApplicationDraft): Promise<boolean> {
  const incomeIds = await rowIds(form, 'incomes');
  let added = false;
  for (const [at, { selfEmploymentExpenses = [] }] of answers.incomes.entries()) {
    const list = `incomes.${incomeIds[at] ?? ''}.selfEmploymentExpenses`;
    const standing = await form.locator(`[data-row^="${list}."]`).count();
    for (let count = standing; count < selfEmploymentExpenses.length; count += 1) {
      const pressed = await press(form, `add-selfEmploymentExpenses-${incomeIds[at] ?? ''}`);
      added = pressed || added;
    }
  }
  return added;
}

/** The roster shows everybody in the order in which they were added. */
async function learnPeople(
  form: Locator,
  answers: ApplicationDraft,
  ids: PersonIds,
): Promise<void> {
  const onScreen = await rowIds(form, 'persons');
  for (const [at, { id }] of answers.persons.entries()) {
    const screenId = onScreen[at];
    if (screenId) ids.learn(id, screenId);
  }
}
