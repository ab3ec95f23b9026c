import { refuseUnknownMembers, refuseUnknownStatics } from '../notEmulated';
import { app } from './app';
import { debugLog } from './arguments';
import { cdp, isChromiumAlive } from './chromium';
import { isHeaded } from './chromiumFlags';
import { EmulatedEmitter, preventable, standsFor } from './emitter';
import { HostWebContents } from './webContents';
import { targetSettings } from './windowOptions';
import { openWindows } from './windowRegistry';

const EVENTS = [
  'close',
  'closed',
  'ready-to-show',
  'show',
  'hide',
  'focus',
  'blur',
  'minimize',
  'restore',
  'maximize',
];

type Members =
  | 'id'
  | 'loadURL'
  | 'show'
  | 'hide'
  | 'isVisible'
  | 'focus'
  | 'isFocused'
  | 'minimize'
  | 'restore'
  | 'isMinimized'
  | 'maximize'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'getBounds'
  | 'setContentProtection'
  | 'isContentProtected';

const windows = new Map<HostWebContents, HostBrowserWindow>();
let lastId = 0;
let focused: HostBrowserWindow | undefined;

/** `BrowserWindow`: https://www.electronjs.org/docs/latest/api/browser-window */
class HostBrowserWindow extends EmulatedEmitter implements Pick<Electron.BrowserWindow, Members> {
  readonly id = (lastId += 1);
  readonly contents: HostWebContents;
  private readonly bounds: Electron.Rectangle;
  private visible: boolean;
  private minimized = false;
  private contentProtected = false;
  private destroyed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', EVENTS);
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    const settings = targetSettings(options);
    const { width, height } = settings;
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width, height };
    this.contents = new HostWebContents(settings, () => this.close());
    this.visible = options.show !== false;
    windows.set(this.contents, this);
    openWindows.add(this);
    focused = this;
    this.contents.once('dom-ready', () => this.emit('ready-to-show'));
    app.emit('browser-window-created', {}, this);
    app.emit('web-contents-created', {}, this.contents);
    this.contents.open().catch((error: unknown) => this.failedToOpen(error));
  }

  static getAllWindows(): Electron.BrowserWindow[] {
    return [...windows.values()].map((window) => window.electron);
  }

  static fromWebContents(contents: Electron.WebContents): Electron.BrowserWindow | null {
    return windows.get(contents as unknown as HostWebContents)?.electron ?? null;
  }

  static getFocusedWindow(): Electron.BrowserWindow | null {
    return focused?.electron ?? null;
  }

  get electron(): Electron.BrowserWindow {
    return standsFor<Electron.BrowserWindow>(this);
  }

  get webContents(): Electron.WebContents {
    return this.contents.electron;
  }

  loadURL(url: string): Promise<void> {
    return this.contents.loadURL(url);
  }

  show(): void {
    this.visible = true;
    this.emit('show');
  }

  hide(): void {
    this.visible = false;
    this.emit('hide');
  }

  isVisible(): boolean {
    return this.visible;
  }

  focus(): void {
    focused = this;
    if (isHeaded)
      void this.contents.target
        ?.send('Page.bringToFront')
        .catch((error: unknown) => debugLog(error));
    this.emit('focus');
  }

  isFocused(): boolean {
    return focused === this;
  }

  minimize(): void {
    this.minimized = true;
    this.emit('minimize');
  }

  restore(): void {
    this.minimized = false;
    this.emit('restore');
  }

  isMinimized(): boolean {
    return this.minimized;
  }

  maximize(): void {
    if (isHeaded) void this.setWindowState('maximized');
    this.emit('maximize');
  }

  close(): void {
    void this.requestClose();
  }

  async requestClose(): Promise<boolean> {
    if (this.destroyed) return true;
    const event = preventable({});
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    await this.destroyPage();
    return true;
  }

  destroy(): void {
    void this.destroyPage();
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  getBounds(): Electron.Rectangle {
    return { ...this.bounds };
  }

  /** Screen capture is the operating system's; the host remembers the wish, so that a spec can ask for it. */
  setContentProtection(enable: boolean): void {
    this.contentProtected = enable;
  }

  isContentProtected(): boolean {
    return this.contentProtected;
  }

  /** Someone closed Chromium's window: the app hears of it as usual, though it comes too late to prevent it. */
  pageVanished(): void {
    if (!this.destroyed) this.emit('close', preventable({}));
    this.markClosed();
  }

  /** The page has gone, whoever closed it. */
  markClosed(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    windows.delete(this.contents);
    openWindows.delete(this);
    if (focused === this) focused = undefined;
    this.contents.markDestroyed();
    this.emit('closed');
    app.windowClosed();
  }

  /** The window is gone at once, as in Electron; Chromium's page follows. */
  private async destroyPage(): Promise<void> {
    if (this.destroyed) return;
    const opened = this.contents.open().catch(() => undefined);
    this.markClosed();
    await (await opened)?.close();
  }

  private async setWindowState(windowState: 'maximized'): Promise<void> {
    const { targetId } = await this.contents.open();
    const { windowId } = await cdp().send('Browser.getWindowForTarget', { targetId });
    await cdp().send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
  }

  private failedToOpen(error: unknown): void {
    if (!isChromiumAlive()) return;
    process.stderr.write(`desktop host: a window could not be opened: ${String(error)}\n`);
    this.markClosed();
  }
}

refuseUnknownMembers(HostBrowserWindow.prototype, 'BrowserWindow');

export const BrowserWindow = refuseUnknownStatics(HostBrowserWindow, 'BrowserWindow');

/** The window around a page. */
export const windowOf = (contents: HostWebContents): HostBrowserWindow | undefined =>
  windows.get(contents);
