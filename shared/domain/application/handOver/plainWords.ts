import type { FieldKind } from '../steps/definition';

/** An answer that reads the same in every language: a number in its groups, a text as it is; null for any other. */
export function plainWords(kind: FieldKind, value: string): string | null {
  switch (kind) {
    case 'ssn':
    case 'itin':
    case 'atin':
      return value.replace(/^(\d{3})-?(\d{2})-?(\d{4})$/, '$1-$2-$3');
    case 'phone':
      return value.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');
    case 'text':
    case 'longText':
    case 'email':
    case 'zip':
    case 'month':
      return value;
    default:
      return null;
  }
}
