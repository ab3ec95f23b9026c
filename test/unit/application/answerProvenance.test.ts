import { describe, expect, it } from 'vitest';
import {
  answerKeyOf,
  type AnswerStamp,
  toSnapshot,
  visibleFields,
  withProvenance,
} from '#shared/domain/application/index';
import { setIn } from '../../../renderer/features/application/setIn';
import { hasIncome, household, member, today, wages } from './applicationBuilder';

const told = (at: string, source: AnswerStamp['source'] = 'consumer'): AnswerStamp => ({
  source,
  at: `2026-11-23T${at}Z`,
  by: 'counselor',
});
const application = household([member('ada', '1980-01-01', { income: hasIncome })], {
  incomes: [wages('ada', 100_000, 'monthly')],
});

describe('where an answer comes from', () => {
  it('is kept under a key for every question that is asked', () => {
    for (const { path, key } of visibleFields(application, { today })) {
      expect(answerKeyOf(application, path)).toBe(key);
    }
  });

  it('belongs to the whole answer, whichever part of it was typed', () => {
    expect(answerKeyOf(application, 'persons.0.name.firstName')).toBe('persons.ada.name');
    expect(answerKeyOf(application, 'household.homeAddress.zip')).toBe('household.homeAddress');
    expect(answerKeyOf(application, 'nowhere.at.all')).toBeNull();
  });

  it('is what the family told, what a document said, or what the enroller knows', () => {
    const one = withProvenance(application, ['persons.0.dateOfBirth'], told('10:00:00'));
    const two = withProvenance(one, ['incomes.0.amountCents'], told('10:01:00', 'document'));
    const all = withProvenance(two, ['enroller.assistanceMode'], told('10:02:00'));
    expect(all.provenance).toMatchObject({ 'persons.ada.dateOfBirth': { source: 'consumer' } });
    const key = `incomes.${application.incomes[0]?.id}.amountCents`;
    expect(all.provenance[key]).toEqual({
      source: 'document',
      at: '2026-11-23T10:01:00Z',
      by: 'counselor',
    });
    const answered = setIn(all, 'enroller.assistanceMode', 'inPerson');
    expect(
      withProvenance(answered, ['enroller.assistanceMode'], told('10:02:00')).provenance,
    ).toMatchObject({ 'enroller.assistanceMode': { source: 'enroller' } });
  });

  it('stands for a minute of typing, and goes with the answer', () => {
    const path = 'persons.0.dateOfBirth';
    const first = withProvenance(application, [path], told('10:00:00'));
    expect(withProvenance(first, [path], told('10:00:30'))).toBe(first);
    expect(
      withProvenance(first, [path], told('10:02:00')).provenance['persons.ada.dateOfBirth']?.at,
    ).toBe('2026-11-23T10:02:00Z');
    const gone = setIn(first, path, null);
    expect(withProvenance(gone, [path], told('10:03:00')).provenance).toEqual({});
  });

  it('leaves with the snapshot for the answers that are shown, and for no other', () => {
    const stamped = withProvenance(
      application,
      ['persons.0.dateOfBirth', 'persons.0.identity.noSsnReason'],
      told('10:00:00'),
    );
    const hidden = setIn(stamped, 'persons.0.identity.hasSsn', 'yes');
    const snapshot = toSnapshot(hidden, { today });
    expect(snapshot.ok && Object.keys(snapshot.value.provenance)).toEqual([
      'persons.ada.dateOfBirth',
    ]);
  });
});
