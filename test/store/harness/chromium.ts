import { readdir, readFile } from 'node:fs/promises';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { findChromium } from '../../host/runtime/chromiumBinary';

export interface OpenedProfile {
  readonly context: BrowserContext;
  readonly newPage: () => Promise<Page>;
  readonly close: () => Promise<void>;
  /** SIGKILL to the whole browser, as a flat battery would: no page, worker or flush is asked. */
  readonly kill: () => Promise<void>;
}

/** Starts Chromium on a profile folder of ours and shows `url` in each new page. */
export async function openProfile(profileFolder: string, url: string): Promise<OpenedProfile> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('Chromium is not installed');
  const asRoot = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profileFolder, {
    executablePath,
    headless: true,
    args: [...(asRoot ? ['--no-sandbox'] : []), '--disable-gpu'],
  });
  return {
    context,
    newPage: async () => {
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
    close: () => context.close(),
    kill: async () => {
      const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
      for (const pid of await processesOf(profileFolder)) killQuietly(pid);
      await closed;
    },
  };
}

/** The processes that were started on this folder and no other: its name is unique to the test. */
async function processesOf(profileFolder: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(
    pids.map(async (pid) => {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      return command.includes(`--user-data-dir=${profileFolder}`) ? [pid] : [];
    }),
  );
  return found.flat();
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended with its parent between the listing and the signal.
  }
}
