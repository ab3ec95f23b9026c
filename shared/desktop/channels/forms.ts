import { z } from 'zod';
import { channel } from '../channel';
import { nothing } from '../common';

const keySchema = z.string().min(1).max(200);
const wordsSchema = z.string().max(2000);

const noteSchema = z.strictObject({ about: wordsSchema, label: wordsSchema, text: wordsSchema });

const entrySchema = z.strictObject({
  key: keySchema,
  field: keySchema,
  /** Null ticks a box. */
  text: wordsSchema.nullable(),
  /** For the notes, should it not go into its field: whose answer, to what, and what a tick says. */
  about: wordsSchema,
  label: wordsSchema,
  ticked: wordsSchema,
});

const pageRangeSchema = z.strictObject({ from: z.int().positive(), to: z.int().positive() });

const sheetSchema = z.strictObject({
  /** The pages that are copied; null for the whole form. */
  pages: z.array(pageRangeSchema).min(1).max(5).nullable(),
  entries: z.array(entrySchema).max(3000),
});

/** The official form, in the blank that the agency supplies: it may not be shipped. */
export const formsChannels = {
  'forms.state': channel({
    input: nothing,
    output: z.strictObject({
      blank: z
        .strictObject({
          pageCount: z.int().positive(),
          /** Whether it has the pages and every field of the edition that the print map knows. */
          sameEdition: z.boolean(),
          expectedCount: z.int().nonnegative(),
          missingFields: z.array(z.string()),
        })
        .nullable(),
    }),
    lock: 'unlocked',
    permission: 'output.print',
  }),
  /** Opens the system's dialog; the file is checked and copied, and serves until another is chosen. */
  'forms.choose': channel({
    input: nothing,
    output: z.strictObject({ chosen: z.boolean() }),
    lock: 'unlocked',
    permission: 'output.print',
  }),
  /** Fills the blank and writes it where the person says; names what went to the notes instead. */
  'forms.save': channel({
    input: z.strictObject({
      sheets: z.array(sheetSchema).min(1).max(60),
      notes: z.array(noteSchema).max(3000),
    }),
    output: z.strictObject({
      saved: z.boolean(),
      problems: z.array(
        z.strictObject({ key: keySchema, reason: z.enum(['noField', 'noRoom', 'noSign']) }),
      ),
    }),
    lock: 'unlocked',
    permission: 'output.print',
    maxBytes: 4 * 1024 * 1024,
  }),
} as const;
