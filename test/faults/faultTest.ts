/** The fixture of the fault tests: a case that is ready to be signed, in a profile of its own for each test. */
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import { practicePassphrase } from '#shared/desktop/practice';
import { faultsFolder } from '../../build/scripts/buildFaults';
import type { FaultPoint } from '../../electron/fault';
import {
  changedAnswers,
  choosePlan,
  giveConsent,
  goToPlace,
  pairWithHub,
  paymentFor,
  plantedBy,
  readHousehold,
  sealPayment,
  signByHand,
  startCase,
  unlock,
  untilProved,
  type Household,
} from '../support/journey';
import { launchDesk, repositoryRoot, untilReady, type Desk } from '../support/launchDesk';
import { installFor, startOfficeHub, type OfficeHub } from '../support/officeHub';
import { plantAnswers } from '../support/plantDraft';
import { filesThatTell } from '../support/profileFiles';

/** A profile in which everything is answered, chosen and paid, and nothing is signed. */
interface SignReady {
  readonly userData: string;
  readonly caseId: string;
  readonly household: Household;
}

type FaultAction = 'kill' | 'enospc' | 'hang';

/** One computer whose counselor is about to let the family sign. */
export interface Computer {
  readonly userData: string;
  readonly caseId: string;
  /** Starts the application; `at` breaks it at this step. Its vault is still locked. */
  start(at?: FaultPoint, action?: FaultAction): Promise<Desk>;
  /** Starts it, unlocks it and opens the case's review. */
  startAtReview(at?: FaultPoint, action?: FaultAction): Promise<Desk>;
  /** The files that hold sealed commands. */
  spooled(): Promise<readonly string[]>;
  /** The hub has the submission once, as it was told, and the application knows. */
  expectDelivered(desk: Desk): Promise<void>;
}

const planted = async (name: Household['name']) => {
  const household = await readHousehold(name);
  return { household, payment: paymentFor(0, household.answers) };
};

interface WorkerFixtures {
  office: OfficeHub;
  signReady: SignReady;
}

export const test = base.extend<{ computer: Computer }, WorkerFixtures>({
  office: [
    async ({}, use) => {
      const office = await startOfficeHub({ delayMs: 0 });
      await use(office);
      await office.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  signReady: [
    async ({ office }, use) => {
      const userData = await mkdtemp(path.join(tmpdir(), 'sign-ready-'));
      await use(await prepare(office, userData));
      await rm(userData, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker', timeout: 180_000 },
  ],

  computer: async ({ office, signReady }, use, testInfo) => {
    const userData = await mkdtemp(path.join(tmpdir(), 'fault-'));
    await cp(signReady.userData, userData, { recursive: true, verbatimSymlinks: true });
    office.comesBack();
    await office.forgetDeliveries();
    const launched: Desk[] = [];
    await use(computerAt({ ...signReady, userData }, office, launched));
    for (const desk of launched) await desk.kill();
    const texts = await personalTexts(signReady.household.name);
    expect(await filesThatTell(userData, texts), 'files that tell something personal').toEqual([]);
    if (testInfo.status !== testInfo.expectedStatus) {
      const body = launched.map((desk) => desk.output()).join('\n— next launch —\n');
      await testInfo.attach('output', { body });
    }
    await rm(userData, { recursive: true, force: true, maxRetries: 5 });
  },
});

export { expect } from '@playwright/test';

/** What a family brought onto the computer and nobody else may read there. */
export async function personalTexts(name: Household['name']): Promise<readonly string[]> {
  const { household, payment } = await planted(name);
  const { names, taxpayerNumbers, paymentNumbers } = plantedBy(household.answers, payment);
  return [...names, ...taxpayerNumbers, ...paymentNumbers];
}

function launch(userData: string, env: Record<string, string> = {}): Promise<Desk> {
  return launchDesk({ appDirectory: path.join(repositoryRoot, faultsFolder), userData, env });
}

async function prepare(office: OfficeHub, userData: string): Promise<SignReady> {
  const { household, payment } = await planted('self-employed-couple');
  await installFor(office.network.url, userData);
  const desk = await launch(userData);
  const { page } = desk;
  await untilReady(page);
  const code = office.invitationCode('enrollmentCounselor');
  await pairWithHub(page, {
    hubUrl: office.network.url,
    code,
    passphrase: practicePassphrase,
  });
  const caseId = await startCase(page);
  await giveConsent(page, household.answers);
  await plantAnswers(page, caseId, household.answers);
  await goToPlace(page, caseId, 'plans');
  await choosePlan(page, household.expected.benchmarkPlanId);
  await goToPlace(page, caseId, 'payment');
  await sealPayment(page, payment);
  await page.locator('[data-save=saved]').waitFor();
  await desk.quit();
  return { userData, caseId, household };
}

function computerAt(ready: SignReady, office: OfficeHub, launched: Desk[]): Computer {
  const { userData, caseId } = ready;
  const start: Computer['start'] = async (at, action = 'kill') => {
    const desk = await launch(userData, at ? { DESK_FAULT: `${at}:${action}` } : {});
    launched.push(desk);
    await untilReady(desk.page);
    return desk;
  };
  const spooled = () => readdir(path.join(userData, 'spool')).catch(() => []);
  return {
    userData,
    caseId,
    start,
    spooled,
    async startAtReview(at, action) {
      const desk = await start(at, action);
      await unlock(desk.page, practicePassphrase);
      await goToPlace(desk.page, caseId, 'sign');
      await desk.page.locator('.summary').waitFor();
      return desk;
    },
    async expectDelivered({ page }) {
      await goToPlace(page, caseId, 'status');
      await untilProved(page, 'received', 45_000);
      const commands = await office.commands();
      expect(commands.map((command) => command.caseId)).toEqual([caseId]);
      const [command] = commands;
      if (command?.payload.kind !== 'application.submit') throw new Error('not a submission');
      expect(changedAnswers(ready.household, command.payload.body.snapshot)).toEqual([]);
      await expect.poll(spooled, { message: 'sealed files after the receipt' }).toEqual([]);
    },
  };
}

/** Signs and waits until the screen says that it is saved on this computer. */
export async function signAndSave({ page }: Desk): Promise<void> {
  await signByHand(page);
  await untilProved(page, 'saved');
}

/** Signs where the application will not live to see the end of it. */
export async function signUntilKilled(desk: Desk): Promise<void> {
  await signByHand(desk.page).catch(() => undefined);
  await desk.ended;
  await desk.kill();
}

/** Presses what a counselor presses who does not want to wait. */
export async function syncNow({ page }: Desk): Promise<void> {
  await page.locator('a[href="#/outbox"]').first().click();
  await page.locator('.desk-page__actions button').first().click();
}

/** Opens the desk again, as after any restart. */
export async function unlockAgain({ page }: Desk): Promise<void> {
  await unlock(page, practicePassphrase);
}
