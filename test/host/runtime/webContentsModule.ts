import { refuseUnknownMembers } from '../notEmulated';
import { allContents, contentsOfTarget } from './contentsRegistry';

const members = {
  getAllWebContents: () => allContents().map((contents) => contents.electron),
  fromId: (id: number) => allContents().find((contents) => contents.id === id)?.electron,
  /** Playwright finds the window of a page by it. */
  fromDevToolsTargetId: (targetId: string) => contentsOfTarget(targetId)?.electron,
} satisfies Pick<
  typeof Electron.WebContents,
  'getAllWebContents' | 'fromId' | 'fromDevToolsTargetId'
>;

/** `webContents`, the module: https://www.electronjs.org/docs/latest/api/web-contents#methods */
export const webContents = refuseUnknownMembers(members, 'webContents');
