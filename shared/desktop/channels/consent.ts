import { z } from 'zod';
import { channel } from '../channel';
import { idSchema, nothing } from '../common';

export const consentChannels = {
  /** For the audit log of this computer: that a family allowed help, or took its permission back. */
  'consent.noted': channel({
    input: z.strictObject({ caseId: idSchema, event: z.enum(['given', 'revoked']) }),
    output: nothing,
    lock: 'unlocked',
    permission: 'application.edit',
  }),
} as const;
