import { describe, expect, it } from 'vitest';
import {
  applicationSteps,
  attestationCodes,
  authorizationGiverRoles,
  authorizationScopes,
  californiaCounties,
  incomeFrequencies,
  phoneTypes,
  premiumFrequencies,
  uspsStates,
  voterChoices,
} from '#shared/domain/application/index';
import type { FieldInfo } from '#shared/domain/application/steps/definition';
import type { PersonOutcome } from '#shared/domain/estimate/index';
import { consentDays, consentMethods } from '../../../renderer/features/application/consent';
import { listNames } from '../../../renderer/features/application/rows';
import { english, spanish } from './wordLeaves';

const languages = [
  ['English', english],
  ['Spanish', spanish],
] as const;

const questions = applicationSteps.flatMap((step) =>
  step.sections.flatMap((section) =>
    section.fields.map((field) => ({ key: `application.${step.id}.${field.id}`, field })),
  ),
);

/** Rows whose answers are written down beside the questions. */
const answersOfRows: Readonly<Record<string, readonly string[]>> = {
  'application.rights.attestations': attestationCodes,
  'application.voter.voter': voterChoices,
};

function answersOf(key: string, { kind, options }: FieldInfo): readonly string[] {
  if (kind === 'tri') return ['yes', 'no'];
  if (kind === 'declinableTri') return ['yes', 'no', 'declined'];
  return answersOfRows[key] ?? options;
}

/** Counties go by their own names in both languages. */
const ownNames = new Set<string>(californiaCounties);

const outcomes: Readonly<Record<PersonOutcome, true>> = {
  mediCalAdult: true,
  mediCalChild: true,
  mediCalParent: true,
  mediCalPregnancy: true,
  mcap: true,
  cchip: true,
  formerFosterYouth: true,
  restrictedScope: true,
  nonMagi: true,
  creditRange: true,
  aboveCredit: true,
  belowCredit: true,
  withoutCredit: true,
  noPlan: true,
  notApplying: true,
  unknown: true,
};

/** Keys that the code puts together from data. */
const composed = [
  ...applicationSteps.map(({ block }) => `interview.block.${block}`),
  ...listNames.map((list) => `interview.add.${list}`),
  ...listNames.filter((list) => list !== 'persons').map((list) => `interview.row.${list}`),
  ...authorizationGiverRoles.map((role) => `consent.roles.${role}`),
  ...authorizationScopes.map((scope) => `consent.scopes.${scope}`),
  ...consentMethods.map((method) => `consent.methods.${method}`),
  ...consentDays.map((days) => `consent.days.days${days}`),
  'consent.attest.verbal',
  'consent.attest.written',
  ...Object.keys(outcomes).flatMap((outcome) => [
    `eligibility.program.${outcome}`,
    `eligibility.short.${outcome}`,
  ]),
  ...[...incomeFrequencies, ...premiumFrequencies, ...phoneTypes, ...uspsStates].map(
    (value) => `options.${value}`,
  ),
];

/** What both languages call the same. */
const sameInBoth = new Set([
  'Bisexual',
  'Braille',
  'CCHIP',
  'COBRA',
  'Farsi (فارسی)',
  'Filipino',
  'Hindi (हिन्दी)',
  'Hmong',
  'Hmong (Hmoob)',
  'MCAP',
  'Medi-Cal',
  'Mien (Mienh)',
  'No',
  'Queer',
  'TRICARE',
  // A name and a month, which the language itself writes.
  '{{name}}: {{when, datetime(month: long; year: numeric)}}',
]);
const states = new Set<string>(uspsStates);

describe.each(languages)('the words of the interview in %s', (_, words) => {
  it('give every step a title that fits the map', () => {
    const titles = applicationSteps.map(({ id }) => words.get(`application.${id}.title`) ?? '');
    expect(titles.filter((title) => title === '' || [...title].length > 32)).toEqual([]);
  });

  it('ask every question', () => {
    expect(questions.length).toBeGreaterThan(300);
    expect(questions.filter(({ key }) => !words.has(key)).map(({ key }) => key)).toEqual([]);
  });

  it('name every answer to choose from', () => {
    const unnamed = questions.flatMap(({ key, field }) =>
      answersOf(key, field)
        .filter((value) => !ownNames.has(value))
        .filter((value) => !words.has(`${key}Options.${value}`) && !words.has(`options.${value}`))
        .map((value) => `${key}: ${value}`),
    );
    expect(unnamed).toEqual([]);
  });

  it('tell the answers of one question apart', () => {
    const alike = questions.flatMap(({ key, field }) => {
      const labels = answersOf(key, field).map(
        (value) => words.get(`${key}Options.${value}`) ?? words.get(`options.${value}`) ?? value,
      );
      return new Set(labels).size === labels.length ? [] : [key];
    });
    expect(alike).toEqual([]);
  });

  it('hold nothing for a question or an answer that is not there', () => {
    const known = new Set(
      questions.flatMap(({ key, field }) => [
        key,
        `${key}Hint`,
        ...answersOf(key, field).map((value) => `${key}Options.${value}`),
      ]),
    );
    for (const { id } of applicationSteps) {
      known.add(`application.${id}.title`).add(`application.${id}.lede`);
    }
    const ofSteps = [...words.keys()].filter(
      (key) => key.startsWith('application.') && !key.startsWith('application.findings.'),
    );
    expect(ofSteps.filter((key) => !known.has(key))).toEqual([]);
  });

  it('are there for every key that is put together from data', () => {
    expect(composed.filter((key) => !words.has(key))).toEqual([]);
  });

  it('name the status, not the income, where the status bars the credit or the plan', () => {
    const toldOf = (...keys: readonly string[]) => keys.map((key) => words.get(key)).join(' ');
    const withoutCredit = toldOf(
      'eligibility.program.withoutCredit',
      'estimate.noCredit.immigration',
    );
    for (const told of [withoutCredit, toldOf('eligibility.program.noPlan')]) {
      expect(told).toMatch(/immigration status|estatus migratorio/);
      expect(told).not.toMatch(/income|ingreso/i);
    }
  });
});

describe('the Spanish words of the interview', () => {
  it('are not left in English', () => {
    const groups = /^(application|consent|eligibility|interview|options|parts|validation)\./;
    const left = [...spanish].filter(
      ([key, text]) =>
        groups.test(key) &&
        text === english.get(key) &&
        !sameInBoth.has(text) &&
        !states.has(key.slice('options.'.length)),
    );
    expect(left).toEqual([]);
  });

  it('open every question with its mark', () => {
    const open = [...spanish].filter(
      ([key, text]) => key.startsWith('application.') && text.includes('?') && !text.includes('¿'),
    );
    expect(open).toEqual([]);
  });
});
