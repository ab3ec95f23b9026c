import { debugLog } from './arguments';
import { cdp } from './chromium';
import { originOf, toChromium } from './scheme';
import { defaultSession } from './session';

type Permission = Parameters<
  NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>
>[1];

/** Chromium's names for DevTools, and the names under which Electron asks the app. */
const PERMISSIONS: readonly (readonly [chromium: string, electron: Permission])[] = [
  ['notifications', 'notifications'],
  ['geolocation', 'geolocation'],
  ['persistent-storage', 'persistent-storage'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-write', 'clipboard-sanitized-write'],
  ['midi', 'midi'],
  ['idle-detection', 'idle-detection'],
  ['local-fonts', 'local-fonts'],
  ['display-capture', 'display-capture'],
  ['window-management', 'window-management'],
  ['camera', 'media'],
  ['microphone', 'media'],
];

const decided = new Set<string>();

/**
 * Asks the app's handlers once for every permission, at the first load of an origin, and tells Chromium the answers.
 * Chromium over DevTools has no moment of request, so a spec must not count how often a handler is called.
 */
export async function decidePermissions(
  contents: Electron.WebContents,
  appUrl: string,
): Promise<void> {
  const origin = originOf(toChromium(appUrl));
  if (!origin.startsWith('https:') || decided.has(origin)) return;
  decided.add(origin);
  for (const [name, permission] of PERMISSIONS) {
    await setPermission(origin, name, await isGranted(contents, permission, appUrl));
  }
}

type MediaKind = 'video' | 'audio';
const DEVICES = { video: 'camera', audio: 'microphone' } as const;

/** Asks the app's handlers at the moment of `getUserMedia`, as Electron does, and tells Chromium the answer. */
export async function decideMedia(
  contents: Electron.WebContents,
  media: MediaKind[],
): Promise<void> {
  const url = contents.getURL();
  const granted = await isMediaGranted(contents, media, url);
  for (const kind of media) await setPermission(originOf(toChromium(url)), DEVICES[kind], granted);
}

async function isMediaGranted(
  contents: Electron.WebContents,
  media: MediaKind[],
  url: string,
): Promise<boolean> {
  const { permissionCheck, permissionRequest } = defaultSession;
  const common = { isMainFrame: true, requestingUrl: url, securityOrigin: originOf(url) };
  for (const mediaType of media) {
    const details = { ...common, mediaType };
    if (permissionCheck && !permissionCheck(contents, 'media', originOf(url), details))
      return false;
  }
  if (!permissionRequest) return true;
  const details = { ...common, mediaTypes: media };
  return new Promise((resolve) => permissionRequest(contents, 'media', resolve, details));
}

async function setPermission(origin: string, name: string, granted: boolean): Promise<void> {
  const setting = granted ? 'granted' : 'denied';
  await cdp()
    .send('Browser.setPermission', { permission: { name }, setting, origin })
    .catch((error: unknown) => debugLog('permission', name, error));
}

/** Electron grants what no handler refuses. */
async function isGranted(
  contents: Electron.WebContents,
  permission: Permission,
  url: string,
): Promise<boolean> {
  const { permissionCheck, permissionRequest } = defaultSession;
  const details = { isMainFrame: true, requestingUrl: url };
  if (permissionCheck && !permissionCheck(contents, permission, originOf(url), details))
    return false;
  if (!permissionRequest) return true;
  return new Promise((resolve) => permissionRequest(contents, permission, resolve, details));
}
