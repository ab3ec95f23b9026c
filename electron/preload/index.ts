import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { callWire, eventWire, type DesktopBridge } from '#shared/desktop/wire';

const bridge: DesktopBridge = Object.freeze({
  call: (name: string, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(callWire, name, input),
  subscribe: (listener: (name: string, payload: unknown) => void): (() => void) => {
    // The event object would hand the page a way to the raw channel, so it stops here.
    const forward = (_event: IpcRendererEvent, name: string, payload: unknown): void =>
      listener(name, payload);
    ipcRenderer.on(eventWire, forward);
    return () => {
      ipcRenderer.removeListener(eventWire, forward);
    };
  },
});

contextBridge.exposeInMainWorld('desktop', bridge);
