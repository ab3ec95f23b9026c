import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operationNames } from '#shared/domain/engine/index';
import { ask, type Refusal } from '../../fixtures/engineAnswers';

const fields = [
  'kind',
  'field',
  'value',
  'people',
  'person',
  'guidelineYear',
  'planYear',
  'householdSize',
  'percent',
  'age',
  'immigration',
  'asOf',
  'event',
  'eventDate',
  'planSelected',
  'applicationDate',
  'birthDate',
  'amountCents',
  'frequency',
  'incomes',
];
const plausible = fc.constantFrom<unknown>(
  'specialEnrollment',
  'birth',
  '2026-11-23',
  'ssn',
  'weekly',
  'citizen',
  2026,
  1,
  -1,
  1e308,
  '__proto__',
);

describe('every operation', () => {
  it('answers any input with an output or with an error that names its kind', () => {
    const value = fc.oneof(plausible, fc.jsonValue());
    const input = fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...fields), value));
    fc.assert(
      fc.property(fc.constantFrom(...operationNames), input, (op, given) => {
        const { error } = ask<Refusal>(op, given);
        if (error) expect(error.message.length).toBeGreaterThan(5);
      }),
      { numRuns: 2000 },
    );
  });
});
