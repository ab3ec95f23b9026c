/** Runs in the isolated preload world before any script of the page: gives the preload its `require` and its bridge. */
import { refuseUnknownMembers } from '../notEmulated';
import { makeCodec } from '../wire/codec';
import {
  BINDING,
  DELIVER,
  type FromPreload,
  type ToPreload,
  type WorldSettings,
} from '../wire/messages';
import { pageBase64 } from './base64';
import { PreloadIpc } from './ipcRenderer';
import {
  MEDIA_DECIDED_EVENT,
  MEDIA_EVENT,
  OPEN_EVENT,
  type MediaRequest,
  type OpenRequest,
} from './mainWorld';
import { makePeer } from './peer';

type Require = (name: string) => unknown;
type Preload = (
  require: Require,
  module: { exports: unknown },
  exports: unknown,
  process: object,
) => void;

/** `preload` is the app's preload script wrapped in a function, as a sandboxed preload sees itself. */
export function start(settings: WorldSettings, preload: Preload): void {
  if (window.top !== window) return;
  const world = globalThis as unknown as Record<string, unknown>;
  const codec = makeCodec(pageBase64);
  const binding = world[BINDING] as (text: string) => void;
  const post = (message: FromPreload): void => binding(codec.encode(message));

  const bus = document.createElement('desktop-host-bus');
  window.dispatchEvent(new FocusEvent(settings.secret, { relatedTarget: bus }));
  const peer = makePeer(bus, 'to-preload', 'to-page');
  bus.addEventListener(OPEN_EVENT, (event) => {
    post({ type: 'open', ...(event as CustomEvent<OpenRequest>).detail });
  });
  bus.addEventListener(MEDIA_EVENT, (event) => {
    post({ type: 'media', ...(event as CustomEvent<MediaRequest>).detail });
  });
  window.addEventListener('click', (event) => askForNewWindow(event, post));

  const ipc = new PreloadIpc(post);
  world[DELIVER] = (text: string) => {
    const message = codec.decode(text) as ToPreload;
    if (message.type !== 'media-decided') return ipc.receive(message);
    bus.dispatchEvent(new CustomEvent(MEDIA_DECIDED_EVENT, { detail: message.id }));
  };
  runPreload(preload, preloadRequire(ipc, peer.expose), settings, post);
  post({ type: 'hello' });
}

/** A link with a target, or a click with Ctrl, Cmd or Shift, would open a window: main's handler decides instead. */
function askForNewWindow(event: MouseEvent, post: (message: FromPreload) => void): void {
  const link = event
    .composedPath()
    .find((node) => node instanceof HTMLAnchorElement && node.href !== '');
  if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return;
  const otherTarget = link.target !== '' && !/^_(self|top|parent)$/i.test(link.target);
  if (!otherTarget && !event.ctrlKey && !event.metaKey && !event.shiftKey) return;
  event.preventDefault();
  post({
    type: 'open',
    url: link.href,
    frameName: link.target === '_blank' ? '' : link.target,
    features: '',
  });
}

function preloadRequire(ipc: PreloadIpc, expose: (key: string, value: unknown) => void): Require {
  const ipcRenderer = refuseUnknownMembers(ipc, 'ipcRenderer');
  const contextBridge = refuseUnknownMembers({ exposeInMainWorld: expose }, 'contextBridge');
  const electron = refuseUnknownMembers({ ipcRenderer, contextBridge }, 'electron/renderer');
  return (name) => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name} (a sandboxed preload may only require 'electron')`);
  };
}

function runPreload(
  preload: Preload,
  require: Require,
  settings: WorldSettings,
  post: (message: FromPreload) => void,
): void {
  const { platform, arch, versions, argv } = settings;
  const process = {
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    platform,
    arch,
    versions,
    argv,
    env: {},
  };
  const module = { exports: {} };
  try {
    preload(require, module, module.exports, process);
  } catch (error) {
    console.error('Unable to load preload script:', error);
    post({
      type: 'preload-error',
      error: error instanceof Error ? error : new Error(String(error)),
    });
  }
}
