import { debugLog } from './arguments';
import { notEmulated, refuseUnknownMembers } from '../notEmulated';
import { EmulatedEmitter, standsFor } from './emitter';
import { addContents, removeContents } from './contentsRegistry';
import { mainFrameOf } from './mainFrame';
import { PageTarget, type TargetSettings } from './pageTarget';
import { decidePermissions } from './permissions';
import { PreloadChannel } from './preloadChannel';
import { printParameters } from './printToPdf';
import { toChromium } from './scheme';
import { electronSession } from './session';

/** Of these, `will-attach-webview` never fires here: a window with `webviewTag` is refused. */
const EVENTS = [
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'did-navigate',
  'did-navigate-in-page',
  'dom-ready',
  'did-finish-load',
  'did-fail-load',
  'preload-error',
  'render-process-gone',
  'destroyed',
];

type Members =
  | 'id'
  | 'session'
  | 'mainFrame'
  | 'send'
  | 'loadURL'
  | 'reload'
  | 'getURL'
  | 'isDestroyed'
  | 'close'
  | 'setWindowOpenHandler'
  | 'printToPDF'
  | 'forcefullyCrashRenderer'
  | 'openDevTools';

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

let lastId = 0;

/** `webContents`: https://www.electronjs.org/docs/latest/api/web-contents */
export class HostWebContents
  extends EmulatedEmitter
  implements Pick<Electron.WebContents, Members>
{
  readonly id = (lastId += 1);
  readonly session = electronSession;
  readonly mainFrame = mainFrameOf(() => this.url);
  readonly childFrames = new Set<string>();
  readonly channel: PreloadChannel;
  target: PageTarget | undefined;
  /** The navigation that main itself began, which asks no one. */
  ownNavigation: string | undefined;
  openHandler: OpenHandler | undefined;
  url = '';
  private opening: Promise<PageTarget> | undefined;
  private hasLoaded = false;
  private destroyed = false;

  constructor(
    private readonly settings: TargetSettings,
    private readonly closeWindow: () => void,
  ) {
    super('webContents', EVENTS);
    this.channel = new PreloadChannel(this);
    addContents(this);
  }

  /** This object under Electron's type. */
  get electron(): Electron.WebContents {
    return standsFor<Electron.WebContents>(this);
  }

  /** The page in Chromium, opened at the first need. */
  open(): Promise<PageTarget> {
    this.requireAlive();
    this.opening ??= PageTarget.open(this.settings).then((target) => (this.target = target));
    return this.opening;
  }

  async loadURL(url: string): Promise<void> {
    const target = await this.open();
    await decidePermissions(this.electron, url);
    const real = toChromium(url);
    this.ownNavigation = real;
    const loaded = this.untilLoaded();
    const { errorText } = await target.send('Page.navigate', { url: real });
    if (errorText === undefined) return loaded.then(() => this.forgetTheEmptyPage(target));
    this.emit('did-fail-load', {}, -2, errorText, url, true);
    throw Object.assign(new Error(`${errorText} (-2) loading '${url}'`), {
      code: errorText.replace('net::', ''),
      url,
    });
  }

  /** In Electron the first load takes the place of the empty page that a window begins with: no way leads back to it. */
  private async forgetTheEmptyPage(target: PageTarget): Promise<void> {
    if (this.hasLoaded) return;
    this.hasLoaded = true;
    await target.send('Page.resetNavigationHistory').catch((error: unknown) => debugLog(error));
  }

  reload(): void {
    this.requireAlive();
    this.ownNavigation = toChromium(this.url);
    void this.target?.send('Page.reload').catch(() => undefined);
  }

  getURL(): string {
    return this.url;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  send(channel: string, ...args: unknown[]): void {
    this.requireAlive();
    this.channel.send({ type: 'event', channel, args });
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const target = await this.open();
    const { data } = await target.send('Page.printToPDF', printParameters(options));
    return Buffer.from(data, 'base64');
  }

  forcefullyCrashRenderer(): void {
    void this.target?.send('Page.crash').catch(() => undefined);
  }

  openDevTools(): void {
    throw notEmulated('webContents.openDevTools()');
  }

  close(): void {
    this.closeWindow();
  }

  /** The page is gone for good. */
  markDestroyed(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    removeContents(this);
    this.emit('destroyed');
  }

  /** Electron's own words for the use of what is gone. */
  private requireAlive(): void {
    if (this.destroyed) throw new TypeError('Object has been destroyed');
  }

  private untilLoaded(): Promise<void> {
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void): void => {
        for (const [event, listener] of listeners) this.off(event, listener);
        settle();
      };
      const gone = (): void => finish(() => reject(new Error('ERR_FAILED (-2): the page is gone')));
      const listeners = [
        ['did-finish-load', () => finish(resolve)],
        ['render-process-gone', gone],
        ['destroyed', gone],
      ] as const;
      for (const [event, listener] of listeners) this.on(event, listener);
    });
  }
}

refuseUnknownMembers(HostWebContents.prototype, 'webContents');
