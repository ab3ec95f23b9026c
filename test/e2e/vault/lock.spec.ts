import type { ElectronApplication, Page } from '@playwright/test';
import {
  afterLock,
  continueCaseOf,
  openDeskOf,
  organization,
  startCaseOf,
} from '../../support/deskScreens';
import { enterPractice } from '../../support/journey';
import { expect, test } from '../desk';

const family = { firstName: 'Amparo', lastName: 'Villaseñor' };
const counselor = 'Rosa Delgado';

type SystemEvent = 'suspend' | 'lock-screen';

const systemSays = (app: ElectronApplication, event: SystemEvent) =>
  app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event);

/** As if nobody had touched the computer for so long; counts how often main has asked. */
const untouchedFor = (app: ElectronApplication, seconds: number) =>
  app.evaluate(({ powerMonitor }, idleSeconds) => {
    const counted = { asked: 0 };
    Object.assign(globalThis, { idleCounted: counted });
    powerMonitor.getSystemIdleTime = () => {
      counted.asked += 1;
      return idleSeconds;
    };
  }, seconds);

const timesAsked = (app: ElectronApplication) =>
  app.evaluate(() => Reflect.get(globalThis, 'idleCounted').asked as number);

/** From now on the autosave's timer never fires: what is on the disk later was saved by the lock. */
const holdAutosave = (page: Page) =>
  page.evaluate(() => {
    const setTimer = window.setTimeout;
    const hold = (handler: TimerHandler, delayMs = 0, ...rest: unknown[]) =>
      delayMs >= 500 ? 0 : setTimer(handler, delayMs, ...rest);
    Object.assign(window, { setTimeout: hold });
  });

test('a lock by any cause saves the last keystroke and destroys the page with its worker', async ({
  desk,
}) => {
  test.setTimeout(120_000);
  const { app } = desk;
  let page = desk.page;
  await enterPractice(page, counselor);
  await startCaseOf(page, family);

  const causes: Record<string, () => Promise<unknown>> = {
    'the Lock button': () => page.getByTestId('lock').click(),
    'the computer going to sleep': () => systemSays(app, 'suspend'),
    'the lock screen of the system': () => systemSays(app, 'lock-screen'),
  };
  for (const [cause, lock] of Object.entries(causes)) {
    await test.step(cause, async () => {
      const worker = page.workers()[0];
      expect(worker, 'the store worker').toBeDefined();
      const workerGone = new Promise((resolve) => worker?.on('close', resolve));
      await organization(page).fill('');
      await expect(page.locator('[data-save=saved]')).toBeVisible();
      await holdAutosave(page);
      await organization(page).pressSequentially(`locked by ${cause}`);
      const before = page;
      page = await afterLock(desk, before, lock);
      await workerGone;
      expect(before.isClosed()).toBe(true);
      expect(app.windows()).toEqual([page]);
      await expect(page.getByText(family.lastName)).toHaveCount(0);
      await openDeskOf(page, counselor);
      await continueCaseOf(page, family);
      await expect(organization(page)).toHaveValue(`locked by ${cause}`);
    });
  }
});

test('five untouched minutes lock the desk, and not a second less', async ({ desk }) => {
  const { app, page } = desk;
  await enterPractice(page, counselor);
  await untouchedFor(app, 5 * 60 - 1);
  await expect.poll(() => timesAsked(app), { timeout: 15_000 }).toBeGreaterThan(0);
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  const lockScreen = await afterLock(desk, page, () => untouchedFor(app, 5 * 60));
  await openDeskOf(lockScreen, counselor);
});

test('closing the window saves the last keystroke too', async ({ launch }) => {
  const desk = await launch();
  await enterPractice(desk.page, counselor);
  await startCaseOf(desk.page, family);
  await holdAutosave(desk.page);
  await organization(desk.page).pressSequentially('closed at once');
  await desk.quit();
  const { page } = await launch();
  await openDeskOf(page, counselor);
  await continueCaseOf(page, family);
  await expect(organization(page)).toHaveValue('closed at once');
});
