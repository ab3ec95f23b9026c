import { originOf } from '../origin';
import { appOrigin, appScheme } from './appProtocol';

/** Only durable storage is granted; location, camera, notifications and all others are not. */
export function isGrantedPermission(permission: string, requestingOrigin: string): boolean {
  return permission === 'persistent-storage' && originOf(requestingOrigin) === appOrigin;
}

const localSchemes: ReadonlySet<string> = new Set([`${appScheme}:`, 'blob:', 'data:']);

/** Whether the page may ask for a URL at all; it has no network. DevTools load themselves. */
export function isLocalRequest(url: string, devToolsAllowed: boolean): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol: scheme, host } = new URL(url);
  if (scheme === `${appScheme}:`) return originOf(url) === appOrigin && host !== '';
  return localSchemes.has(scheme) || (devToolsAllowed && scheme === 'devtools:');
}
