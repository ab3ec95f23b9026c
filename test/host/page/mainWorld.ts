/**
 * Runs in the page's own world before any script of the page: receives the bridge, replaces `window.open`, and lets
 * `getUserMedia` ask the app first.
 */
import { makePeer } from './peer';

/** What `window.open` tells the preload world. */
export interface OpenRequest {
  url: string;
  frameName: string;
  features: string;
}
export const OPEN_EVENT = 'open';

/** What `getUserMedia` is about to take, and the number by which the answer finds back. */
export interface MediaRequest {
  id: number;
  media: ('video' | 'audio')[];
}
export const MEDIA_EVENT = 'media';
export const MEDIA_DECIDED_EVENT = 'media-decided';

/** `secret` names the one event by which the preload world hands over the private node. */
export function start(secret: string): void {
  if (window.top !== window) return;
  const receive = (event: Event): void => {
    event.stopImmediatePropagation();
    const bus = (event as FocusEvent).relatedTarget;
    if (!(bus instanceof Element)) return;
    makePeer(bus, 'to-page', 'to-preload');
    replaceWindowOpen(bus);
    askBeforeMedia(bus);
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

/** Chromium over DevTools has no moment of request, so the app is asked here; Chromium itself then grants or denies. */
function askBeforeMedia(bus: Element): void {
  const devices = Reflect.get(navigator, 'mediaDevices') as MediaDevices | undefined;
  if (!devices) return;
  const { apply } = Reflect;
  const { dispatchEvent, addEventListener } = EventTarget.prototype;
  const Ask = CustomEvent;
  const take = MediaDevices.prototype.getUserMedia;
  const waiting = new Map<number, () => void>();
  let lastId = 0;
  const decided = (event: Event): void => {
    const id = (event as CustomEvent<number>).detail;
    waiting.get(id)?.();
    waiting.delete(id);
  };
  apply(addEventListener, bus, [MEDIA_DECIDED_EVENT, decided]);
  MediaDevices.prototype.getUserMedia = async function getUserMedia(constraints = {}) {
    lastId += 1;
    const id = lastId;
    const media = (['video', 'audio'] as const).filter((kind) => Boolean(constraints[kind]));
    const detail: MediaRequest = { id, media };
    await new Promise<void>((resolve) => {
      waiting.set(id, resolve);
      apply(dispatchEvent, bus, [new Ask(MEDIA_EVENT, { detail })]);
    });
    return apply(take, this, [constraints]) as Promise<MediaStream>;
  };
}
