import { describe, expect, it } from 'vitest';
import { emptyApplication } from '#shared/domain/application/index';
import { findingCodes } from '#shared/domain/application/steps/findingCodes';
import { ruleIds } from '#shared/domain/application/steps/rules/ruleIds';
import { validationRules } from '#shared/domain/application/steps/rules/validationRules';
import { english, spanish } from './wordLeaves';

const sources = import.meta.glob<string>(
  '../../../shared/domain/application/steps/{crossChecks,checks/*,rules/*}.ts',
  { eager: true, import: 'default', query: '?raw' },
);

function written(pattern: RegExp, folder: string): readonly string[] {
  return Object.entries(sources)
    .filter(([path]) => path.includes(folder))
    .flatMap(([, source]) => [...source.matchAll(pattern)].map((match) => match[1] ?? ''));
}

const checkCodes = written(/finding\(\s*'\w+',\s*'([\w.-]+)'/g, '/steps/');
const ruleCodes = written(/'([A-Za-z]+\.[A-Za-z][\w-]*)'/g, '/rules/');

const without = (codes: readonly string[], group: string) =>
  [english, spanish].flatMap((words) => codes.filter((code) => !words.has(`${group}.${code}`)));

/** Texts that the checks of numbers, names and dates refuse each in its own way. */
const oddTexts = [
  '',
  '078051120', // a published sample
  '123456789',
  '000121234',
  '666121234',
  '123001234',
  '123120000',
  '912931234',
  '912061234',
  '123',
  '1115551234',
  '2131115555',
  '+12135550123',
  '2135550123999',
  '2026-02-30',
  '1880-01-01',
  '2999-01-01',
  '2026-06-01',
  '2026-12-01',
  '2027-09-30',
  '90001',
  '00000',
  '10001',
  'x'.repeat(61),
  'R2-D2',
  '---',
];

/** The text as each kind of answer may hold it. */
const answersWith = (text: string): readonly unknown[] => [
  text,
  [text],
  { firstName: text, middleName: text, lastName: text },
  { number: text, type: 'cell' },
  { line1: text, city: text, state: 'CA', zip: text },
  { ein: text },
];

const application = {
  ...emptyApplication({ id: 'case', coverageYear: 2027, nowIso: '2026-11-20T18:00:00.000Z' }),
  persons: [{ id: 'ana' }],
  contact: { primaryPhone: { number: '+12135550123' } },
};
const scope = {
  application,
  row: {},
  personId: 'ana',
  today: '2026-11-23',
  coverageStart: '2027-01-01',
  rules: undefined,
};

describe('the words of what is found', () => {
  it('stand for every check of the review', () => {
    expect(new Set(checkCodes).size).toBeGreaterThan(40);
    expect(without(checkCodes, 'application.findings')).toEqual([]);
  });

  it('stand for everything that can be found, in both languages', () => {
    expect(without(findingCodes, 'application.findings')).toEqual([]);
  });

  it('stand for every rule of one answer, beside the field and in the review', () => {
    expect(new Set(ruleCodes).size).toBeGreaterThan(40);
    expect(without(ruleCodes, 'validation')).toEqual([]);
    expect(without(ruleCodes, 'application.findings')).toEqual([]);
  });

  it('stand for whatever a rule says of an odd answer', () => {
    const codes = new Set(
      ruleIds.flatMap((id) =>
        oddTexts
          .flatMap(answersWith)
          .flatMap((answer) => validationRules[id](answer, scope).map(({ code }) => code)),
      ),
    );
    for (const code of ['ssn.never-issued', 'ssn.placeholder', 'itin.not-an-itin']) {
      expect(codes).toContain(code);
    }
    for (const code of ['phone.invalid-exchange', 'personName.too-long', 'zip.wrong-format']) {
      expect(codes).toContain(code);
    }
    expect(without([...codes], 'validation')).toEqual([]);
  });

  it('cover the counties of a ZIP code, which only a rule pack knows', () => {
    const codes = ['unknown-zip', 'not-california', 'unknown-county', 'county-not-listed'];
    expect(without(codes, 'validation.zip')).toEqual([]);
  });
});
