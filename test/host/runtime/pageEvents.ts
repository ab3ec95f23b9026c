import { app } from './app';
import { windowOf } from './browserWindow';
import type { CdpConnection } from './cdp';
import { contentsOfSession, contentsOfTarget } from './contentsRegistry';
import { preventable } from './emitter';
import { toApp } from './scheme';
import { electronSession } from './session';
import type { HostWebContents } from './webContents';

const CRASHED = { reason: 'crashed', exitCode: 11 };
/** What a window shows before the app has loaded anything. */
const isBlank = ({ url }: HostWebContents): boolean => /^(about:|data:|$)/.test(url);

/** Turns what Chromium reports about pages into Electron's events. */
export function listenToPages(cdp: CdpConnection): void {
  listenToNavigation(cdp);
  listenToLoading(cdp);
  listenToEnds(cdp);
  cdp.on('Browser.downloadWillBegin', ({ url, suggestedFilename }) => {
    // Chromium is told to refuse every download, so the item can only be looked at.
    const item = {
      getURL: () => toApp(url),
      getFilename: () => suggestedFilename,
      cancel: () => undefined,
    };
    electronSession.emit('will-download', preventable({}), item);
  });
}

function listenToNavigation(cdp: CdpConnection): void {
  cdp.on('Page.frameAttached', ({ frameId }, sessionId) =>
    contentsOfSession(sessionId)?.childFrames.add(frameId),
  );
  cdp.on('Page.frameDetached', ({ frameId }, sessionId) =>
    contentsOfSession(sessionId)?.childFrames.delete(frameId),
  );
  cdp.on('Page.frameNavigated', ({ frame }, sessionId) => {
    const contents = contentsOfSession(sessionId);
    if (!contents || frame.parentId !== undefined) return;
    contents.url = toApp(frame.url + (frame.urlFragment ?? ''));
    contents.emit('did-navigate', {}, contents.url, 200, '');
  });
  cdp.on('Page.navigatedWithinDocument', ({ frameId, url }, sessionId) => {
    const contents = contentsOfSession(sessionId);
    if (!contents || frameId !== contents.target?.targetId) return;
    contents.url = toApp(url);
    contents.emit('did-navigate-in-page', {}, contents.url, true, 1, 1);
  });
}

function listenToLoading(cdp: CdpConnection): void {
  cdp.on('Page.domContentEventFired', (_params, sessionId) => {
    const contents = contentsOfSession(sessionId);
    if (contents && !isBlank(contents)) contents.emit('dom-ready', {});
  });
  cdp.on('Page.loadEventFired', (_params, sessionId) => {
    const contents = contentsOfSession(sessionId);
    if (contents && !isBlank(contents)) contents.emit('did-finish-load');
  });
}

function listenToEnds(cdp: CdpConnection): void {
  cdp.on('Inspector.targetCrashed', (_params, sessionId) => {
    const contents = contentsOfSession(sessionId);
    if (!contents) return;
    contents.channel.reset();
    contents.emit('render-process-gone', {}, CRASHED);
    app.emit('render-process-gone', {}, contents, CRASHED);
  });
  cdp.on('Target.targetDestroyed', ({ targetId }) => {
    const contents = contentsOfTarget(targetId);
    if (contents) windowOf(contents)?.pageVanished();
  });
}
