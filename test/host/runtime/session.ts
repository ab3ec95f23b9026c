import { notEmulated, refuseUnknownMembers, refuseUnknownStatics } from '../notEmulated';
import { EmulatedEmitter, standsFor } from './emitter';
import { protocol } from './protocol';
import { HostWebRequest } from './webRequest';

type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type DeviceHandler = Parameters<Electron.Session['setDevicePermissionHandler']>[0];

/** `session.defaultSession`: https://www.electronjs.org/docs/latest/api/session */
export class HostSession
  extends EmulatedEmitter
  implements
    Pick<
      Electron.Session,
      'setPermissionCheckHandler' | 'setPermissionRequestHandler' | 'setDevicePermissionHandler'
    >
{
  readonly requests = new HostWebRequest();
  readonly webRequest = refuseUnknownMembers(
    standsFor<Electron.WebRequest>(this.requests),
    'session.webRequest',
  );
  readonly protocol = standsFor<Electron.Protocol>(protocol);
  permissionCheck: CheckHandler = null;
  permissionRequest: RequestHandler = null;

  constructor() {
    super('session', ['will-download']);
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.permissionCheck = handler;
  }

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.permissionRequest = handler;
  }

  /** Accepted and never called: the host offers a page no device at all. */
  setDevicePermissionHandler(_handler: DeviceHandler): void {}
}

refuseUnknownMembers(HostSession.prototype, 'session.defaultSession');

export const defaultSession = new HostSession();

/** What the product sees of it. */
export const electronSession = standsFor<Electron.Session>(defaultSession);

class SessionModule {
  static readonly defaultSession = electronSession;

  static fromPartition(partition: string): Electron.Session {
    throw notEmulated(`session.fromPartition('${partition}')`);
  }
}

/** `session`: only the default one. */
export const session = refuseUnknownStatics(SessionModule, 'session');
