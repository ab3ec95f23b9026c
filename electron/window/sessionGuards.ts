import { session, protocol } from 'electron';
import { appOrigin, appScheme, type AppRequest } from './appProtocol';
import { originOf } from '../ipc';

/** Must run before the app is ready: the scheme becomes a secure origin with storage and fetch. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        codeCache: true,
        allowServiceWorkers: false,
      },
    },
  ]);
}

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

export interface SessionGuards {
  readonly serve: (request: AppRequest) => Promise<Response>;
  readonly devToolsAllowed: boolean;
}

/** Serves the page, and denies it network, downloads, devices and permissions. */
export function guardSession({ serve, devToolsAllowed }: SessionGuards): void {
  const { defaultSession } = session;
  protocol.handle(appScheme, serve);
  defaultSession.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isGrantedPermission(permission, details.requestingUrl));
  });
  defaultSession.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    isGrantedPermission(permission, requestingOrigin),
  );
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isLocalRequest(url, devToolsAllowed) });
  });
  defaultSession.on('will-download', (event) => {
    event.preventDefault();
  });
}
