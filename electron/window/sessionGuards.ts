import { session, protocol } from 'electron';
import { appScheme, type AppRequest } from './appProtocol';
import { isGrantedPermission, isLocalRequest } from './requestRules';

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
