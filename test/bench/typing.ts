/**
 * Typing into a draft of 12 people with 40 incomes in the whole application: from the key to the
 * frame that shows it, while the estimate follows and every answer is saved.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { buildAll } from '../../build/scripts/build';
import { ensureChromium } from '../../build/scripts/ensureChromium';
import { enterPractice, giveConsent, goToPlace, startCase } from '../support/journey';
import { largeFamily, largeFamilyIncomes, largeFamilySize } from '../support/journey/largeFamily';
import { launchDesk, repositoryRoot, untilReady } from '../support/launchDesk';
import { plantDraft, readStoredDraft, watchStore } from '../support/plantDraft';
import { quantile, publish } from './report';
import { takeKeystrokes, watchKeystrokes, type Keystrokes } from './typing/keystrokes';
import { workPerKey } from './typing/pageWork';

const markMs = 50;
/** A quick typist; a key comes before the one before has settled. */
const betweenKeysMs = 70;
const repetitions = 4;
/** A key that is held repeats thirty times a second. */
const betweenSlidesMs = 33;
const sliderSteps = 40;
const frameMs = 16;
/** A step waits for the next frame of the screen, wherever in the one before it came, and is in it. */
const stepMs = 2 * frameMs;

/** The slider's steps by the clock, and the processor time that the page itself took for each. */
interface Slid extends Keystrokes {
  readonly workMs: readonly number[];
}

interface TypedField {
  readonly step: string;
  readonly name: string;
  readonly kind: 'text' | 'money' | 'date';
  readonly text: string;
}

const last = { person: largeFamilySize - 1, income: largeFamilyIncomes - 1 };

const fields: readonly TypedField[] = [
  { step: 'roster', name: 'persons.0.name.lastName', kind: 'text', text: 'Fernandez de la Rosa' },
  { step: 'roster', name: 'persons.0.dateOfBirth', kind: 'date', text: '04/12/1988' },
  {
    step: 'roster',
    name: `persons.${last.person}.name.lastName`,
    kind: 'text',
    text: 'Fernandez de la Rosa',
  },
  {
    step: 'roster',
    name: `persons.${last.person}.dateOfBirth`,
    kind: 'date',
    text: '03/14/2015',
  },
  { step: 'income', name: 'incomes.0.sourceName', kind: 'text', text: 'Valley Packing Company' },
  { step: 'income', name: 'incomes.0.amountCents', kind: 'money', text: '1450.75' },
  { step: 'income', name: 'incomes.0.startDate', kind: 'date', text: '02/03/2026' },
  {
    step: 'income',
    name: `incomes.${last.income}.sourceName`,
    kind: 'text',
    text: 'Delta Nursery and Sons',
  },
  { step: 'income', name: `incomes.${last.income}.amountCents`, kind: 'money', text: '273.50' },
  { step: 'income', name: `incomes.${last.income}.startDate`, kind: 'date', text: '02/03/2026' },
];

async function openLargeDraft(page: Page): Promise<string> {
  await watchStore(page);
  await enterPractice(page, 'Rosa Delgado');
  const application = await largeFamily();
  const caseId = await startCase(page);
  await giveConsent(page, application);
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await page.locator('.desk-table').first().waitFor();
  const draft = await readStoredDraft(page, caseId);
  await plantDraft(page, { ...draft, application }, Date.now());
  return caseId;
}

async function typeInto(page: Page, caseId: string, field: TypedField): Promise<Keystrokes> {
  await goToPlace(page, caseId, `interview/${field.step}`);
  await page.locator(`form[data-step="${field.step}"]`).waitFor();
  const control = page.locator(`[name="${field.name}"]`);
  await control.click();
  await control.fill('');
  await page.locator('.case-save[data-save=saved]').waitFor();
  await takeKeystrokes(page);
  await page.keyboard.type(field.text, { delay: betweenKeysMs });
  await page.locator('.case-save[data-save=saved]').waitFor();
  return takeKeystrokes(page);
}

/** Holds an arrow key on the income slider: all plans of the region are priced for each of its steps. */
async function moveSlider(page: Page, caseId: string): Promise<Slid> {
  await goToPlace(page, caseId, 'estimate');
  const slider = page.locator('[name=whatIf]');
  await slider.focus();
  const slide = async () => {
    for (const key of ['ArrowLeft', 'ArrowRight'])
      for (let step = 0; step < sliderSteps; step += 1)
        await page.keyboard.press(key, { delay: betweenSlidesMs });
  };
  await takeKeystrokes(page);
  await slide();
  const keystrokes = await takeKeystrokes(page);
  return { ...keystrokes, workMs: await workPerKey(page, slide) };
}

async function measure(): Promise<void> {
  const chromium = await ensureChromium();
  if (!chromium || !(await buildAll())) {
    process.exitCode = 1;
    return;
  }
  process.env['HOST_CHROMIUM'] = chromium;
  const userData = await mkdtemp(path.join(os.tmpdir(), 'typing-'));
  const desk = await launchDesk({ appDirectory: repositoryRoot, userData });
  try {
    const { page } = desk;
    await untilReady(page);
    const caseId = await openLargeDraft(page);
    await watchKeystrokes(page);
    const typed: (TypedField & Keystrokes)[] = [];
    for (let repetition = 0; repetition < repetitions; repetition += 1)
      for (const field of fields)
        typed.push({ ...field, ...(await typeInto(page, caseId, field)) });
    await report(typed, await moveSlider(page, caseId));
  } finally {
    await desk.kill();
    await rm(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function report(typed: readonly (TypedField & Keystrokes)[], slid: Slid): Promise<void> {
  const line = (workload: string, chosen: readonly (TypedField & Keystrokes)[]) => ({
    workload: `${workload}, a keystroke to its frame at p95`,
    unit: 'ms',
    ours: quantile(
      chosen.flatMap(({ paintMs }) => paintMs),
      0.95,
    ),
    mark: markMs,
    judged: 'value' as const,
  });
  await publish({
    name: 'typing',
    conditions: {
      people: largeFamilySize,
      incomes: largeFamilyIncomes,
      keystrokes: typed.reduce((sum, { paintMs }) => sum + paintMs.length, 0),
      'load average': (os.loadavg()[0] ?? 0).toFixed(1),
    },
    lines: [
      ...(['text', 'money', 'date'] as const).map((kind) =>
        line(
          `typing ${kind}`,
          typed.filter((one) => one.kind === kind),
        ),
      ),
      {
        workload: 'longest task of the page while typing',
        unit: 'ms',
        ours: Math.max(0, ...typed.flatMap(({ longTasksMs }) => longTasksMs)),
        aim: markMs,
        judged: 'value',
      },
      {
        workload: 'income slider: from a step to the frame with every plan priced, at p95',
        unit: 'ms',
        ours: quantile(slid.paintMs, 0.95),
        mark: stepMs,
        judged: 'value',
      },
      {
        workload: 'income slider: processor time of the page for one step and its frame, at p95',
        unit: 'ms',
        ours: quantile(slid.workMs, 0.95),
        mark: frameMs,
        judged: 'value',
      },
    ],
    samples: { typed, slid },
  });
}

await measure();
