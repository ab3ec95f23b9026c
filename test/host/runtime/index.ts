/** The module `electron`: every name here agrees with Electron's typings, every other name throws when it is read. */
import type * as ElectronModule from 'electron';
import { refuseUnknownMembers } from '../notEmulated';
import { app } from './app';
import { BrowserWindow } from './browserWindow';
import { clipboard } from './clipboard';
import { dialog } from './dialog';
import { standsFor } from './emitter';
import { ipcMain } from './ipcMain';
import { Menu } from './menu';
import { protocol } from './protocol';
import { safeStorage } from './safeStorage';
import { session } from './session';
import { nativeTheme, net, powerMonitor, shell } from './system';
import { webContents } from './webContentsModule';

export const emulatedNames = [
  'app',
  'BrowserWindow',
  'clipboard',
  'dialog',
  'ipcMain',
  'Menu',
  'nativeTheme',
  'net',
  'powerMonitor',
  'protocol',
  'safeStorage',
  'session',
  'shell',
  'webContents',
] as const;

type Emulated = Pick<typeof ElectronModule, (typeof emulatedNames)[number]>;

const members: Emulated = {
  app: standsFor<Electron.App>(app),
  BrowserWindow: standsFor<typeof Electron.BrowserWindow>(BrowserWindow),
  clipboard: standsFor<Electron.Clipboard>(clipboard),
  dialog: standsFor<Electron.Dialog>(dialog),
  ipcMain: standsFor<Electron.IpcMain>(ipcMain),
  Menu: standsFor<typeof Electron.Menu>(Menu),
  nativeTheme: standsFor<Electron.NativeTheme>(nativeTheme),
  net: standsFor<Electron.Net>(net),
  powerMonitor: standsFor<Electron.PowerMonitor>(powerMonitor),
  protocol: standsFor<Electron.Protocol>(protocol),
  safeStorage: standsFor<Electron.SafeStorage>(safeStorage),
  session: standsFor<typeof Electron.Session>(session),
  shell: standsFor<Electron.Shell>(shell),
  webContents: standsFor<typeof Electron.WebContents>(webContents),
};

export const electron = refuseUnknownMembers(members, 'electron');
