import { z } from 'zod';

/**
 * What can go wrong between the page and the main process. The words that a person reads live in
 * the translations under `errors.<code>`; a code never carries a field's value.
 */
export const appErrorCodes = [
  'internal',
  'badRequest',
  'tooLarge',
  'unknownChannel',
  'forbiddenSender',
  'locked',
  'notPermitted',
  'wrongPassphrase',
  'tooManyAttempts',
  'passphraseTooWeak',
  'profileMissing',
  'profileExists',
  'keyFileMissing',
  'keyFileDamaged',
  'keyFileNewer',
  'keyringUnavailable',
  'keyringChanged',
  'keyringUnprotected',
  'keyringLost',
  'recoveryKitWrong',
  'invitationRefused',
  'invitationOfAnother',
  'tooManyInvitations',
  'hubUnreachable',
  'hubRefused',
  'hubKeyMissing',
  'diskFull',
  'diskLow',
  'spoolFailed',
  'paymentInvalid',
  'paymentMissing',
  'packMissing',
  'packUntrusted',
  'commandDiffers',
  'formMissing',
  'formUnreadable',
  'consentEnded',
  'documentTooLarge',
  'documentKindRefused',
  'documentProtected',
  'documentActive',
  'documentDamaged',
  'documentMissing',
  'documentNotSaved',
  'cancelled',
  'pageGone',
  'timedOut',
] as const;

export type AppErrorCode = (typeof appErrorCodes)[number];

export const appErrorSchema = z.strictObject({
  code: z.enum(appErrorCodes),
  /** Whether the same call may succeed later without a change. */
  retryable: z.boolean(),
  /** For `tooManyAttempts` and `tooManyInvitations`: how long to wait. */
  retryAfterMs: z.number().int().nonnegative().optional(),
  /** Paths of refused fields with a stable reason code; never their values. */
  fields: z.array(z.strictObject({ path: z.string(), code: z.string() })).optional(),
  /** Finds the entry in the local log when the cause is a bug. */
  incidentId: z.string().optional(),
});

export type AppError = z.infer<typeof appErrorSchema>;

const retryableCodes: ReadonlySet<AppErrorCode> = new Set([
  'tooManyAttempts',
  'tooManyInvitations',
  'hubUnreachable',
  'diskFull',
  'diskLow',
  'spoolFailed',
  'documentNotSaved',
  'timedOut',
]);

/** Builds an error whose `retryable` follows from its code. */
export function appError(
  code: AppErrorCode,
  detail: Omit<AppError, 'code' | 'retryable'> = {},
): AppError {
  return { code, retryable: retryableCodes.has(code), ...detail };
}
