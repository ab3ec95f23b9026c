import type { Protocol } from '../../../node_modules/playwright-core/types/protocol';
import { preventable } from './emitter';
import { toApp, toChromium } from './scheme';
import type { HostWebContents } from './webContents';

const withoutFragment = (url: string): string => url.split('#', 1)[0] ?? url;

/**
 * Asks the app whether a document may be loaded, as Electron does for what the page began: `will-frame-navigate` for any
 * frame, then `will-navigate` for the top one; `will-redirect` for a redirected document. Main's own loads and reloads ask no one.
 */
export function mayNavigate(
  contents: HostWebContents,
  paused: Protocol.Fetch.requestPausedPayload,
): boolean {
  const { url } = paused.request;
  const isMainFrame = contents.target?.targetId === paused.frameId;
  if (isMainFrame && isOwnNavigation(contents, url)) return true;
  if (isMainFrame && withoutFragment(url) === withoutFragment(toChromium(contents.url)))
    return true;

  const names =
    paused.redirectedRequestId === undefined ? navigationEvents(isMainFrame) : ['will-redirect'];
  return names.every((name) => {
    const frame = isMainFrame ? contents.mainFrame : null;
    const details = {
      url: toApp(url),
      isMainFrame,
      isSameDocument: false,
      frame,
      initiator: contents.mainFrame,
    };
    const event = preventable(details);
    contents.emit(name, event, details.url, false, isMainFrame, 1, 1);
    return !event.defaultPrevented;
  });
}

const navigationEvents = (isMainFrame: boolean): string[] =>
  isMainFrame ? ['will-frame-navigate', 'will-navigate'] : ['will-frame-navigate'];

function isOwnNavigation(contents: HostWebContents, url: string): boolean {
  const own = contents.ownNavigation;
  if (own === undefined || withoutFragment(own) !== withoutFragment(url)) return false;
  contents.ownNavigation = undefined;
  return true;
}
