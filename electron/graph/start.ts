import { app } from 'electron';
import { connectSystem, createCrashBrake, shutDown } from '../lifecycle';
import { systemFiles as files, systemRandom as random, systemTime } from '../ports';
import { createFreeSpaceWatch } from '../storage';
import { connectPage } from './connectPage';
import { createFoundation } from './foundation';
import { createKeys, type Keys } from './keys';
import { createLocking } from './locking';
import { createPage, type Page } from './page';
import { createSync } from './sync';

/** Builds everything, once, and shows the window. */
export async function start(): Promise<void> {
  await app.whenReady();
  const foundation = await createFoundation();
  const runId = random.uuid();
  const mayShowAgain = createCrashBrake(systemTime);
  const page: Page = createPage(foundation, (how) => {
    foundation.camera.shut();
    // A page that ended or was loaded anew lost its keys; main lets its own go with them.
    locking.forgetKeys();
    if (how !== 'crashed') return;
    foundation.logger.error('window.pageCrashed');
    if (mayShowAgain()) void page.window.replace();
    else app.quit();
  });
  const locking = createLocking(foundation, page, () => keys);
  const keys: Keys = createKeys(foundation, (minutes) => {
    locking.idle.start(minutes);
    sync.wake('unlocked');
  });
  const sync = createSync(foundation, page, keys, runId);
  const freeSpace = createFreeSpaceWatch(
    { files, timers: systemTime },
    foundation.paths.userData,
    (health) => {
      page.emit('storage.health', health);
    },
  );
  const graph = { ...foundation, ...page, ...keys, ...locking, sync, freeSpace, runId };
  connectPage(graph);
  connectSystem({ ...graph, shutDown: () => shutDown({ ...graph, timers: systemTime }) });
  freeSpace.start();
  if (foundation.settings.current().hubUrl === null) keys.practice.start();
  foundation.logger.info('app.started', { appVersion: app.getVersion(), runId });
  await page.window.open();
}
