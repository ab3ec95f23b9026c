import { access, readdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { run } from './run';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const playwrightCaches = [
  process.env['PLAYWRIGHT_BROWSERS_PATH'],
  path.join(os.homedir(), '.cache', 'ms-playwright'),
  path.join(os.homedir(), 'Library', 'Caches', 'ms-playwright'),
];

const playwrightExecutables = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win/chrome.exe',
];

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

async function inPlaywrightCache(): Promise<string[]> {
  const found: string[] = [];
  for (const cache of playwrightCaches) {
    if (!cache) continue;
    const folders = await readdir(cache).catch(() => []);
    for (const folder of folders
      .filter((name) => name.startsWith('chromium-'))
      .sort()
      .reverse()) {
      found.push(...playwrightExecutables.map((tail) => path.join(cache, folder, tail)));
    }
  }
  return found;
}

/** The Chromium that is installed here, or undefined. `HOST_CHROMIUM` names another one. */
export async function findChromium(): Promise<string | undefined> {
  const named = process.env['HOST_CHROMIUM'];
  const candidates = [...(named ? [named] : []), ...usualPlaces, ...(await inPlaywrightCache())];
  for (const candidate of candidates) if (await exists(candidate)) return candidate;
  return undefined;
}

async function installWithPlaywright(): Promise<boolean> {
  console.log("Chromium is not installed. Trying Playwright's download …");
  const outcome = await run('playwright', ['install', '--with-deps', 'chromium'], { quiet: true });
  if (outcome.code !== 0) console.log('  not reachable from here.');
  return outcome.code === 0;
}

async function installWithDebian(): Promise<boolean> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  console.log("Trying Debian's package (apt-get install chromium) …");
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { quiet: true, env });
  const outcome = await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    env,
  });
  return outcome.code === 0;
}

/** Finds Chromium, or installs it with progress; undefined, with a clear message, where neither works. */
export async function ensureChromium(): Promise<string | undefined> {
  const standing = await findChromium();
  if (standing) return standing;
  const installed = (await installWithPlaywright()) || (await installWithDebian());
  const found = installed ? await findChromium() : undefined;
  if (!found) {
    console.error(
      [
        'Enroller Desk needs Chromium here and could not install it.',
        'Install it by hand (Debian: sudo apt-get install chromium; elsewhere: npx playwright install chromium),',
        'or name an installed Chrome or Chromium: HOST_CHROMIUM=/path/to/chrome',
      ].join('\n'),
    );
  }
  return found;
}
