import { app } from 'electron';
import { createDocumentSealer } from '../dispatch';
import { createDocumentFiles, createDocumentStore } from '../documents';
import { createBlankForm, createFormThread } from '../forms';
import {
  createAppHandlers,
  createDocumentHandlers,
  createVaultHandlers,
  createWorkHandlers,
} from '../handlers';
import { createDispatcher, listenToPages, type Handlers } from '../ipc';
import { askForPdf, askWhere } from '../output';
import { systemFiles as files, systemRandom as random, systemTime as clock } from '../ports';
import { onceUntilItWorks, reconcileSpool } from '../spool';
import type { createFreeSpaceWatch } from '../storage';
import { appOrigin, createAppProtocol, guardSession, setApplicationMenu } from '../window';
import type { Foundation } from './foundation';
import { reachableComputer, type Keys } from './keys';
import type { createLocking } from './locking';
import type { Page } from './page';
import type { createSync } from './sync';

export type Graph = Foundation &
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

/** What a page may ask for, and what guards it. */
export function connectPage(graph: Graph): void {
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
