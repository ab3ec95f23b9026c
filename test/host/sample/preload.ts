import { contextBridge, ipcRenderer } from 'electron';

type Listener = (...values: unknown[]) => void;

const heard: unknown[] = [];
const listeners = new Set<Listener>();
for (const channel of ['power', 'told']) {
  ipcRenderer.on(channel, (_event, ...values: unknown[]) => {
    heard.push(values[0]);
    for (const listener of listeners) listener(...values);
  });
}

const sample = {
  version: '1',
  ranBeforePage: !('pageScriptRan' in globalThis),
  platform: process.platform,
  add: (left: number, right: number) => left + right,
  throwHere: () => {
    throw new RangeError('thrown in the preload');
  },
  callBack: async (callback: (value: number) => Promise<number>) => (await callback(20)) + 1,
  copyBytes: (bytes: Uint8Array) => {
    bytes[0] = 9;
    return bytes;
  },
  invoke: (channel: string, ...args: unknown[]): Promise<unknown> =>
    ipcRenderer.invoke(channel, ...args),
  tell: (value: unknown) => ipcRenderer.send('tell', value),
  heard: () => heard,
  listen: (listener: Listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  refusedRequire: () => {
    try {
      return String((require as (name: string) => unknown)('fs'));
    } catch (error) {
      return String(error);
    }
  },
};

export type SampleBridge = typeof sample;

contextBridge.exposeInMainWorld('sample', sample);
