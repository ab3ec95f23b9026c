import { BrowserWindow, type Rectangle } from 'electron';
import { eventWire } from '#shared/desktop/wire';
import type { Logger } from '../log';
import { startPage } from './appProtocol';
import { guardPage } from './pageGuards';

export interface DeskWindowSettings {
  readonly preloadFile: string;
  readonly title: string;
  readonly devToolsAllowed: boolean;
}

export interface DeskWindowEvents {
  /** The page and all it was asked is gone; `crashed` by itself, or `replaced` by us or a reload. */
  readonly pageGone: (how: 'crashed' | 'replaced') => void;
  /** The person closes the window; it stays until somebody calls `destroy`. */
  readonly closeRequested: () => void;
}

/** The one window and its page. */
export interface DeskWindow {
  open(): Promise<void>;
  /** Destroys the page with everything it knew, and shows a fresh one in the same place. */
  replace(): Promise<void>;
  destroy(): void;
  focus(): void;
  send(name: string, payload: unknown): void;
  currentWebContentsId(): number | undefined;
  printToPdf(): Promise<Buffer | undefined>;
  /** The window that a system dialog belongs to. */
  current(): BrowserWindow | undefined;
}

const size = { width: 1366, height: 768, minWidth: 1024, minHeight: 700 } as const;

function windowOptions({ preloadFile, title, devToolsAllowed }: DeskWindowSettings) {
  return {
    ...size,
    title,
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    webPreferences: {
      preload: preloadFile,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: devToolsAllowed,
    },
  } as const;
}

/** Tells what happens to a window for as long as it is the current one. */
function watchWindow(window: BrowserWindow, isCurrent: () => boolean, events: DeskWindowEvents) {
  window.webContents.on('render-process-gone', () => {
    if (isCurrent()) events.pageGone('crashed');
  });
  let loaded = false;
  window.webContents.on('did-navigate', () => {
    // The first load finds nothing to forget; a reload leaves a page that lost its keys.
    if (loaded && isCurrent()) events.pageGone('replaced');
    loaded = true;
  });
  window.on('close', (event) => {
    event.preventDefault();
    events.closeRequested();
  });
}

export function createDeskWindow(
  settings: DeskWindowSettings,
  events: DeskWindowEvents,
  logger: Logger,
): DeskWindow {
  let current: BrowserWindow | undefined;

  async function open(bounds?: Rectangle): Promise<void> {
    const window = new BrowserWindow({ ...windowOptions(settings), ...bounds });
    current = window;
    guardPage(window.webContents, logger);
    watchWindow(window, () => current === window, events);
    try {
      await window.loadURL(startPage);
    } catch (thrown) {
      // A lock may destroy the window while it loads; the next one is on its way then.
      if (current === window) logger.exception('window.loadFailed', thrown);
    }
  }

  function destroy(): void {
    const window = current;
    current = undefined;
    if (!window) return;
    events.pageGone('replaced');
    window.destroy();
  }

  return {
    open: () => open(),
    async replace() {
      const bounds = current?.getBounds();
      destroy();
      await open(bounds);
    },
    destroy,
    ...accessTo(() => current),
  };
}

function accessTo(
  current: () => BrowserWindow | undefined,
): Omit<DeskWindow, 'open' | 'replace' | 'destroy'> {
  return {
    focus() {
      const window = current();
      if (window?.isMinimized()) window.restore();
      window?.focus();
    },
    send(name, payload) {
      current()?.webContents.send(eventWire, name, payload);
    },
    currentWebContentsId: () => current()?.webContents.id,
    printToPdf: async () =>
      current()?.webContents.printToPDF({ printBackground: true, pageSize: 'Letter' }),
    current,
  };
}
