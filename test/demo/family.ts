import {
  choosePlan,
  comparePlans,
  controlsOf,
  fillInterview,
  giveConsent,
  goToPlace,
  missingOnReview,
  newProgress,
  notAsked,
  readChoice,
  readEstimate,
  sealPayment,
  signByHand,
  startCase,
  untilProved,
  type Household,
  type PaymentDetails,
  type Progress,
  type ShownChoice,
  type ShownEstimate,
} from '../support/journey';
import type { Desk } from '../support/launchDesk';
import type { Album } from './album';
import { estimateProblems } from './checks';

export interface FamilyOptions {
  readonly desk: () => Desk;
  readonly album: () => Album;
  readonly household: Household;
  readonly payment: PaymentDetails;
  /** A picture of every step, not only of the places that differ from family to family. */
  readonly everyScreen: boolean;
  /** Ends the application in the middle of the interview and starts it again. */
  readonly cutPower: (() => Promise<void>) | undefined;
}

export interface TakenCase {
  readonly household: Household;
  readonly payment: PaymentDetails;
  readonly caseId: string;
  readonly estimate: ShownEstimate;
  readonly choice: ShownChoice;
  readonly problems: readonly string[];
}

/** The step that is on screen when the power goes. */
const cutAfterStep = 'income';

/** Takes one family from consent to the signature that is saved on this computer. */
export async function takeFamily(options: FamilyOptions): Promise<TakenCase> {
  const { desk, album, household, payment } = options;
  const caseId = await startCase(desk().page);
  await album().take(`${household.name}-consent`);
  await giveConsent(desk().page, household.answers);
  const problems = [...(await interview(options, caseId))];
  const { page } = desk();
  const look = (name: string) => album().take(`${household.name}-${name}`, 'inFull');
  await goToPlace(page, caseId, 'estimate');
  const estimate = await readEstimate(page);
  await look('estimate');
  problems.push(...estimateProblems(household, estimate));
  const planId = household.expected.benchmarkPlanId;
  await goToPlace(page, caseId, 'plans');
  await comparePlans(page, planId, () => look('compare'));
  await goToPlace(page, caseId, 'plans');
  await choosePlan(page, planId);
  await look('plans');
  await goToPlace(page, caseId, 'payment');
  if (household.expected.benchmarkNetCents > 0) await sealPayment(page, payment);
  await look('payment');
  await goToPlace(page, caseId, 'sign');
  const missing = await missingOnReview(page);
  if (missing.length > 0)
    problems.push(`${household.title}: the review misses ${missing.join('; ')}`);
  const choice = await readChoice(page, planId);
  await look('review');
  await signByHand(page);
  await untilProved(page, 'saved');
  await look('saved');
  return { household, payment, caseId, estimate, choice, problems };
}

async function interview(options: FamilyOptions, caseId: string): Promise<readonly string[]> {
  const { desk, album, household, everyScreen, cutPower } = options;
  const progress = newProgress();
  const onStep = async (step: string) => {
    if (everyScreen) await album().take(`${household.name}-${step}`);
    return cutPower && step === cutAfterStep ? ('stop' as const) : undefined;
  };
  const problems: string[] = [];
  const { complete } = await fillInterview(desk().page, household, { onStep, progress });
  if (!complete && cutPower) {
    problems.push(...(await survivePowerCut(options, caseId, cutPower)));
    await resume(options, progress);
  }
  const unasked = notAsked(household, progress.answered);
  if (unasked.length > 0)
    problems.push(`${household.title}: never asked for ${unasked.join(', ')}`);
  return problems;
}

async function resume({ desk, household }: FamilyOptions, progress: Progress): Promise<void> {
  await fillInterview(desk().page, household, { progress });
}

/** What stood on the screen before the power cut has to stand there again. */
async function survivePowerCut(
  { desk, album, household }: FamilyOptions,
  caseId: string,
  cutPower: () => Promise<void>,
): Promise<readonly string[]> {
  await desk().page.locator('[data-save=saved]').waitFor();
  const before = await shown(desk());
  await cutPower();
  const { page } = desk();
  await page.locator(`a[href*="${caseId}"]`).first().click();
  await page.locator(`form[data-step=${cutAfterStep}]`).waitFor();
  await album().take(`${household.name}-draft-after-power-cut`);
  const after = await shown(desk());
  return before === after ? [] : [`${household.title}: the power cut took answers of the draft`];
}

async function shown({ page }: Desk): Promise<string> {
  // The focus moves with a restart, and a number that is being typed shows in another form.
  await page.locator('.desk-page__title').focus();
  const controls = await controlsOf(page.locator('form[data-step]'));
  return controls.map(({ name, value, checked }) => `${name}=${value}:${checked}`).join('\n');
}
