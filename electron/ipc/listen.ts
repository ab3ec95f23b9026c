import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { callWire } from '#shared/desktop/wire';
import type { Dispatch } from './dispatcher';

/** Connects the dispatcher to the wire: the one place that listens to pages. */
export function listenToPages(dispatch: Dispatch): void {
  ipcMain.handle(callWire, async (event: IpcMainInvokeEvent, name: unknown, input: unknown) => {
    const afterReply: (() => void)[] = [];
    const sender = {
      webContentsId: event.sender.id,
      frame: event.senderFrame,
      topFrame: event.sender.mainFrame,
    };
    const reply = await dispatch(sender, name, input, {
      afterReply: (action) => {
        afterReply.push(action);
      },
    });
    // The reply is serialised when this promise resolves, before the next turn of the loop.
    setImmediate(() => {
      for (const action of afterReply) action();
    });
    return reply;
  });
}
