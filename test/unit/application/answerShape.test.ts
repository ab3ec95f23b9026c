import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ApplicationDraft,
  checkField,
  checkFields,
  toSnapshot,
  visibleFields,
} from '#shared/domain/application/index';
import { schemaAt } from '#shared/domain/application/steps/answerShape';
import { setIn } from '../../../renderer/features/application/setIn';
import { hasIncome, household, member, today, wages } from './applicationBuilder';

const now = { today };

/** Somebody of whom many kinds of answers are asked: numbers, texts, dates, an employer, a phone. */
const application = household(
  [
    member('ada', '1980-01-01', {
      identity: { hasSsn: 'yes', ssn: '773201001' },
      income: hasIncome,
      citizenship: {
        isUsCitizenOrNational: 'no',
        wantsToListImmigrationStatus: 'yes',
        immigrationStatus: 'lawfulPermanentResident',
        immigrationDocumentType: 'machineReadableImmigrantVisa',
        alienNumber: 'a-1234567',
        passportNumber: 'ab 123456',
      },
    }),
  ],
  {
    contact: { primaryPhone: { number: '+19165550123', type: 'cell' } },
    incomes: [
      wages('ada', 100_000, 'monthly', { employer: { name: 'Packing', ein: '123456789' } }),
    ],
  },
);

const oddAnswers = fc.oneof(
  fc.string({ maxLength: 700 }),
  fc.constantFrom('2026-02-30', 'x'.repeat(61), '12', '1999-01-01', '  ', '+1916555', 'A123'),
);

describe('an answer and the schema of the snapshot', () => {
  it('is refused beside its field whenever the snapshot would refuse it, and only then sent', () => {
    const texts = visibleFields(application, now).filter(
      ({ field }) => !['choice', 'multi', 'tri', 'declinableTri', 'flag'].includes(field.kind),
    );
    const leaves = texts.flatMap(({ path, field }) => {
      if (field.kind === 'phone') return [`${path}.number`, `${path}.extension`];
      if (field.kind === 'address') return [`${path}.line1`, `${path}.zip`];
      if (field.kind === 'name') return [`${path}.firstName`, `${path}.middleName`];
      if (field.kind === 'employer') return [`${path}.name`, `${path}.ein`, `${path}.phone.number`];
      return ['money', 'number', 'rows', 'people', 'person', 'file', 'years'].includes(field.kind)
        ? []
        : [path];
    });
    expect(leaves.length).toBeGreaterThan(30);
    fc.assert(
      fc.property(fc.constantFrom(...leaves), oddAnswers, (path, text) => {
        const changed: ApplicationDraft = setIn(application, path, text);
        const errors = checkFields(changed, now).filter(({ severity }) => severity === 'error');
        const snapshot = toSnapshot(changed, now);
        if (errors.length === 0) expect(snapshot).toMatchObject({ ok: true });
        if (!snapshot.ok) expect(errors).not.toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('says beside the field that a text is too long, before anything is signed', () => {
    const long = setIn(application, 'incomes.0.employer.contactName', 'x'.repeat(121));
    const at = visibleFields(long, now).find(({ field }) => field.id === 'employer');
    expect(at && checkField(long, at, now)).toMatchObject([
      { code: 'answer.too-long', path: 'incomes.0.employer.contactName' },
    ]);
  });

  it('finds the schema of any place, rows and parts included, and of none that is not there', () => {
    for (const path of [
      'persons.3.name.firstName',
      'incomes.0.employer.phone.number',
      'coverageYear',
    ])
      expect(schemaAt(path), path).toBeDefined();
    expect(schemaAt('persons.0.surprise')).toBeUndefined();
    expect(schemaAt('persons.0.name.firstName.deeper')).toBeUndefined();
  });

  it('leaves numbers as documents print them, however they were typed', () => {
    const snapshot = toSnapshot(application, now);
    expect(snapshot).toMatchObject({
      ok: true,
      value: {
        persons: [{ citizenship: { alienNumber: '001234567', passportNumber: 'AB123456' } }],
        incomes: [{ employer: { ein: '12-3456789' } }],
      },
    });
  });
});
