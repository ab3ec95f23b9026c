/** Runs in the page's own world before any script of the page: receives the bridge and replaces `window.open`. */
import { makePeer } from './peer';

/** What `window.open` tells the preload world. */
export interface OpenRequest {
  url: string;
  frameName: string;
  features: string;
}
export const OPEN_EVENT = 'open';

/** `secret` names the one event by which the preload world hands over the private node. */
export function start(secret: string): void {
  if (window.top !== window) return;
  const receive = (event: Event): void => {
    event.stopImmediatePropagation();
    const bus = (event as FocusEvent).relatedTarget;
    if (!(bus instanceof Element)) return;
    makePeer(bus, 'to-page', 'to-preload');
    replaceWindowOpen(bus);
  };
  window.addEventListener(secret, receive, { once: true, capture: true });
}

/** A window that the app denies must not exist for a moment, so the question is asked before Chromium opens one. */
function replaceWindowOpen(bus: Element): void {
  const { apply } = Reflect;
  const { dispatchEvent } = EventTarget.prototype;
  const [Address, Ask] = [URL, CustomEvent];
  window.open = function open(url: string | URL = '', frameName = '', features = ''): null {
    let target: string;
    try {
      target = new Address(String(url) || 'about:blank', document.baseURI).href;
    } catch {
      throw new DOMException(
        `Unable to open a window with invalid URL '${String(url)}'.`,
        'SyntaxError',
      );
    }
    const detail: OpenRequest = {
      url: target,
      frameName: String(frameName),
      features: String(features),
    };
    apply(dispatchEvent, bus, [new Ask(OPEN_EVENT, { detail })]);
    return null;
  };
}
