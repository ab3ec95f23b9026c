import { z } from 'zod';

/**
 * The building stones of the application's schema, in two strengths. A draft keeps whatever was
 * typed, so that any state can be saved; a snapshot holds only well-formed values and no unknown
 * key. Whether a field is required is the business of the steps, not of the shape.
 */
export interface FieldKit {
  object<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape>;
  readonly id: z.ZodString;
  readonly date: z.ZodString;
  readonly month: z.ZodString;
  readonly instant: z.ZodString;
  readonly email: z.ZodString;
  readonly phone: z.ZodString;
  readonly zip: z.ZodString;
  readonly nineDigits: z.ZodString;
  readonly cents: z.ZodNumber;
  readonly count: z.ZodNumber;
  text(maxLength: number): z.ZodString;
}

/** Tolerates half-typed text and drops keys it does not know. */
export const draftKit: FieldKit = {
  object: (shape) => z.object(shape),
  id: z.string(),
  date: z.string(),
  month: z.string(),
  instant: z.string(),
  email: z.string(),
  phone: z.string(),
  zip: z.string(),
  nineDigits: z.string(),
  cents: z.number().int(),
  count: z.number(),
  text: () => z.string(),
};

/** Accepts only what may leave this computer. */
export const snapshotKit: FieldKit = {
  // A strict object infers the same type; only its treatment of unknown keys differs.
  object: <Shape extends z.ZodRawShape>(shape: Shape) =>
    z.strictObject(shape) as unknown as z.ZodObject<Shape>,
  id: z.string().min(1).max(64),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  month: z.string().regex(/^\d{4}-\d{2}$/),
  instant: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/),
  email: z.string().max(254),
  phone: z.string().regex(/^\+1\d{10}$/),
  zip: z.string().regex(/^\d{5}(-\d{4})?$/),
  nineDigits: z.string().regex(/^\d{9}$/),
  cents: z.number().int(),
  count: z.number(),
  text: (maxLength) => z.string().max(maxLength),
};

type OptionalShape<Shape extends z.ZodRawShape> = {
  [Key in keyof Shape]: z.ZodOptional<Shape[Key]>;
};

/** Every field of the shape may be absent: absent is unanswered. */
export function optional<Shape extends z.ZodRawShape>(shape: Shape): OptionalShape<Shape> {
  return Object.fromEntries(
    Object.entries(shape).map(([key, field]) => [key, z.optional(field)]),
  ) as OptionalShape<Shape>;
}

/** Yes, no, or null for unanswered; never coerced. */
export const tri = z.enum(['yes', 'no']).nullable();

/** As `tri`, with the consumer's right to decline kept as a value of its own. */
export const declinableTri = z.enum(['yes', 'no', 'declined']).nullable();
