import { z } from 'zod';
import { channel } from '../channel';
import { counselorIdSchema, idSchema, languageSchema, nothing, profileSchema } from '../common';

export const storageHealthSchema = z.strictObject({
  freeBytes: z.number().nonnegative(),
  level: z.enum(['ok', 'low', 'critical']),
});
export type StorageHealth = z.infer<typeof storageHealthSchema>;

export const keyringHealthSchema = z.strictObject({
  backend: z.string(),
  condition: z.enum(['protected', 'unprotected', 'unavailable', 'changed', 'lost']),
});
export type KeyringHealth = z.infer<typeof keyringHealthSchema>;

export const appStateSchema = z.strictObject({
  contractVersion: z.number().int(),
  appVersion: z.string(),
  practice: z.boolean(),
  hub: z.strictObject({ name: z.string(), url: z.string() }).nullable(),
  profiles: z.array(profileSchema),
  /** People of the practice hub that may be tried with one click; empty outside practice. */
  practicePeople: z.array(
    z.strictObject({ key: z.string(), displayName: z.string(), role: z.string() }),
  ),
  /** The practice hub and its people are not here yet: `app.practiceReady` tells when to ask again. */
  practiceStarting: z.boolean(),
  unlockedCounselorId: counselorIdSchema.nullable(),
  storage: storageHealthSchema,
  keyring: keyringHealthSchema,
  language: languageSchema,
  /** The run that leases belong to; a lease of another run is void. */
  runId: idSchema,
});
export type AppState = z.infer<typeof appStateSchema>;

/** The kinds of exception that the log may name. A list, because any free word may be somebody's name. */
export const problemCodes = [
  'unknown',
  'Error',
  'AggregateError',
  'DOMException',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
] as const;

export const appChannels = {
  'app.state': channel({ input: nothing, output: appStateSchema, lock: 'any' }),
  /** Answers when the practice hub has started, or was given up. */
  'app.practiceReady': channel({ input: nothing, output: nothing, lock: 'any' }),
  'app.setLanguage': channel({
    input: z.strictObject({ language: languageSchema }),
    output: nothing,
    lock: 'any',
  }),
  /** The person did something: restarts the idle clock. */
  'app.touch': channel({ input: nothing, output: nothing, lock: 'unlocked' }),
  /** The page met a problem that it could not name; the log keeps its kind only. */
  'app.reportProblem': channel({
    input: z.strictObject({ code: z.enum(problemCodes), where: z.enum(['screen']) }),
    output: z.strictObject({ incidentId: z.string() }),
    lock: 'any',
  }),
} as const;
