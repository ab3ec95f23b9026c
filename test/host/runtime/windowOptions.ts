import { notEmulated } from '../notEmulated';
import type { TargetSettings } from './pageTarget';

/** Options that only change how a native window looks; a page in Chromium has no such frame. */
const APPEARANCE = [
  'title',
  'icon',
  'backgroundColor',
  'autoHideMenuBar',
  'minWidth',
  'minHeight',
  'center',
  'x',
  'y',
  'useContentSize',
  'parent',
  'modal',
  'fullscreenable',
  'maximizable',
  'minimizable',
  'resizable',
];
const WINDOW_OPTIONS = new Set(['width', 'height', 'show', 'webPreferences', ...APPEARANCE]);

/** Preferences with the only value the host can honour; anything weaker is refused, never imitated. */
const FIXED_PREFERENCES: Record<string, boolean> = {
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
};
/** Accepted: they switch off what the host does not have. */
const OTHER_PREFERENCES = new Set([
  'preload',
  'additionalArguments',
  'devTools',
  'spellcheck',
  'safeDialogs',
  'disableDialogs',
  'enableWebSQL',
  'backgroundThrottling',
  'autoplayPolicy',
  'session',
]);

/** Electron's own defaults: https://www.electronjs.org/docs/latest/api/structures/base-window-options */
const DEFAULT_SIZE = { width: 800, height: 600 };

/** Checks the options of a window by name and keeps what its page needs. */
export function targetSettings(options: Electron.BrowserWindowConstructorOptions): TargetSettings {
  for (const name of Object.keys(options)) {
    if (!WINDOW_OPTIONS.has(name)) throw notEmulated(`BrowserWindow option '${name}'`);
  }
  const preferences = options.webPreferences ?? {};
  for (const [name, value] of Object.entries(preferences)) checkPreference(name, value);
  return {
    width: options.width ?? DEFAULT_SIZE.width,
    height: options.height ?? DEFAULT_SIZE.height,
    preload: preferences.preload,
    additionalArguments: preferences.additionalArguments ?? [],
  };
}

function checkPreference(name: string, value: unknown): void {
  if (OTHER_PREFERENCES.has(name)) return;
  if (FIXED_PREFERENCES[name] === undefined) throw notEmulated(`webPreferences.${name}`);
  if (FIXED_PREFERENCES[name] !== value)
    throw notEmulated(`webPreferences.${name}: ${String(value)}`);
}
