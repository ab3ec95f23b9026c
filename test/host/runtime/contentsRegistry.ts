import type { HostWebContents } from './webContents';

/** The living web contents, by everything Chromium names them with. */
const living = new Set<HostWebContents>();

export const addContents = (contents: HostWebContents): void => void living.add(contents);
export const removeContents = (contents: HostWebContents): void => void living.delete(contents);
export const allContents = (): HostWebContents[] => [...living];

const find = (test: (contents: HostWebContents) => boolean): HostWebContents | undefined =>
  allContents().find(test);

export const contentsOfSession = (sessionId: string): HostWebContents | undefined =>
  find((contents) => contents.target?.sessionId === sessionId);
export const contentsOfTarget = (targetId: string): HostWebContents | undefined =>
  find((contents) => contents.target?.targetId === targetId);
/** A page's main frame has the page's own id. */
export const contentsOfFrame = (frameId: string): HostWebContents | undefined =>
  find((contents) => contents.target?.targetId === frameId || contents.childFrames.has(frameId));
