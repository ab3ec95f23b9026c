import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { debugLog, isDriven } from './arguments';
import { CdpConnection } from './cdp';
import { findChromium, NO_CHROMIUM } from './chromiumBinary';
import { chromiumFlags, isHeaded, sandboxFlags } from './chromiumFlags';

const CLOSE_TIMEOUT_MS = 5_000;

interface Running {
  command(extra: string[]): [executable: string, args: string[]];
  child: ChildProcess;
  cdp: CdpConnection;
}

let running: Running | undefined;
let isEnding = false;

/** The connection to Chromium; the app's `ready` is not emitted before there is one. */
export function cdp(): CdpConnection {
  if (!running) throw new Error('desktop host: Chromium is not started before the app is ready');
  return running.cdp;
}

/** Whether Chromium still answers. */
export const isChromiumAlive = (): boolean =>
  running !== undefined && !running.cdp.isClosed && !isEnding;

/** Starts Chromium on a profile folder; `onGone` is told when it leaves without having been asked to. */
export function startChromium(
  profile: string,
  switches: ReadonlyMap<string, string>,
  onGone: (reason: string) => void,
): CdpConnection {
  const executable = findChromium();
  if (executable === undefined) throw new Error(NO_CHROMIUM);
  mkdirSync(profile, { recursive: true });
  const flags = [
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    ...chromiumFlags(switches),
  ];
  // Ctrl-C in a terminal reaches the whole process group; the app must be able to close its window in good order.
  const detached = isHeaded && !isDriven;
  const stdio = ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] as const;
  const child = spawn(executable, flags, { stdio: [...stdio], detached });
  const lastWords = forwardErrors(child);
  child.once('error', (error) => onGone(error.message));
  child.once('exit', (code, signal) => {
    if (!isEnding) onGone(explainExit(code, signal, lastWords()));
  });
  process.on('exit', () => child.kill('SIGKILL'));
  const [, , , toChromium, fromChromium] = child.stdio;
  running = {
    command: (extra) => [executable, [`--user-data-dir=${profile}`, ...sandboxFlags(), ...extra]],
    child,
    cdp: new CdpConnection(toChromium as Writable, fromChromium as Readable),
  };
  debugLog('started', executable);
  return running.cdp;
}

/** Starts a second Chromium on the same profile, which tells the running one what to do and ends. */
export function askRunningChromium(args: string[]): void {
  if (!running) return;
  const messenger = spawn(...running.command(args), { stdio: 'ignore' });
  messenger.once('error', (error) => debugLog('messenger', error));
}

/** Playwright reads the address of the DevTools socket from our stderr; the rest is noise unless someone debugs. */
function forwardErrors(child: ChildProcess): () => string {
  let tail = '';
  child.stderr?.on('data', (bytes: Buffer) => {
    const text = bytes.toString();
    tail = (tail + text).slice(-2_000);
    const address = /^DevTools listening on .*$/m.exec(text);
    if (process.env['HOST_DEBUG']) process.stderr.write(text);
    else if (address) process.stderr.write(`${address[0]}\n`);
  });
  return () => tail;
}

function explainExit(code: number | null, signal: string | null, lastWords: string): string {
  const reason = `Chromium ended by itself (code ${code}, signal ${signal})`;
  if (/No usable sandbox|setuid sandbox/.test(lastWords)) {
    return `${reason}: this account may not build Chromium's sandbox. Set HOST_NO_SANDBOX=1 to go on without it (practice data only).`;
  }
  if (/Missing X server|cannot open display|ozone_platform_x11/i.test(lastWords)) {
    return `${reason}: there is no display. Leave HOST_HEADED unset to run without a window.`;
  }
  return `${reason}\n${lastWords}`;
}

/** Ends Chromium in an orderly way, so that it writes out its databases, and by force if it will not. */
export async function endChromium(): Promise<void> {
  isEnding = true;
  if (!running) return;
  const { child, cdp: connection } = running;
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit', { signal: AbortSignal.timeout(CLOSE_TIMEOUT_MS) });
    await Promise.all([connection.send('Browser.close').catch(() => undefined), gone]).catch(
      () => undefined,
    );
  }
  child.kill('SIGKILL');
}
