import { z } from 'zod';
import {
  dependentTurns26Dates,
  isSpecialEnrollmentEvent,
  mediCalGroups,
  mediCalStartDates,
  openEnrollmentDates,
  specialEnrollmentDates,
  specialEnrollmentEvents,
  type SpecialEnrollmentEvent,
} from '../../dates';
import { choiceField, dateField, yearField } from '../inputs';
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

export const datesOperations: readonly AnyOperation[] = [effectiveDate];
