import { originOf } from '../origin';
import { appOrigin, appScheme } from './appProtocol';

/** Only durable storage is granted for good; location, notifications and all others are not. */
export function isGrantedPermission(permission: string, requestingOrigin: string): boolean {
  return permission === 'persistent-storage' && originOf(requestingOrigin) === appOrigin;
}

/** Who asks for a camera or a microphone, as the session's handlers are told. */
export interface MediaAsk {
  readonly origin: string;
  readonly isMainFrame: boolean;
  readonly isOurWindow: boolean;
  /** `video`, `audio` or `unknown`; what is asked for together is granted together. */
  readonly media: readonly string[];
}

/** The camera alone, for our own page's top frame, and only while a screen of it wants pictures. */
export function isGrantedCamera(ask: MediaAsk, wanted: boolean): boolean {
  const cameraAlone = ask.media.length > 0 && ask.media.every((kind) => kind === 'video');
  const ours = ask.isMainFrame && ask.isOurWindow && originOf(ask.origin) === appOrigin;
  return wanted && ours && cameraAlone;
}

const localSchemes: ReadonlySet<string> = new Set([`${appScheme}:`, 'blob:', 'data:']);

/** Whether the page may ask for a URL at all; it has no network. DevTools load themselves. */
export function isLocalRequest(url: string, devToolsAllowed: boolean): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol: scheme, host } = new URL(url);
  if (scheme === `${appScheme}:`) return originOf(url) === appOrigin && host !== '';
  return localSchemes.has(scheme) || (devToolsAllowed && scheme === 'devtools:');
}
