import { refuseUnknownMembers } from '../notEmulated';
import { standsFor } from './emitter';
import { originOf } from './scheme';

/** `webContents.mainFrame` and an IPC event's `senderFrame`: https://www.electronjs.org/docs/latest/api/web-frame-main */
export function mainFrameOf(url: () => string): Electron.WebFrameMain {
  const members = {
    get url() {
      return url();
    },
    get origin() {
      return originOf(url());
    },
    parent: null,
    frames: [],
    isDestroyed: () => false,
    get top(): Electron.WebFrameMain {
      return frame;
    },
  };
  const frame = standsFor<Electron.WebFrameMain>(refuseUnknownMembers(members, 'WebFrameMain'));
  return frame;
}
