import type { Locator, Page } from 'playwright-core';
import { pacificDate } from '#shared/base/clock';
import type { FieldAt, FieldInfo } from '#shared/domain/application/steps/definition';
import { isUnanswered, readPath } from '#shared/domain/application/steps/readPath';
import { visibleFields } from '#shared/domain/application/steps/visibleFields';
import { answerControl, controlsOf, type ScreenControl } from './controls';
import type { ToldFamily } from './household';
import { addRows } from './rows';
import { PersonIds, wantedFor } from './wanted';

/** Called as each step is complete, before it is left. `stop` ends the walk there, to be resumed. */
export type OnStep = (step: string) => Promise<'stop' | undefined>;

/** How far an interview is; handed on where it is resumed after an interruption. */
export interface Progress {
  readonly ids: PersonIds;
  /** The names of all controls that an answer was given to. */
  readonly answered: Set<string>;
  readonly steps: string[];
}

export function newProgress(): Progress {
  return { ids: new PersonIds(), answered: new Set(), steps: [] };
}

export interface InterviewOptions {
  readonly onStep?: OnStep;
  readonly progress?: Progress;
}

const stepForm = 'form[data-step]';
/** A gate opens questions and rows, which may hold gates again; more rounds than this is a loop. */
const roundsAtMost = 8;

/**
 * Walks the interview from the step on screen to its end, answering from the household; then, as the
 * map of missing answers leads, once more through the steps that later answers opened questions in.
 */
export async function fillInterview(
  page: Page,
  household: ToldFamily,
  { onStep = () => Promise.resolve(undefined), progress = newProgress() }: InterviewOptions = {},
): Promise<Progress & { readonly complete: boolean }> {
  const answer = () => answerStep(page, household, progress, onStep);
  do {
    if ((await answer()) === 'stop') return { ...progress, complete: false };
  } while (await leaveStep(page));
  for (let lap = 0; lap < lapsAtMost; lap += 1) {
    for (const step of new Set(unaskedFields(household, progress.answered).map((at) => at.step))) {
      await openStep(page, step);
      await answer();
    }
  }
  return { ...progress, complete: true };
}

const lapsAtMost = 2;

/**
 * Answers these steps only, in this order, each opened from the map: for what a single question or two
 * decide.
 */
export async function answerSteps(
  page: Page,
  household: ToldFamily,
  steps: readonly string[],
  progress: Progress = newProgress(),
): Promise<Progress> {
  for (const step of steps) {
    await openStep(page, step);
    await answerStep(page, household, progress, () => Promise.resolve(undefined));
  }
  return progress;
}

async function answerStep(
  page: Page,
  household: ToldFamily,
  { ids, answered, steps }: Progress,
  onStep: OnStep,
): Promise<'stop' | undefined> {
  const form = page.locator(stepForm);
  const step = (await form.getAttribute('data-step')) ?? '';
  await fillStep(form, household, ids, answered);
  steps.push(step);
  return onStep(step);
}

/** Opens a step of the open case from the map beside the questions. */
export async function openStep(page: Page, step: string): Promise<void> {
  if ((await page.locator(stepForm).count()) === 0) await page.goBack();
  const has = page.locator(`a[href$="/interview/${step}"]`);
  const closed = page.locator('.step-map details:not([open])', { has });
  if ((await closed.count()) > 0) await closed.locator('> summary').click();
  await page.locator('.step-map').locator(has).click();
  await page.locator(`form[data-step="${step}"]`).waitFor();
}

async function fillStep(
  form: Locator,
  household: ToldFamily,
  ids: PersonIds,
  answered: Set<string>,
): Promise<void> {
  const typed = new Set<string>();
  let restless = new Set<string>();
  for (let round = 0; round < roundsAtMost; round += 1) {
    restless = new Set();
    const added = await addRows(form, household.answers, ids);
    for (const control of await controlsOf(form)) {
      learnPrimaryContact(control, household, ids);
      const wanted = wantedFor(household.answers, control, ids);
      if (wanted === undefined) continue;
      answered.add(control.name);
      const isText = control.type !== 'radio' && control.type !== 'checkbox';
      // A masked number never shows what was typed: once a visit is enough.
      if (isText && typed.has(control.name)) continue;
      if (isText) typed.add(control.name);
      if (await answerControl(form, control, wanted)) restless.add(control.name);
    }
    if (restless.size === 0 && !added) return;
  }
  const step = await form.getAttribute('data-step');
  throw new Error(`The questions of ${step} do not come to an end: ${[...restless].join(', ')}`);
}

/** The application opens a case with the primary contact in it; the roster comes later. */
function learnPrimaryContact(
  { name, value }: ScreenControl,
  { answers }: ToldFamily,
  ids: PersonIds,
): void {
  const { primaryContactPersonId } = answers;
  if (name !== 'primaryContactPersonId' || value === '' || !primaryContactPersonId) return;
  ids.learn(primaryContactPersonId, value);
}

/** Presses on; false where the interview ended. What the rules refuse is a finding, not a detour. */
async function leaveStep(page: Page): Promise<boolean> {
  const form = page.locator(stepForm);
  const step = (await form.getAttribute('data-step')) ?? '';
  await form.locator('button[type=submit]').press('Enter');
  const left = await page.waitForFunction(
    ([selector, from]) => {
      const form = document.querySelector<HTMLElement>(selector);
      if (!form) return location.hash.includes('/estimate') ? 'ended' : false;
      if (form.dataset['step'] !== from) return 'next';
      const refused = [...form.querySelectorAll<HTMLInputElement>('[aria-invalid=true]')];
      return refused.length > 0 ? `refused ${refused.map(({ name }) => name).join(', ')}` : false;
    },
    [stepForm, step] as const,
  );
  const outcome = await left.jsonValue();
  if (outcome === 'ended') return false;
  if (outcome === 'next') return true;
  throw new Error(`The step ${step} ${String(outcome)}`);
}

/** Steps that are answered elsewhere on the path: by consent, plan choice, signature and review. */
const elsewhere = new Set(['authorization', 'planChoice', 'signatures', 'review']);

const listsOnScreen = ['attestations', 'voter'];

/** Files, and lists without rows of their own, are not typed in the interview. */
function isOnScreen({ id, kind }: FieldInfo): boolean {
  return kind !== 'file' && (kind !== 'rows' || listsOnScreen.includes(id));
}

/** The questions of the interview that the household has an answer to. */
export function askedFields({ answers }: ToldFamily): readonly FieldAt[] {
  return visibleFields(answers, { today: pacificDate(Date.now()) })
    .filter(({ step, field }) => !elsewhere.has(step) && isOnScreen(field))
    .filter(({ path }) => !isUnanswered(readPath(answers, path)));
}

/** Those of them that no screen has asked. */
function unaskedFields(household: ToldFamily, answered: ReadonlySet<string>): readonly FieldAt[] {
  const names = [...answered];
  return askedFields(household).filter(
    ({ path }) => !names.some((name) => name === path || name.startsWith(`${path}.`)),
  );
}

/** The answers of the household that the interview had no question for. */
export function notAsked(household: ToldFamily, answered: ReadonlySet<string>): readonly string[] {
  return unaskedFields(household, answered).map(({ path }) => path);
}
