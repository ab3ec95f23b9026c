import { accessSync, constants, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const PLAYWRIGHT_LAYOUTS = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-win64/chrome.exe',
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

function playwrightBinaries(): string[] {
  const folder = playwrightFolder();
  const revision = (name: string): number => Number(name.slice('chromium-'.length));
  try {
    return readdirSync(folder)
      .filter((name) => /^chromium-\d+$/.test(name))
      .sort((left, right) => revision(right) - revision(left))
      .flatMap((name) => PLAYWRIGHT_LAYOUTS.map((layout) => path.join(folder, name, layout)));
  } catch {
    return [];
  }
}

function systemBinaries(): string[] {
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(path.delimiter)];
  return SYSTEM_NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).concat(
    MAC_PATHS,
  );
}

/** The Chromium to use: HOST_CHROMIUM, the system's, or the newest in Playwright's cache; undefined when there is none. */
export function findChromium(): string | undefined {
  const named = process.env['HOST_CHROMIUM'];
  if (named) return isExecutable(named) ? named : undefined;
  return [...systemBinaries(), ...playwrightBinaries()].find(isExecutable);
}

/** What to tell someone who has none. */
export const NO_CHROMIUM = [
  'No Chromium was found. Looked at HOST_CHROMIUM, for chromium, chromium-browser and google-chrome, and in the cache of Playwright.',
  'Install one of: "npx playwright install chromium", "apt-get install chromium"; or set HOST_CHROMIUM to its executable.',
].join('\n');
