import { z } from 'zod';
import { channel } from '../channel';

export const outputChannels = {
  /**
   * Prints what the page shows now (its print style sheet) to a PDF that the person places. The
   * suggested name is one of the fixed kinds: names of people never become file names.
   */
  'output.savePdf': channel({
    input: z.strictObject({
      kind: z.enum(['summary', 'handOver', 'endOfDay', 'revocation', 'signaturePage']),
    }),
    output: z.strictObject({ saved: z.boolean() }),
    lock: 'unlocked',
    permission: 'output.print',
  }),
  /** For keying an answer elsewhere: the clipboard is emptied again after half a minute. */
  'output.copyText': channel({
    input: z.strictObject({ text: z.string().min(1).max(2000) }),
    output: z.strictObject({ heldMs: z.number().int().positive() }),
    lock: 'unlocked',
    permission: 'output.print',
  }),
} as const;
