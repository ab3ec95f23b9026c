/** Every request of every page and worker passes here, on the browser's own session; nothing else answers a page. */
import type { Protocol } from '../../../node_modules/playwright-core/types/protocol';
import { debugLog } from './arguments';
import { cdp, isChromiumAlive } from './chromium';
import type { CdpConnection } from './cdp';
import { contentsOfFrame } from './contentsRegistry';
import { mayNavigate } from './navigationGuard';
import { handlerOf } from './protocol';
import { electronResponse, requestForApp } from './requestMapping';
import { toApp, toChromium } from './scheme';
import { defaultSession } from './session';
import type { HostWebContents } from './webContents';

type Paused = Protocol.Fetch.requestPausedPayload;

const RESOURCE_TYPES: Record<string, Electron.OnBeforeRequestListenerDetails['resourceType']> = {
  Script: 'script',
  Stylesheet: 'stylesheet',
  Image: 'image',
  XHR: 'xhr',
  Fetch: 'xhr',
  Font: 'font',
  Media: 'media',
  Ping: 'ping',
  WebSocket: 'webSocket',
};

/** Starts answering. */
export async function interceptRequests(connection: CdpConnection): Promise<void> {
  connection.on('Fetch.requestPaused', (paused) => {
    decide(paused).catch((error: unknown) => {
      if (!isChromiumAlive()) return;
      process.stderr.write(`desktop host: the app failed to answer a request: ${String(error)}\n`);
      void fail(paused, 'Failed');
    });
  });
  await connection.send('Fetch.enable', {
    patterns: [{ urlPattern: '*', requestStage: 'Request' }],
  });
}

/** In Electron's order: the navigation guards, webRequest, then the scheme's handler. */
async function decide(paused: Paused): Promise<void> {
  const contents = contentsOfFrame(paused.frameId);
  if (paused.resourceType === 'Document' && contents && !mayNavigate(contents, paused))
    return fail(paused, 'Aborted');

  const details = detailsOf(paused, contents);
  const before = await defaultSession.requests.askBefore(details);
  if (before.cancel) return fail(paused, 'BlockedByClient');
  if (before.redirectURL !== undefined) return redirect(paused, before.redirectURL);
  if (details.url === paused.request.url) return passOrRefuse(paused);
  await answerFromApp(paused, details);
}

async function answerFromApp(
  paused: Paused,
  details: Electron.OnBeforeRequestListenerDetails,
): Promise<void> {
  const handler = handlerOf(details.url.split(':', 1)[0] ?? '');
  if (!handler) return fail(paused, 'Failed');
  const response = await handler(requestForApp(details.url, paused.request));
  if (response.type === 'error') return fail(paused, 'Failed');
  const answer = electronResponse(response);
  const asked = await defaultSession.requests.askHeaders({
    ...details,
    statusCode: response.status,
    statusLine: `HTTP/1.1 ${response.status}`,
    responseHeaders: answer.electronHeaders,
  });
  if (asked.cancel) return fail(paused, 'BlockedByClient');
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  await cdp().send('Fetch.fulfillRequest', {
    requestId: paused.requestId,
    responseCode: response.status,
    responseHeaders: answer.chromiumHeaders(asked.responseHeaders),
    body,
  });
}

/** What no handler of the app answers: Chromium's own addresses pass, the network is not there. */
async function passOrRefuse(paused: Paused): Promise<void> {
  const isLocal = /^(data|blob|about|chrome|devtools):/.test(paused.request.url);
  if (!isLocal && process.env['HOST_NETWORK'] !== 'on') return fail(paused, 'NameNotResolved');
  await cdp().send('Fetch.continueRequest', { requestId: paused.requestId });
}

async function redirect({ requestId }: Paused, url: string): Promise<void> {
  const responseHeaders = [{ name: 'Location', value: toChromium(url) }];
  await cdp().send('Fetch.fulfillRequest', { requestId, responseCode: 307, responseHeaders });
}

/** A request may have been given up meanwhile, by the page or by its window closing. */
async function fail(
  { requestId }: Paused,
  errorReason: Protocol.Network.ErrorReason,
): Promise<void> {
  await cdp()
    .send('Fetch.failRequest', { requestId, errorReason })
    .catch((error: unknown) => debugLog(error));
}

function detailsOf(
  { requestId, request, resourceType, frameId }: Paused,
  contents: HostWebContents | undefined,
): Electron.OnBeforeRequestListenerDetails {
  const isMainFrame = contents?.target?.targetId === frameId;
  const documentType = isMainFrame ? 'mainFrame' : 'subFrame';
  return {
    id: Number(requestId.replace(/\D/g, '')),
    url: toApp(request.url),
    method: request.method,
    resourceType:
      resourceType === 'Document' ? documentType : (RESOURCE_TYPES[resourceType] ?? 'other'),
    referrer: '',
    timestamp: performance.timeOrigin + performance.now(),
    uploadData: [],
    ...(contents ? { webContents: contents.electron, webContentsId: contents.id } : {}),
    ...(contents && isMainFrame ? { frame: contents.mainFrame } : {}),
  };
}
