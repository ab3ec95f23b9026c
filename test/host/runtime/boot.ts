/** Starts an app as Electron does: its main first, then Chromium, then `ready`. */
import Module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app';
import { appTarget, isDriven } from './arguments';
import { startChromium } from './chromium';
import { electron, emulatedNames } from './index';
import { interceptRequests } from './interceptor';
import { listenToPages } from './pageEvents';
import { listenToPreloads } from './preloadChannel';
import { closePopups } from './windowOpen';

declare const ELECTRON_VERSION: string;

/** Where the loader hook for ES modules finds the module. */
export const ELECTRON_GLOBAL = 'desktop-host.electron';
export { emulatedNames };

const MODULE_NAMES = new Set(['electron', 'electron/main', 'electron/common']);

interface Loader {
  _resolveFilename(request: string, ...rest: unknown[]): string;
}

/** Makes `require('electron')` and `import … from 'electron'` give the host, whatever npm has installed under that name. */
function provideModule(): void {
  Reflect.set(globalThis, Symbol.for(ELECTRON_GLOBAL), electron);
  const file = path.join(__dirname, 'electron');
  const loader = Module as unknown as Loader & { _cache: Record<string, unknown> };
  const resolve = loader._resolveFilename.bind(loader);
  loader._resolveFilename = (request, ...rest) =>
    MODULE_NAMES.has(request) ? file : resolve(request, ...rest);
  loader._cache[file] = Object.assign(new Module(file), {
    filename: file,
    loaded: true,
    exports: electron,
  });
}

/** Gives the process the shape that an app sees inside Electron. */
function shapeProcess(target: string, mainFile: string, rest: string[]): void {
  process.argv = [process.execPath, target, ...rest];
  Object.defineProperty(process.versions, 'electron', {
    value: ELECTRON_VERSION,
    enumerable: true,
  });
  Object.defineProperties(process, {
    type: { value: 'browser' },
    resourcesPath: { value: path.join(path.dirname(mainFile), 'resources') },
    defaultApp: { value: true },
  });
}

/** Playwright calls this once it has attached, so that it misses no window. */
function untilDriverAttached(started: Promise<void>): Promise<void> {
  if (!isDriven) return Promise.resolve();
  return new Promise((resolve) => {
    Reflect.set(globalThis, '__playwright_run', () => started.then(resolve));
  });
}

async function startBrowser(): Promise<void> {
  const profile = path.join(app.getPath('userData'), 'Chromium');
  const cdp = startChromium(profile, app.switches, (reason) => {
    process.stderr.write(`desktop host: ${reason}\n`);
    app.exit(1);
  });
  listenToPages(cdp);
  listenToPreloads(cdp);
  closePopups(cdp);
  await Promise.all([
    interceptRequests(cdp),
    cdp.send('Target.setDiscoverTargets', { discover: true }),
    cdp.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true }),
  ]);
  const { product } = await cdp.send('Browser.getVersion');
  Object.defineProperty(process.versions, 'chrome', {
    value: product.split('/')[1] ?? product,
    enumerable: true,
  });
}

/** Loads the app's main file and brings it to `ready`. */
export async function boot(): Promise<void> {
  const { target, rest } = appTarget();
  const mainFile = app.locate(target);
  shapeProcess(target, mainFile, rest);
  provideModule();
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, () => app.quit());
  // Electron's main process lives until it is told to quit, with or without work to do.
  setInterval(() => undefined, 2 ** 30);

  let announceStart: () => void = () => undefined;
  const attached = untilDriverAttached(new Promise((resolve) => (announceStart = resolve)));
  await import(pathToFileURL(mainFile).href);
  await startBrowser();
  announceStart();
  await attached;
  app.markReady();
}
