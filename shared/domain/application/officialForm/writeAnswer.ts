import { type AnswerPart, plainWords } from '../handOver/index';
import type { HouseholdMember } from '../schema';

/** An answer whose words somebody else knows. */
export interface Wording {
  readonly kind: AnswerPart['kind'];
  readonly labelKey: string;
  readonly value: unknown;
}
export type Words = (answer: Wording) => string;

const thousands = /\B(?=(\d{3})+(?!\d))/g;

/** As it is written by hand on an English form: 03/04/1990, 123-45-6789, (559) 555-0142, 1,450.00. */
export function writeAnswer(answer: Wording, words: Words): string {
  const { kind, value } = answer;
  if (typeof value === 'number') {
    if (kind !== 'money') return String(value);
    const [whole = '', cents = ''] = (value / 100).toFixed(2).split('.');
    return `${whole.replace(thousands, ',')}.${cents}`;
  }
  if (typeof value !== 'string') return words(answer);
  if (kind === 'date') return value.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$2/$3/$1');
  return plainWords(kind, value) ?? words(answer);
}

export const nameParts = ['firstName', 'middleName', 'lastName', 'suffix'] as const;
type Name = Partial<Record<(typeof nameParts)[number], string | undefined>>;

/** A name in one line. */
export function nameLine(name: Name | undefined): string {
  return nameParts.flatMap((part) => name?.[part] || []).join(' ');
}

export type NameParts = readonly [first: string, middle: string, last: string, suffix: string];

export function namePartsOf(person: HouseholdMember | undefined): NameParts {
  const { firstName = '', middleName = '', lastName = '', suffix = '' } = person?.name ?? {};
  return [firstName, middleName, lastName, suffix];
}

/** Somebody who is known by one line of text: the last word is the last name. */
export function namePartsIn(text: string): NameParts {
  const cut = text.trim().lastIndexOf(' ');
  return cut < 0 ? [text.trim(), '', '', ''] : [text.slice(0, cut), '', text.slice(cut + 1), ''];
}
