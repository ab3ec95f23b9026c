import { wordsOf } from '../../../renderer/i18n/words';
import type { Words } from '../../../renderer/i18n/words';

/** Every sentence by its whole key. */
export function leaves(words: Words, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') found.set(prefix + key, value);
    else for (const [path, text] of leaves(value, `${prefix}${key}.`)) found.set(path, text);
  }
  return found;
}

export const english = leaves(wordsOf('en'));
export const spanish = leaves(wordsOf('es'));
