import { z } from 'zod';
import { idSchema } from './common';
import { keyringHealthSchema, storageHealthSchema } from './channels/app';
import { syncStatusSchema } from './channels/sync';

/** What the main process tells the page without being asked. */
export const events = {
  'sync.status': syncStatusSchema,
  /** A document of the case was received, or refused. */
  'documents.delivery': z.strictObject({ caseId: idSchema }),
  'storage.health': storageHealthSchema,
  'keyring.health': keyringHealthSchema,
  /** A request of the main process; its input is parsed by the request's own schema. */
  'renderer.request': z.strictObject({ requestId: idSchema, name: z.string(), input: z.unknown() }),
  /** The vault locks in a moment: show it, accept no more input. */
  'vault.locking': z.strictObject({
    reason: z.enum(['command', 'idle', 'suspend', 'lockScreen', 'quit']),
  }),
} as const;

export type Events = typeof events;
export type EventName = keyof Events;
export type EventPayload<Name extends EventName> = z.infer<Events[Name]>;
