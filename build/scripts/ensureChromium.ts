import { findChromium } from '../../test/host/runtime/chromiumBinary';
import { run } from './run';

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
  const install = (name: string) =>
    run('apt-get', ['install', '-y', '--no-install-recommends', name], { env });
  const outcome = await install('chromium');
  // For tests, which it makes quicker; not every release has it, and nothing needs it.
  if (outcome.code === 0) await install('chromium-headless-shell');
  return outcome.code === 0;
}

/** Finds Chromium, or installs it with progress; undefined, with a clear message, where neither works. */
export async function ensureChromium(): Promise<string | undefined> {
  const standing = findChromium();
  if (standing) return standing;
  const installed = (await installWithPlaywright()) || (await installWithDebian());
  const found = installed ? findChromium() : undefined;
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
