import { refuseUnknownMembers } from '../notEmulated';
import { app } from './app';
import { addScheme } from './scheme';

type Handler = Parameters<Electron.Protocol['handle']>[1];

const handlers = new Map<string, Handler>();

/** The app's handler for a scheme. */
export const handlerOf = (scheme: string): Handler | undefined => handlers.get(scheme);

const members = {
  registerSchemesAsPrivileged(customSchemes: Electron.CustomScheme[]): void {
    if (app.isReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme } of customSchemes) addScheme(scheme);
  },
  handle(scheme: string, handler: Handler): void {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    addScheme(scheme);
    handlers.set(scheme, handler);
  },
} satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'>;

/** `protocol`: https://www.electronjs.org/docs/latest/api/protocol */
export const protocol = refuseUnknownMembers(members, 'protocol');
