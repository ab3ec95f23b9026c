import { accessSync, constants, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const WINDOWS_PATHS = ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'];
const PLAYWRIGHT_LAYOUTS = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
];

const SHELL_NAME = 'chromium-headless-shell';
const PLAYWRIGHT_SHELL_LAYOUTS = [
  'chrome-headless-shell-linux64/chrome-headless-shell',
  'chrome-linux/headless_shell',
  'chrome-headless-shell-mac-arm64/chrome-headless-shell',
  'chrome-headless-shell-mac-x64/chrome-headless-shell',
  'chrome-headless-shell-win64/chrome-headless-shell.exe',
];

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function playwrightFolder(): string {
  const named = process.env['PLAYWRIGHT_BROWSERS_PATH'];
  if (named !== undefined && named !== '0') return named;
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library/Caches/ms-playwright');
  const cache = process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache');
  return path.join(
    process.platform === 'win32' ? (process.env['LOCALAPPDATA'] ?? cache) : cache,
    'ms-playwright',
  );
}

/** What Playwright downloaded under this name, newest first. */
function playwrightBinaries(name: string, layouts: readonly string[]): string[] {
  const folder = playwrightFolder();
  const pattern = new RegExp(`^${name}-(\\d+)$`);
  const revision = (entry: string): number => Number(pattern.exec(entry)?.[1]);
  try {
    return readdirSync(folder)
      .filter((entry) => pattern.test(entry))
      .sort((left, right) => revision(right) - revision(left))
      .flatMap((entry) => layouts.map((layout) => path.join(folder, entry, layout)));
  } catch {
    return [];
  }
}

function systemBinaries(names: readonly string[]): string[] {
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(path.delimiter)];
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** The Chromium to use: HOST_CHROMIUM, the system's, or the newest in Playwright's cache; undefined when there is none. */
export function findChromium(): string | undefined {
  const named = process.env['HOST_CHROMIUM'];
  if (named) return isExecutable(named) ? named : undefined;
  return [
    ...systemBinaries(SYSTEM_NAMES),
    ...MAC_PATHS,
    ...WINDOWS_PATHS,
    ...playwrightBinaries('chromium', PLAYWRIGHT_LAYOUTS),
  ].find(isExecutable);
}

/** Chromium without the browser around it, if it is installed: no window, no camera, and a start with a fifth less work. */
export function findHeadlessShell(): string | undefined {
  return [
    ...systemBinaries([SHELL_NAME]),
    ...playwrightBinaries('chromium_headless_shell', PLAYWRIGHT_SHELL_LAYOUTS),
  ].find(isExecutable);
}

/** What to tell someone who has none. */
export const NO_CHROMIUM = [
  'No Chromium was found. Looked at HOST_CHROMIUM, for chromium, chromium-browser and google-chrome, and in the cache of Playwright.',
  'Install one of: "npx playwright install chromium", "apt-get install chromium"; or set HOST_CHROMIUM to its executable.',
].join('\n');
