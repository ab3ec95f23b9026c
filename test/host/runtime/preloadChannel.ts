import { BINDING, type FromPreload, type ToPreload } from '../wire/messages';
import { nodeCodec } from './nodeCodec';
import { contentsOfSession } from './contentsRegistry';
import { standsFor } from './emitter';
import { ipcMain } from './ipcMain';
import { decideMedia } from './permissions';
import type { CdpConnection } from './cdp';
import type { HostWebContents } from './webContents';
import { askToOpenWindow } from './windowOpen';

/** IPC of one page: what its preload says, and what main says to it. */
export class PreloadChannel {
  private contextId: number | undefined;
  private queued: string[] = [];

  constructor(private readonly contents: HostWebContents) {}

  /** Sends to the document on screen; before its preload has said hello, messages wait. */
  send(message: ToPreload): void {
    const text = nodeCodec.encode(message);
    if (this.contextId === undefined) this.queued.push(text);
    else this.deliver(this.contextId, text);
  }

  /** The document has gone, and its preload with it. */
  reset(): void {
    this.contextId = undefined;
  }

  async receive(contextId: number, message: FromPreload): Promise<void> {
    switch (message.type) {
      case 'hello':
        return this.greet(contextId);
      case 'open':
        return askToOpenWindow(this.contents, message);
      case 'media':
        await decideMedia(this.contents.electron, message.media);
        return this.deliver(
          contextId,
          nodeCodec.encode({ type: 'media-decided', id: message.id } satisfies ToPreload),
        );
      case 'preload-error':
        return void this.contents.emit('preload-error', {}, '', message.error);
      case 'send':
        return void ipcMain.emit(
          message.channel,
          this.event<Electron.IpcMainEvent>(),
          ...message.args,
        );
      case 'invoke':
        return this.deliver(contextId, await this.answer(message));
    }
  }

  private greet(contextId: number): void {
    this.contextId = contextId;
    const waiting = this.queued;
    this.queued = [];
    for (const text of waiting) this.deliver(contextId, text);
  }

  private deliver(contextId: number, text: string): void {
    void this.contents.target?.deliver(contextId, text);
  }

  private event<Event extends Electron.IpcMainEvent | Electron.IpcMainInvokeEvent>(): Event {
    const { electron, mainFrame } = this.contents;
    const event = {
      type: 'frame',
      sender: electron,
      senderFrame: mainFrame,
      frameId: 1,
      processId: 1,
    };
    return standsFor<Event>(event as Partial<Event>);
  }

  /** The value, or the error in the words Electron uses. */
  private async answer({
    id,
    channel,
    args,
  }: Extract<FromPreload, { type: 'invoke' }>): Promise<string> {
    try {
      const value = await ipcMain.invoke(this.event<Electron.IpcMainInvokeEvent>(), channel, args);
      return nodeCodec.encode({ type: 'reply', id, ok: true, value } satisfies ToPreload);
    } catch (error) {
      const message = `Error invoking remote method '${channel}': ${String(error)}`;
      return nodeCodec.encode({ type: 'reply', id, ok: false, message } satisfies ToPreload);
    }
  }
}

/** Hears every page's preload. */
export function listenToPreloads(cdp: CdpConnection): void {
  cdp.on('Runtime.bindingCalled', ({ name, executionContextId, payload }, sessionId) => {
    if (name !== BINDING) return;
    const message = nodeCodec.decode(payload) as FromPreload;
    // An error in a listener of the app stays unhandled, as it is an error of the app.
    void contentsOfSession(sessionId)?.channel.receive(executionContextId, message);
  });
  cdp.on('Runtime.executionContextsCleared', (_params, sessionId) =>
    contentsOfSession(sessionId)?.channel.reset(),
  );
}
