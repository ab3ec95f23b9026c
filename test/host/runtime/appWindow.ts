import { randomUUID } from 'node:crypto';
import { debugLog } from './arguments';
import { askRunningChromium, cdp } from './chromium';

const OPEN_TIMEOUT_MS = 5_000;

/**
 * Opens a window without tabs and address bar, which a person would take for a browser's. DevTools cannot open one, but
 * a second Chromium on the same profile hands its `--app` to the first and leaves. The address tells which window is ours.
 */
export async function openAppWindow(): Promise<string | undefined> {
  const address = `data:text/html,${randomUUID()}`;
  const opened = untilTargetAt(address);
  askRunningChromium([`--app=${address}`, '--window-size=1366,768']);
  const targetId = await opened;
  if (targetId === undefined) debugLog('no window without an address bar could be opened');
  return targetId;
}

function untilTargetAt(address: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), OPEN_TIMEOUT_MS);
    const take = (info: { url: string; type: string; targetId: string }): void => {
      if (info.type !== 'page' || info.url !== address) return;
      clearTimeout(timer);
      resolve(info.targetId);
    };
    cdp().on('Target.targetCreated', ({ targetInfo }) => take(targetInfo));
    cdp().on('Target.targetInfoChanged', ({ targetInfo }) => take(targetInfo));
  });
}
