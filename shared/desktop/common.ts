import { z } from 'zod';
import { roles } from '../domain/access/roles';
import { opaqueIdSchema } from '../hub/identifiers';

export const idSchema = z.uuid();
/** Given by the hub: opaque, and safe as the name of a folder. */
export const counselorIdSchema = opaqueIdSchema;
export const nothing = z.strictObject({});
export const bytesSchema = z.instanceof(Uint8Array);
/** Milliseconds since 1970-01-01 UTC. */
export const instantMsSchema = z.number().int().nonnegative();
export const sha256Schema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export { languageSchema } from '../base/language';

export const profileSchema = z.strictObject({
  counselorId: counselorIdSchema,
  displayName: z.string(),
  initials: z.string(),
  role: z.enum(roles),
  /** Practice people have a passphrase that the screen shows. */
  practice: z.boolean(),
  condition: z.enum(['ready', 'keyFileMissing', 'keyFileDamaged', 'keyFileNewer']),
  /** Whether the organization's printed kit can open the cases, whatever the condition. */
  kitOpens: z.boolean(),
});
export type Profile = z.infer<typeof profileSchema>;

export const policySchema = z.strictObject({
  idleLockMinutes: z.number().int().min(1).max(15),
  allowUnprotectedKeyring: z.boolean(),
  namesOnUnlockScreen: z.boolean(),
});
export type Policy = z.infer<typeof policySchema>;
