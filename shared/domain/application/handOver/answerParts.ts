import type { FieldKind } from '../steps/definition';
import { isUnanswered, readPath } from '../steps/readPath';

/** What one box of an official screen takes: a plain answer, or one part of a compound one. */
export interface AnswerPart {
  /** `firstName`, `phone.number`; null where the answer is not divided. */
  readonly part: string | null;
  readonly kind: FieldKind;
  readonly value: unknown;
}

/** The parts of compound answers in the order of the official screens, and how each is written. */
const partKinds: Partial<Record<FieldKind, Readonly<Record<string, FieldKind>>>> = {
  name: { firstName: 'text', middleName: 'text', lastName: 'text', suffix: 'choice' },
  phone: { number: 'phone', type: 'choice', extension: 'text' },
  address: {
    line1: 'text',
    line2: 'text',
    city: 'text',
    state: 'choice',
    zip: 'zip',
    county: 'text',
  },
  employer: {
    name: 'text',
    ein: 'text',
    contactName: 'text',
    'phone.number': 'phone',
    'phone.type': 'choice',
    'address.line1': 'text',
    'address.city': 'text',
    'address.state': 'choice',
    'address.zip': 'zip',
    isForeignAddress: 'flag',
    country: 'text',
    foreignProvince: 'text',
    foreignPostalCode: 'text',
  },
  premium: { amountCents: 'money', frequency: 'choice' },
};

/** An answer as the boxes that it is keyed into; blank parts have none. */
export function answerParts(kind: FieldKind, value: unknown): readonly AnswerPart[] {
  const kinds = partKinds[kind];
  if (!kinds || typeof value !== 'object' || value === null) return [{ part: null, kind, value }];
  return Object.entries(kinds).flatMap(([part, partKind]): AnswerPart[] => {
    const partValue = readPath(value, part);
    return isUnanswered(partValue) ? [] : [{ part, kind: partKind, value: partValue }];
  });
}

/** The key of a part's words: a phone or an address inside an answer has those of any other. */
export function partWords(kind: FieldKind, part: string): string {
  return `parts.${part.includes('.') ? part : `${kind}.${part}`}`;
}
