import { join } from 'node:path';
import { app } from 'electron';
import { fail, ok } from '#shared/base/result';
import { contract, contractVersion } from '#shared/desktop/contract';
import { appError } from '#shared/desktop/errors';
import {
  createDispatcher,
  createEmitter,
  createRendererRequests,
  listenToPages,
  type Handlers,
} from './ipc';
import { createLogger } from './log';
import { systemFiles, systemRandom, systemTime } from './ports';
import {
  appOrigin,
  createAppProtocol,
  createDeskWindow,
  guardSession,
  refusedDebugSwitch,
  registerAppScheme,
  setApplicationMenu,
} from './window';

process.umask(0o077);
registerAppScheme();

const distFolder = join(import.meta.dirname, '..');
const userData = app.getPath('userData');

async function start(): Promise<void> {
  await app.whenReady();
  const logger = createLogger(
    { files: systemFiles, clock: systemTime },
    { folder: join(userData, 'logs'), maxFileBytes: 1_000_000, keptFiles: 5 },
  );
  const window = createDeskWindow(
    {
      preloadFile: join(distFolder, 'preload', 'preload.cjs'),
      title: 'Enroller Desk',
      devToolsAllowed: !app.isPackaged,
    },
    {
      pageGone: () => {
        requests.cancelAll();
      },
      closeRequested: () => {
        app.exit(0);
      },
    },
    logger,
  );
  const emit = createEmitter((name, payload) => {
    window.send(name, payload);
  });
  const requests = createRendererRequests({
    emit,
    timers: systemTime,
    random: systemRandom,
    logger,
  });
  const notYet = Object.fromEntries(
    Object.keys(contract).map((name) => [name, () => fail(appError('internal'))]),
  ) as unknown as Handlers;
  const handlers: Handlers = {
    ...notYet,
    'app.state': () =>
      ok({
        contractVersion,
        appVersion: app.getVersion(),
        practice: true,
        hub: null,
        profiles: [],
        practicePeople: [],
        unlockedCounselorId: null,
        storage: { freeBytes: 0, level: 'ok' },
        keyring: { backend: 'unknown', condition: 'protected' },
        language: 'en',
        runId: systemRandom.uuid(),
      }),
    'renderer.ready': () => {
      requests.pageReady();
      return ok({});
    },
    'renderer.reply': (reply) => {
      requests.settle(reply);
      return ok({});
    },
  };
  listenToPages(
    createDispatcher(handlers, {
      senderRule: { origin: appOrigin, currentWebContentsId: window.currentWebContentsId },
      unlockedRole: () => undefined,
      logger,
      random: systemRandom,
    }),
  );
  guardSession({
    serve: createAppProtocol(systemFiles, join(distFolder, 'renderer')),
    devToolsAllowed: !app.isPackaged,
  });
  setApplicationMenu();
  await window.open();
}

const refused = app.isPackaged
  ? refusedDebugSwitch((name) => app.commandLine.hasSwitch(name))
  : undefined;
if (refused !== undefined || !app.requestSingleInstanceLock())
  app.exit(refused === undefined ? 0 : 1);
else void start();
