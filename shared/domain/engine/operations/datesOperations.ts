import { z } from 'zod';
import { ok, type Result } from '../../../base/result';
import {
  ageMilestones,
  appealDue,
  changePrograms,
  changeReportDue,
  coveredCaliforniaDocumentsDue,
  dependentTurns26Dates,
  draftExpiry,
  firstPaymentDue,
  gracePeriod,
  isSpecialEnrollmentEvent,
  mediCalDecisionDue,
  mediCalDocumentsDue,
  mediCalGroups,
  mediCalStartDates,
  openEnrollmentDates,
  specialEnrollmentDates,
  specialEnrollmentEvents,
  type DueDate,
  type SpecialEnrollmentEvent,
} from '../../dates';
import type { RuleContext } from '../engineContext';
import type { EngineError } from '../engineError';
import { describeIssue } from '../describeIssue';
import { choiceField, dateField, flagField, yearField } from '../inputs';
import { defineOperation, type AnyOperation } from '../operation';

const event = z.custom<SpecialEnrollmentEvent>(
  isSpecialEnrollmentEvent,
  `expected one of ${specialEnrollmentEvents.join(', ')}`,
);

const kinds = 'expected openEnrollment, specialEnrollment, mediCal or dependentTurns26';

const effectiveDateInput = z.discriminatedUnion(
  'kind',
  [
    z.object({
      kind: z.literal('openEnrollment'),
      planYear: yearField,
      planSelected: dateField,
    }),
    z.object({
      kind: z.literal('specialEnrollment'),
      event,
      eventDate: dateField.optional(),
      planSelected: dateField,
    }),
    z.object({
      kind: z.literal('mediCal'),
      applicationDate: dateField,
      group: choiceField(mediCalGroups).optional(),
    }),
    z.object({
      kind: z.literal('dependentTurns26'),
      birthDate: dateField,
      planYear: yearField,
    }),
  ],
  kinds,
);

const effectiveDate = defineOperation({
  name: 'effective-date',
  input: effectiveDateInput,
  run: (context, input) => {
    switch (input.kind) {
      case 'openEnrollment':
        return openEnrollmentDates(context, input);
      case 'specialEnrollment':
        return specialEnrollmentDates(context, input);
      case 'mediCal':
        return mediCalStartDates(context, input);
      case 'dependentTurns26':
        return dependentTurns26Dates(context, input);
    }
  },
});

/** Each kind of deadline with what it is counted from. */
const deadlines = {
  coveredCaliforniaDocuments: deadline(
    z.object({ noticeDate: dateField }),
    coveredCaliforniaDocumentsDue,
  ),
  mediCalDocuments: deadline(
    z.object({ noticeDate: dateField, receivedOn: dateField.optional() }),
    mediCalDocumentsDue,
  ),
  mediCalDecision: deadline(
    z.object({ applicationDate: dateField, disability: flagField.optional() }),
    mediCalDecisionDue,
  ),
  changeReport: deadline(
    z.object({ changeDate: dateField, program: choiceField(changePrograms) }),
    changeReportDue,
  ),
  appeal: deadline(z.object({ noticeDate: dateField }), appealDue),
  draftExpiry: deadline(z.object({ startedOn: dateField }), draftExpiry),
  firstPayment: deadline(
    z.object({ coverageStart: dateField, invoiceDueOn: dateField.optional() }),
    firstPaymentDue,
  ),
  gracePeriod: deadline(
    z.object({
      paidThrough: dateField,
      advanceCredit: flagField,
      paidAMonthThisYear: flagField.optional(),
    }),
    gracePeriod,
  ),
} as const;

type Deadline = (context: RuleContext, input: unknown) => Result<DueDate, EngineError>;

function deadline<Schema extends z.ZodType>(
  schema: Schema,
  find: (context: RuleContext, input: z.output<Schema>) => DueDate,
): Deadline {
  return (context, input) => {
    const parsed = schema.safeParse(input);
    if (!parsed.success) return { ok: false, error: describeIssue(parsed.error) };
    return ok(find(context, parsed.data));
  };
}

function isDeadlineKind(kind: unknown): kind is keyof typeof deadlines {
  return typeof kind === 'string' && Object.hasOwn(deadlines, kind);
}

const dueDate = defineOperation({
  name: 'due-date',
  input: z.looseObject({
    kind: z.custom<keyof typeof deadlines>(
      isDeadlineKind,
      `expected one of ${Object.keys(deadlines).join(', ')}`,
    ),
  }),
  run: (context, input) => deadlines[input.kind](context, input),
});

const ageMilestonesOperation = defineOperation({
  name: 'age-milestones',
  input: z.object({ birthDate: dateField, planYear: yearField }),
  run: (context, input) => ok({ milestones: ageMilestones(context, input) }),
});

export const datesOperations: readonly AnyOperation[] = [
  effectiveDate,
  dueDate,
  ageMilestonesOperation,
];
