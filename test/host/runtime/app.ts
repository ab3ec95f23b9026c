import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { refuseUnknownMembers } from '../notEmulated';
import { AppPaths } from './appPaths';
import { launchSwitch } from './arguments';
import { endChromium } from './chromium';
import { EmulatedEmitter, preventable, standsFor } from './emitter';
import { SingleInstance } from './singleInstance';
import { openWindows } from './windowRegistry';

/** Of these, `activate`, `certificate-error` and `login` never fire here: no dock, and no network for the page. */
const EVENTS = [
  'ready',
  'before-quit',
  'will-quit',
  'quit',
  'window-all-closed',
  'second-instance',
  'activate',
  'browser-window-created',
  'web-contents-created',
  'render-process-gone',
  'certificate-error',
  'login',
];

type Members =
  | 'whenReady'
  | 'isReady'
  | 'requestSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'getPath'
  | 'setPath'
  | 'quit'
  | 'exit'
  | 'isPackaged'
  | 'name'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'getAppPath'
  | 'getLocale'
  | 'enableSandbox'
  | 'commandLine';

interface Manifest {
  name?: string;
  productName?: string;
  version?: string;
}

/** `app`: https://www.electronjs.org/docs/latest/api/app */
export class HostApp extends EmulatedEmitter implements Pick<Electron.App, Members> {
  readonly isPackaged = false;
  readonly switches = new Map<string, string>();
  readonly commandLine = commandLineOf(this.switches);
  name = 'Electron';
  private manifest: Manifest = {};
  private appPath = process.cwd();
  private ready = false;
  private isQuitting = false;
  private isExiting = false;
  private instance: SingleInstance | undefined;
  private readonly paths = new AppPaths(() => this.name);
  private resolveReady: () => void = () => undefined;
  private readonly whenMarkedReady = new Promise<void>((resolve) => {
    this.resolveReady = resolve;
  });

  constructor() {
    super('app', EVENTS);
  }

  /** Takes a folder or a main file, as Electron's first argument; gives back the main file. */
  locate(target: string): string {
    const isFolder = statSync(target).isDirectory();
    this.appPath = isFolder ? target : path.dirname(target);
    const file = path.join(this.appPath, 'package.json');
    const manifest = existsSync(file)
      ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest & { main?: string })
      : {};
    this.manifest = manifest;
    this.name = manifest.productName ?? manifest.name ?? this.name;
    return isFolder ? path.join(target, manifest.main ?? 'index.js') : target;
  }

  markReady(): void {
    this.ready = true;
    this.emit('ready', {}, {});
    this.resolveReady();
  }

  whenReady(): Promise<void> {
    return this.whenMarkedReady;
  }

  isReady(): boolean {
    return this.ready;
  }

  getName(): string {
    return this.name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getVersion(): string {
    return this.manifest.version ?? '0.0.0';
  }

  getAppPath(): string {
    return this.appPath;
  }

  getLocale(): string {
    return launchSwitch('lang') ?? this.switches.get('lang') ?? 'en-US';
  }

  getPath(name: Parameters<Electron.App['getPath']>[0]): string {
    return this.paths.getPath(name);
  }

  setPath(name: string, value: string): void {
    this.paths.setPath(name, value);
  }

  enableSandbox(): void {
    if (this.ready) throw new Error('app.enableSandbox() can only be called before app is ready');
  }

  requestSingleInstanceLock(additionalData: Record<string, unknown> = {}): boolean {
    this.instance ??= new SingleInstance(this.getPath('userData'));
    return this.instance.acquire(additionalData, (second) =>
      this.emit('second-instance', {}, second.argv, second.workingDirectory, second.additionalData),
    );
  }

  releaseSingleInstanceLock(): void {
    this.instance?.release();
  }

  /** before-quit, then every window's close, then will-quit: a listener may stop it at each. */
  quit(): void {
    if (this.isQuitting) return;
    const event = preventable({});
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.isQuitting = true;
    void this.closeWindowsAndExit();
  }

  /** Called when a window has closed. */
  windowClosed(): void {
    if (openWindows.size > 0 || this.isQuitting || this.isExiting) return;
    if (!this.emit('window-all-closed')) this.quit();
  }

  exit(exitCode = 0): void {
    if (this.isExiting) return;
    this.isExiting = true;
    this.emit('quit', {}, exitCode);
    this.instance?.release();
    void endChromium().finally(() => process.exit(exitCode));
  }

  private async closeWindowsAndExit(): Promise<void> {
    for (const window of [...openWindows]) {
      if (await window.requestClose()) continue;
      this.isQuitting = false;
      return;
    }
    const event = preventable({});
    this.emit('will-quit', event);
    if (event.defaultPrevented) this.isQuitting = false;
    else this.exit(0);
  }
}

function commandLineOf(switches: Map<string, string>): Electron.CommandLine {
  const commandLine = {
    appendSwitch: (name: string, value = '') => void switches.set(name, value),
    hasSwitch: (name: string) => switches.has(name) || launchSwitch(name) !== undefined,
    getSwitchValue: (name: string) => switches.get(name) ?? launchSwitch(name) ?? '',
  };
  return standsFor<Electron.CommandLine>(refuseUnknownMembers(commandLine, 'app.commandLine'));
}

refuseUnknownMembers(HostApp.prototype, 'app');

export const app = new HostApp();
