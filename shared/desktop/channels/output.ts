import { z } from 'zod';
import { channel } from '../channel';

export const outputChannels = {
  /**
   * Prints what the page shows now (its print style sheet) to a PDF that the person places. The
   * suggested name is one of the fixed kinds: names of people never become file names.
   */
  'output.savePdf': channel({
    input: z.strictObject({ kind: z.enum(['summary', 'handOver', 'endOfDay']) }),
    output: z.strictObject({ saved: z.boolean() }),
    lock: 'unlocked',
    permission: 'output.print',
  }),
} as const;
