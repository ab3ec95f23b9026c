import { refuseUnknownMembers } from '../notEmulated';
import { EmulatedEmitter } from './emitter';

/** `powerMonitor`: https://www.electronjs.org/docs/latest/api/power-monitor (a spec emits the events) */
class HostPowerMonitor
  extends EmulatedEmitter
  implements Pick<Electron.PowerMonitor, 'getSystemIdleTime' | 'getSystemIdleState'>
{
  constructor() {
    super('powerMonitor', ['suspend', 'resume', 'lock-screen', 'unlock-screen', 'shutdown']);
  }

  getSystemIdleTime(): number {
    return 0;
  }

  getSystemIdleState(): 'active' {
    return 'active';
  }
}
refuseUnknownMembers(HostPowerMonitor.prototype, 'powerMonitor');
export const powerMonitor = new HostPowerMonitor();

/** `nativeTheme`: https://www.electronjs.org/docs/latest/api/native-theme (a light desktop) */
class HostNativeTheme
  extends EmulatedEmitter
  implements
    Pick<
      Electron.NativeTheme,
      'themeSource' | 'shouldUseDarkColors' | 'shouldUseHighContrastColors'
    >
{
  themeSource: Electron.NativeTheme['themeSource'] = 'system';
  readonly shouldUseDarkColors = false;
  readonly shouldUseHighContrastColors = false;

  constructor() {
    super('nativeTheme', ['updated']);
  }
}
refuseUnknownMembers(HostNativeTheme.prototype, 'nativeTheme');
export const nativeTheme = new HostNativeTheme();

/** `shell`: https://www.electronjs.org/docs/latest/api/shell (nothing is opened; the address is not repeated) */
export const shell = refuseUnknownMembers(
  {
    openExternal: async () =>
      void process.stderr.write('desktop host: an address for the browser was not opened\n'),
  } satisfies Pick<Electron.Shell, 'openExternal'>,
  'shell',
);

/** `net`: https://www.electronjs.org/docs/latest/api/net (only what the system claims about being online) */
export const net = refuseUnknownMembers(
  { isOnline: () => true, online: true } satisfies Pick<Electron.Net, 'isOnline' | 'online'>,
  'net',
);
