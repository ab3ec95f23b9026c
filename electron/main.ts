import { join } from 'node:path';
import { app, clipboard, powerMonitor } from 'electron';
import { trustedPackKeys } from '#shared/packs/packTrust';
import { createAuditLog } from './audit';
import { createDispatch, createDocumentSealer } from './dispatch';
import { createCameraGate, createDocumentFiles, createDocumentStore } from './documents';
import { createFaultPoints } from './fault';
import { createBlankForm, createFormThread } from './forms';
import {
  createAppHandlers,
  createDocumentHandlers,
  createVaultHandlers,
  createWorkHandlers,
} from './handlers';
import {
  createDispatcher,
  createEmitter,
  createRendererRequests,
  listenToPages,
  type Emit,
  type Handlers,
  type RendererRequests,
} from './ipc';
import { connectSystem, createCrashBrake, shutDown } from './lifecycle';
import { createLogger, describeException } from './log';
import { askForPdf, askWhere, createClipboard } from './output';
import { createPackStore, packVerifier } from './packs';
import { pathsOf } from './paths';
import { createPaymentStore } from './payments';
import { systemFiles, systemRandom, systemTime } from './ports';
import { createHubLauncher, createPracticeHub, practiceProgram } from './practice';
import { openSettings } from './settings';
import { createSpool, onceUntilItWorks, reconcileSpool } from './spool';
import { createFreeSpaceWatch } from './storage';
import { createHubPairing, createSyncEngine } from './sync';
import {
  calibrate,
  createComputerIdentity,
  createComputerRecords,
  createIdleWatch,
  createKeyring,
  createLockSequence,
  createThrottle,
  createWorkerStrength,
  createVault,
  createWorkerDerivation,
  electronSafeStorage,
  type KnownComputer,
} from './vault';
import {
  appOrigin,
  createAppProtocol,
  createDeskWindow,
  guardSession,
  refusedDebugSwitch,
  registerAppScheme,
  setApplicationMenu,
} from './window';

/** Set by the build: a release refuses packs signed with the development key. */
declare const __RELEASE__: boolean;

const files = systemFiles;
const clock = systemTime;
const random = systemRandom;

const flushTimeoutMs = 2_000;

/** What needs no window: log, faults, settings, files of the work. */
async function createFoundation() {
  const paths = pathsOf(join(import.meta.dirname, '..'), app.getPath('userData'));
  const logger = createLogger(
    { files, clock },
    { folder: paths.logs, maxFileBytes: 1_000_000, keptFiles: 5 },
  );
  const reach = createFaultPoints(process.env, {
    kill: () => process.kill(process.pid, 'SIGKILL'),
    announce: (point) => process.stderr.write(`fault point ${point}\n`),
  });
  const settings = await openSettings(files, paths.userData);
  const audit = createAuditLog({ files, clock, logger }, paths.audit);
  const spool = createSpool({ files, logger, reach }, paths.spool);
  const payments = createPaymentStore(files, paths.payments);
  const copies = createClipboard({ clipboard, timers: systemTime });
  const policy = {
    verifier: packVerifier,
    trustedKeys: trustedPackKeys,
    allowDevelopmentKeys: !__RELEASE__,
  };
  const packs = createPackStore({ files, logger, policy }, [
    paths.shippedPacks,
    paths.receivedPacks,
  ]);
  const camera = createCameraGate();
  const dispatch = createDispatch({ files, logger }, paths.dispatch);
  const kept = { spool, payments, dispatch };
  return { paths, logger, reach, settings, audit, ...kept, copies, packs, camera };
}
type Foundation = Awaited<ReturnType<typeof createFoundation>>;

/** The window and the two ways to its page: events, and requests that it answers. */
function createPage(
  { paths, logger }: Foundation,
  onPageGone: (how: 'crashed' | 'replaced') => void,
) {
  const window = createDeskWindow(
    {
      preloadFile: paths.preloadFile,
      title: 'Enroller Desk',
      devToolsAllowed: !app.isPackaged,
    },
    {
      pageGone: (how) => {
        requests.cancelAll();
        onPageGone(how);
      },
      closeRequested: () => {
        app.quit();
      },
    },
    logger,
  );
  const emit: Emit = createEmitter((name, payload) => {
    window.send(name, payload);
  });
  const requests: RendererRequests = createRendererRequests({
    emit,
    timers: systemTime,
    random,
    logger,
  });
  return { window, emit, requests };
}
type Page = ReturnType<typeof createPage>;

/** Keys: vault, keyring, this computer's identity, practice hub. */
function createKeys(foundation: Foundation, onOpened: (idleMinutes: number) => void) {
  const { paths, logger, settings } = foundation;
  const keyring = createKeyring(electronSafeStorage);
  const computers = createComputerRecords({ files, keyring, random }, paths.computer);
  const computer = createComputerIdentity(computers);
  const deriveKey = createWorkerDerivation(paths.argon2WorkerFile);
  const ports = {
    files,
    clock,
    random,
    logger,
    keyring,
    deriveKey,
    estimateGuesses: createWorkerStrength(paths.strengthWorkerFile, systemTime),
    computers,
    throttle: createThrottle(files, clock, paths.vault),
    pairing: createHubPairing({ fetch: globalThis.fetch, clock, random }),
    vaultFolder: paths.vault,
    async argon2Parameters() {
      const known = settings.current().argon2;
      if (known) return known;
      const argon2 = await calibrate(deriveKey, systemTime);
      await settings.change({ argon2 });
      return argon2;
    },
  };
  const vault = createVault(ports, {
    opened({ policy }) {
      computer.forget();
      onOpened(policy.idleLockMinutes);
    },
  });
  const launch = createHubLauncher(practiceProgram(paths), app.isPackaged);
  return { vault, computer, practice: createPracticeHub(launch, { timers: systemTime, logger }) };
}
type Keys = ReturnType<typeof createKeys>;

/** Where the hub listens now: a practice hub takes another port at each start. */
async function reachableComputer({ computer, practice }: Keys): Promise<KnownComputer | undefined> {
  const known = await computer.current();
  if (!known?.hub.practice) return known;
  const ready = await practice.ready();
  return ready.ok ? { ...known, hub: { ...known.hub, url: ready.value.url } } : known;
}

function createSync(foundation: Foundation, page: Page, keys: Keys, runId: string) {
  const { logger, reach, spool, dispatch, audit } = foundation;
  return createSyncEngine({
    clock,
    monotonic: systemTime,
    timers: systemTime,
    random,
    logger,
    reach,
    fetch: globalThis.fetch,
    runId,
    spool,
    dispatch,
    ask: page.requests.ask,
    computer: () => reachableComputer(keys),
    counselor: () => {
      const session = keys.vault.session();
      return session && { counselorId: session.profile.counselorId, signer: session.signer };
    },
    pinHub: keys.computer.pin,
    onStatus: (status) => {
      page.emit('sync.status', status);
    },
    onDocument({ caseId, documentId: subject, counselorId }, outcome) {
      page.emit('documents.delivery', { caseId });
      void audit.record({ action: `document.${outcome}`, counselorId, subject });
    },
    onPurged: (commandId) =>
      void audit.record({ action: 'submission.purged', counselorId: null, subject: commandId }),
  });
}

function createLocking(foundation: Foundation, page: Page, keys: () => Keys) {
  const { logger, audit, copies } = foundation;
  const { window, emit, requests } = page;
  const forgetKeys = (): void => {
    void copies.takeBack();
    const session = keys().vault.session();
    keys().vault.forget();
    idle.stop();
    foundation.camera.shut();
    if (!session) return;
    void audit.record({ action: 'vault.locked', counselorId: session.profile.counselorId });
  };
  const lock = createLockSequence({
    isOpen: () => keys().vault.session() !== undefined,
    announce: (reason) => {
      emit('vault.locking', { reason });
    },
    flushDraft: async () => {
      const flushed = await requests.ask('draft.flush', {}, { timeoutMs: flushTimeoutMs });
      if (!flushed.ok) logger.warn('vault.draftNotFlushed', { reason: flushed.error.code });
    },
    forgetKeys,
    replacePage: () => window.replace(),
    logger,
  });
  const idle = createIdleWatch({
    clock,
    monotonic: systemTime,
    timers: systemTime,
    systemIdleSeconds: () => powerMonitor.getSystemIdleTime(),
    lock: (reason) => void lock(reason),
  });
  return { lock, idle, forgetKeys };
}

async function start(): Promise<void> {
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

type Graph = Foundation &
  Page &
  Keys &
  ReturnType<typeof createLocking> & {
    readonly sync: ReturnType<typeof createSync>;
    readonly freeSpace: ReturnType<typeof createFreeSpaceWatch>;
    readonly runId: string;
  };

function outputPorts(window: Graph['window']) {
  return {
    clock,
    files,
    printToPdf: window.printToPdf,
    askWhere: (path: string) => askWhere(window.current(), path),
    documentsFolder: app.getPath('documents'),
  };
}

function createDocuments({ paths, freeSpace, reach, logger }: Graph) {
  const documents = createDocumentFiles({ files, random }, paths.documents);
  return createDocumentStore({ documents, freeSpace, reach, logger });
}

function paperPorts({ window, paths }: Pick<Graph, 'window' | 'paths'>) {
  const output = outputPorts(window);
  const thread = createFormThread(paths.formWorkerFile);
  const askFile = () => askForPdf(window.current());
  const blank = createBlankForm({ files, thread, askFile }, paths.forms);
  return { output, forms: { ...output, thread, blank } };
}

function createHandlers(graph: Graph): Handlers {
  const { requests, window, spool, payments, packs, freeSpace, reach, logger, sync } = graph;
  const documents = createDocuments(graph);
  const sealing = createDocumentSealer({ documents, dispatch: graph.dispatch, logger });
  const pinnedHub = async () => (await graph.computer.current())?.hub;
  const reconcileOnce = onceUntilItWorks(async () => {
    const report = await reconcileSpool({ spool, ask: requests.ask, logger });
    if (report.ok) sync.wake('start');
    return report.ok;
  });
  return {
    ...createAppHandlers({
      ...graph,
      appVersion: app.getVersion(),
      random,
      computer: () => reachableComputer(graph),
    }),
    ...createVaultHandlers(graph),
    ...createDocumentHandlers({ ...graph, documents, output: outputPorts(window) }),
    ...createWorkHandlers({
      ...graph,
      payment: { packs, store: payments, clock, random },
      submission: { clock, spool, payments, freeSpace, reach, hub: pinnedHub, ...sealing },
      ...paperPorts(graph),
      clipboard: graph.copies,
    }),
    'renderer.ready'() {
      requests.pageReady();
      reconcileOnce();
      sync.wake('pageReady');
      return { ok: true, value: {} };
    },
    'renderer.reply'(reply) {
      requests.settle(reply);
      return { ok: true, value: {} };
    },
  };
}

function connectPage(graph: Graph): void {
  const { paths, logger, window, vault } = graph;
  listenToPages(
    createDispatcher(createHandlers(graph), {
      senderRule: { origin: appOrigin, currentWebContentsId: window.currentWebContentsId },
      unlockedRole: () => vault.session()?.profile.role,
      logger,
      random,
    }),
  );
  guardSession({
    serve: createAppProtocol(files, paths.rendererFolder),
    devToolsAllowed: !app.isPackaged,
    cameraWanted: graph.camera.isOpen,
    currentWebContentsId: window.currentWebContentsId,
  });
  setApplicationMenu();
}

/** Node's own switches never reach Chromium's list. */
function isArgument(name: string): boolean {
  const given = [...process.argv, ...process.execArgv];
  return given.some((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`));
}

process.umask(0o077);
registerAppScheme();
const refused = app.isPackaged
  ? refusedDebugSwitch((name) => app.commandLine.hasSwitch(name) || isArgument(name))
  : undefined;
if (refused !== undefined || !app.requestSingleInstanceLock()) {
  app.exit(refused === undefined ? 0 : 1);
} else {
  start().catch((thrown: unknown) => {
    // Without a window this line is all that there is; it says where, never what.
    const { kind, frames } = describeException(thrown);
    process.stderr.write(`Enroller Desk cannot start: ${kind} at ${frames.join(' < ')}\n`);
    app.exit(1);
  });
}
