import { z } from 'zod';
import { determinationSchema } from '../domain/application/schema';
import { commandIdSchema, instantSchema, opaqueIdSchema } from './identifiers';
import { hubLimits } from './limits';

const calendarDateSchema = z.iso.date();

const common = {
  /** Of this change; the same change read twice has the same id. */
  id: opaqueIdSchema,
  caseId: opaqueIdSchema,
  /** The command that led to it, where there is one. */
  commandId: commandIdSchema.optional(),
  madeAt: instantSchema,
  /** Made by the practice exchange: not a real answer of anybody. */
  practice: z.boolean(),
};

/** As the case keeps it; where and when it was recorded is for the reader to add. */
export const memberDeterminationSchema = determinationSchema.omit({
  recordedFrom: true,
  recordedAt: true,
});

/** Something that happened elsewhere to a case of this counselor. */
export const changeSchema = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('determination'),
    exchangeCaseNumber: z.string(),
    members: z.array(memberDeterminationSchema),
    verificationsDueOn: calendarDateSchema.optional(),
  }),
  z.object({
    ...common,
    kind: z.literal('enrollmentConfirmed'),
    confirmationNumber: z.string(),
    planId: z.string().optional(),
    effectiveOn: calendarDateSchema.optional(),
  }),
  z.object({
    ...common,
    kind: z.literal('paymentResult'),
    outcome: z.enum(['accepted', 'declined', 'noPaymentMethod']),
    referenceNumber: z.string().optional(),
    reason: z.enum(['insufficientFunds', 'accountNotFound', 'cardExpired', 'other']).optional(),
  }),
  z.object({
    ...common,
    kind: z.literal('notice'),
    noticeNumber: z.string(),
    /** The wording lives in the client's languages. */
    subject: z.enum([
      'welcome',
      'verificationRequested',
      'paymentDue',
      'eligibilityResult',
      'withdrawn',
    ]),
    respondBy: calendarDateSchema.optional(),
  }),
  z.object({
    ...common,
    kind: z.literal('commandRejected'),
    reason: z.enum([
      'duplicateApplication',
      'planNotAvailable',
      'outsideEnrollmentPeriod',
      'identityNotProved',
      'applicationIncomplete',
    ]),
  }),
]);
export type Change = z.infer<typeof changeSchema>;
export type ChangeKind = Change['kind'];

/** A place in the feed. Its inside is the hub's affair; `0` is the beginning. */
export const cursorSchema = z.string().regex(/^\d{1,18}$/);

export const changesQuerySchema = z.object({
  after: cursorSchema.default('0'),
  limit: z.coerce.number().int().min(1).max(hubLimits.changesPerPage).default(100),
  caseId: opaqueIdSchema.optional(),
});

/** Changes after the cursor in order. `more` = ask again at once from `cursor`. */
export const changesPageSchema = z.object({
  changes: z.array(changeSchema),
  cursor: cursorSchema,
  more: z.boolean(),
});
export type ChangesPage = z.infer<typeof changesPageSchema>;
