import type { Language } from './languages';

/** One JSON file of words: nested objects whose leaves are sentences. */
export interface Words {
  readonly [key: string]: string | Words;
}

const files = import.meta.glob<Words>('./{en,es}/*.json', { eager: true, import: 'default' });

/** All words of a language; the name of a file is the first part of its keys. */
export function wordsOf(language: Language): Words {
  const merged: Record<string, Words> = {};
  for (const [path, words] of Object.entries(files)) {
    const match = /^\.\/(en|es)\/(\w+)\.json$/.exec(path);
    if (match?.[1] === language && match[2]) merged[match[2]] = words;
  }
  return merged;
}
