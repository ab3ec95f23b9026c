import { session, protocol, type WebContents } from 'electron';
import { appScheme, type AppRequest } from './appProtocol';
import { isGrantedCamera, isGrantedPermission, isLocalRequest } from './requestRules';

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
  /** Whether a screen wants the camera now. */
  readonly cameraWanted: () => boolean;
  readonly currentWebContentsId: () => number | undefined;
}

interface MediaDetails {
  readonly securityOrigin?: string;
  readonly isMainFrame: boolean;
}

/** Serves the page, and denies it network, downloads, devices and permissions. */
export function guardSession({ serve, devToolsAllowed, ...camera }: SessionGuards): void {
  const { defaultSession } = session;
  protocol.handle(appScheme, serve);
  guardPermissions(camera);
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isLocalRequest(url, devToolsAllowed) });
  });
  defaultSession.on('will-download', (event) => {
    event.preventDefault();
  });
}

function guardPermissions({
  cameraWanted,
  currentWebContentsId,
}: Pick<SessionGuards, 'cameraWanted' | 'currentWebContentsId'>): void {
  const { defaultSession } = session;
  const camera = (
    contents: WebContents | null,
    { securityOrigin, isMainFrame }: MediaDetails,
    media: readonly string[],
  ): boolean => {
    const isOurWindow = contents !== null && contents.id === currentWebContentsId();
    const ask = { origin: securityOrigin ?? '', isMainFrame, isOurWindow, media };
    return isGrantedCamera(ask, cameraWanted());
  };
  defaultSession.setPermissionRequestHandler((contents, permission, answer, details) => {
    if (permission !== 'media')
      return answer(isGrantedPermission(permission, details.requestingUrl));
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    answer(camera(contents, details, media));
  });
  defaultSession.setPermissionCheckHandler((contents, permission, requestingOrigin, details) =>
    permission === 'media'
      ? camera(contents, details, [details.mediaType ?? 'unknown'])
      : isGrantedPermission(permission, requestingOrigin),
  );
}
