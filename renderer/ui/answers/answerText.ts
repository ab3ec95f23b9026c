import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationDraft, HouseholdMember } from '#shared/domain/application/index';
import type { FieldKind } from '#shared/domain/application/steps/definition';
import { answerParts, plainWords } from '#shared/domain/application/handOver/index';
import { useFormats } from '../../i18n/format';
import type { Formats } from '../../i18n/format';

export interface Answer {
  readonly kind: FieldKind;
  readonly labelKey: string;
  readonly value: unknown;
}

export type AnswerText = (answer: Answer) => string;

interface Writing {
  readonly t: TFunction;
  readonly formats: Formats;
  readonly persons: readonly HouseholdMember[];
}

function personName(persons: readonly HouseholdMember[], id: string): string | null {
  const name = persons.find((person) => person.id === id)?.name;
  if (!name) return null;
  return [name.firstName, name.middleName, name.lastName].filter(Boolean).join(' ');
}

function optionWords({ t }: Writing, labelKey: string, value: string): string {
  return t([`${labelKey}Options.${value}`, `options.${value}`, `plainOptions.${value}`], {
    defaultValue: value,
  });
}

/** One text of any kind: a date as it is typed, a person by name, a choice in its words. */
function textOf(writing: Writing, { kind, labelKey, value }: Answer & { value: string }): string {
  const { formats, persons } = writing;
  const plain = plainWords(kind, value);
  if (plain !== null) return plain;
  switch (kind) {
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formats.shortDate(value) : value;
    case 'instant':
      return formats.moment(Date.parse(value));
    case 'person':
    case 'people':
      return personName(persons, value) ?? value;
    default:
      return personName(persons, value) ?? optionWords(writing, labelKey, value);
  }
}

/** A row inside an answer, such as a dependent outside the household: its values in their order. */
function objectText(writing: Writing, { labelKey, value }: Answer & { value: object }): string {
  if ('none' in value && value.none === true) return writing.t('answers.nobody');
  return Object.entries(value)
    .filter(([key]) => !/Version$|At$|^id$/.test(key))
    .map(([key, part]: [string, unknown]) => {
      const kind = typeof part === 'string' && /On$|OfBirth$/.test(key) ? 'date' : 'choice';
      const money = typeof part === 'number' && key.endsWith('Cents');
      return answerText(writing, { kind: money ? 'money' : kind, labelKey, value: part });
    })
    .filter((text) => text !== '')
    .join(', ');
}

function answerText(writing: Writing, answer: Answer): string {
  const { kind, labelKey, value } = answer;
  const { t, formats } = writing;
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return t(value ? 'options.yes' : 'options.no');
  if (typeof value === 'number') {
    if (kind === 'money') return formats.money(value);
    return kind === 'number' ? optionWords(writing, labelKey, String(value)) : String(value);
  }
  if (typeof value === 'string') return textOf(writing, { ...answer, value });
  if (Array.isArray(value)) {
    const texts = value.map((part: unknown) => answerText(writing, { ...answer, value: part }));
    return kind === 'rows' ? texts.join('; ') : formats.list(texts);
  }
  const parts = answerParts(kind, value);
  if (parts.every(({ part }) => part === null))
    return objectText(writing, { ...answer, value: value as object });
  return parts.map((part) => answerText(writing, { ...part, labelKey })).join(', ');
}

/** Says any answer in words, in the language of `t` and `formats`. */
export function answerWriter(writing: Writing): AnswerText {
  return (answer) => answerText(writing, answer);
}

/** Says any answer of the application in words, in the language of this part of the page. */
export function useAnswerText(application: ApplicationDraft): AnswerText {
  const { t } = useTranslation();
  const formats = useFormats();
  const { persons } = application;
  return useMemo(() => answerWriter({ t, formats, persons }), [t, formats, persons]);
}

/** What is typed elsewhere: plain digits and dates, without signs that other forms refuse. */
export function keyedText({ kind, value }: Pick<Answer, 'kind' | 'value'>, words: string): string {
  if (kind === 'money' && typeof value === 'number') return (value / 100).toFixed(2);
  if (typeof value !== 'string') return words;
  if (kind === 'phone') return value.replace(/^\+1/, '');
  return ['ssn', 'itin', 'atin'].includes(kind) ? value.replace(/\D/g, '') : words;
}
