import type { CdpConnection } from './cdp';
import { contentsOfTarget } from './contentsRegistry';
import { notEmulated } from '../notEmulated';
import { toApp } from './scheme';
import type { HostWebContents } from './webContents';

interface Request {
  url: string;
  frameName: string;
  features: string;
}

/** Puts the page's wish for a new window before the app's handler; only a denial is emulated. */
export function askToOpenWindow(
  contents: HostWebContents,
  { url, frameName, features }: Request,
): void {
  const details = {
    url: toApp(url),
    frameName,
    features,
    disposition: 'foreground-tab' as const,
    referrer: { url: '', policy: 'default' as const },
  };
  const answer = contents.openHandler?.(details) ?? { action: 'allow' };
  if (answer.action !== 'deny')
    throw notEmulated('a window opened by the page (setWindowOpenHandler must deny)');
}

/** Closes what a page managed to open all the same, for instance from a frame that has no preload. */
export function closePopups(cdp: CdpConnection): void {
  cdp.on('Target.targetCreated', ({ targetInfo }) => {
    const { type, openerId, targetId } = targetInfo;
    if (type !== 'page' || openerId === undefined || !contentsOfTarget(openerId)) return;
    void cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
  });
}
