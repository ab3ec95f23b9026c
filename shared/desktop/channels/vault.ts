import { z } from 'zod';
import { channel } from '../channel';
import { opaqueIdSchema } from '../../hub/identifiers';
import { bytesSchema, counselorIdSchema, nothing, policySchema, profileSchema } from '../common';

const passphraseSchema = z.string().min(1).max(1024);

/** Derived keys of one session, 32 bytes each. Whoever receives them transfers and zeroes them. */
export const sessionKeysSchema = z.strictObject({
  records: bytesSchema,
  rows: bytesSchema,
  outboxNotes: bytesSchema,
});
export type SessionKeys = z.infer<typeof sessionKeysSchema>;

export const openedVaultSchema = z.strictObject({
  profile: profileSchema,
  /** Under which the records of these keys lie: a desk that was set up anew has another one. */
  deskId: opaqueIdSchema,
  policy: policySchema,
  sessionKeys: sessionKeysSchema,
});
export type OpenedVault = z.infer<typeof openedVaultSchema>;

export const passphraseAssessmentSchema = z.strictObject({
  acceptable: z.boolean(),
  /** 0 weak to 4 strong, for the meter. */
  score: z.number().int().min(0).max(4),
  reason: z.enum(['tooShort', 'tooCommon', 'tooRepetitive', 'containsName']).nullable(),
});
export type PassphraseAssessment = z.infer<typeof passphraseAssessmentSchema>;

export const vaultChannels = {
  'vault.assessPassphrase': channel({
    input: z.strictObject({ passphrase: z.string().max(1024) }),
    output: passphraseAssessmentSchema,
    lock: 'any',
  }),
  /** First run of a counselor on this computer: one-time code, then their own passphrase. */
  'vault.pair': channel({
    input: z.strictObject({
      hubUrl: z.url().optional(),
      invitationCode: z.string().min(4).max(64),
      passphrase: passphraseSchema,
      /** Whose unusable key file may be kept aside for this; without it nothing that stands is touched. */
      anewFor: counselorIdSchema.optional(),
    }),
    output: openedVaultSchema,
    lock: 'any',
  }),
  /** Practice only: pairs (once) and opens the vault of a practice person with the shown passphrase. */
  'vault.enterPractice': channel({
    input: z.strictObject({ personKey: z.string().max(40), anew: z.boolean().optional() }),
    output: openedVaultSchema,
    lock: 'any',
  }),
  'vault.unlock': channel({
    input: z.strictObject({ counselorId: counselorIdSchema, passphrase: passphraseSchema }),
    output: openedVaultSchema,
    lock: 'any',
  }),
  /** Opens the recovery slot with the organization's printed kit and sets a new passphrase. */
  'vault.recover': channel({
    input: z.strictObject({
      counselorId: counselorIdSchema,
      recoveryKit: z.string().min(1).max(512),
      newPassphrase: passphraseSchema,
    }),
    output: openedVaultSchema,
    lock: 'any',
  }),
  'vault.changePassphrase': channel({
    input: z.strictObject({ passphrase: passphraseSchema, newPassphrase: passphraseSchema }),
    output: nothing,
    lock: 'unlocked',
  }),
  /** Flushes the draft, forgets the keys and destroys the page. */
  'vault.lock': channel({ input: nothing, output: nothing, lock: 'unlocked' }),
} as const;
