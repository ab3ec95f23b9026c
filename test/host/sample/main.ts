/** A small app that uses everything the product uses; its specs are the desktop host's check list. */
import path from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  safeStorage,
  session,
} from 'electron';
import { servePage } from './pages';

const events: string[] = [];
const note = (event: string): void => void events.push(event);

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.enableSandbox();

if (app.requestSingleInstanceLock()) start();
else app.exit(0);

function start(): void {
  app.on('second-instance', (_event, argv) => note(`second-instance ${argv.at(-1)}`));
  app.on('before-quit', () => note('before-quit'));
  app.on('will-quit', () => note('will-quit'));
  app.on('window-all-closed', () => {
    note('window-all-closed');
    if (process.env['SAMPLE_STAYS_OPEN'] !== '1') app.quit();
  });
  powerMonitor.on('lock-screen', () => {
    for (const window of BrowserWindow.getAllWindows())
      window.webContents.send('power', 'lock-screen');
  });
  void app.whenReady().then(openWindow);
}

async function openWindow(): Promise<void> {
  protocol.handle('app', servePage);
  guardSession();
  answerCalls();
  const quit = { id: 'quit', label: 'Quit', click: () => app.quit() };
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'File', submenu: [quit] }]));
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    show: false,
    webPreferences: {
      preload: path.join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
    },
  });
  guardPage(window.webContents);
  window.webContents.send('power', 'sent before the page was there');
  window.once('ready-to-show', () => window.show());
  await window.loadURL('app://desk/index.html');
}

function guardSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'persistent-storage'),
  );
  defaultSession.setPermissionCheckHandler(
    (_contents, permission) => permission === 'persistent-storage',
  );
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.webRequest.onBeforeRequest((details, answer) => {
    const allowed = /^(app|blob|data):/.test(details.url);
    if (!allowed) note(`blocked ${details.url}`);
    answer({ cancel: !allowed });
  });
  defaultSession.webRequest.onHeadersReceived((details, answer) => {
    answer({ responseHeaders: { ...details.responseHeaders, 'x-sample': ['seen by webRequest'] } });
  });
  defaultSession.on('will-download', (event, item) => {
    event.preventDefault();
    note(`download ${item.getURL()}`);
  });
}

function guardPage(contents: Electron.WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    note(`open ${url}`);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => {
    note(`navigate ${event.url}`);
    if (!event.url.startsWith('app://desk/')) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => note(`frame-navigate ${event.isMainFrame}`));
  contents.on('will-redirect', (event) => {
    note(`redirect ${event.url}`);
    event.preventDefault();
  });
  contents.on('render-process-gone', (_event, details) => note(`gone ${details.reason}`));
}

function answerCalls(): void {
  ipcMain.handle('echo', (_event, value: unknown) => value);
  ipcMain.handle('fail', () => {
    throw new TypeError('boom');
  });
  ipcMain.handle('sender', (event) => ({
    url: event.senderFrame?.url,
    origin: event.senderFrame?.origin,
    isMainFrame: event.senderFrame === event.sender.mainFrame,
    hasWindow: BrowserWindow.fromWebContents(event.sender) !== null,
  }));
  ipcMain.handle('events', () => events);
  ipcMain.handle('seal', async (_event, text: string) => {
    const sealed = await safeStorage.encryptStringAsync(text);
    return { sealed: new Uint8Array(sealed), backend: safeStorage.getSelectedStorageBackend() };
  });
  ipcMain.handle('unseal', async (_event, sealed: Uint8Array) => {
    return (await safeStorage.decryptStringAsync(Buffer.from(sealed))).result;
  });
  ipcMain.handle('choose-file', async () => (await dialog.showOpenDialog({})).filePaths);
  ipcMain.on('tell', (event, value: unknown) => event.sender.send('told', value));
}
