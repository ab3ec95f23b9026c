import { describe, expect, it } from 'vitest';
import {
  formatLocales,
  languageOf,
  languages,
  otherLanguage,
} from '../../../renderer/i18n/languages';
import { wordsOf } from '../../../renderer/i18n/words';
import { leaves } from './wordLeaves';

const files = Object.keys(import.meta.glob('../../../renderer/i18n/*/**/*.json'));
const folders = new Set(files.map((file) => /i18n\/(\w+)\//.exec(file)?.[1]));

describe('the languages of the screens', () => {
  it('are the folders of words, each with a line that says how it writes numbers', () => {
    expect([...folders].sort()).toEqual([...languages].sort());
    for (const language of languages)
      expect(Intl.getCanonicalLocales(formatLocales[language])).toHaveLength(1);
  });

  it('have every sentence of the first, and a name in each of them', () => {
    const [first, ...others] = languages.map((language) => leaves(wordsOf(language)));
    for (const words of others) {
      expect([...(first?.keys() ?? [])].filter((key) => !words.has(key))).toEqual([]);
    }
    for (const language of languages) {
      const words = leaves(wordsOf(language));
      expect(languages.filter((one) => !words.has(`languages.${one}`))).toEqual([]);
    }
  });

  it('follow one another by one key, and English stands in for a tag without words', () => {
    const visited = languages.reduce<string[]>((seen) => {
      const last = languages.find((one) => one === seen.at(-1)) ?? languages[0];
      return [...seen, otherLanguage(last)];
    }, []);
    expect(new Set(visited).size).toBe(languages.length);
    expect(languageOf('es-MX')).toBe('es');
    expect(languageOf('fr')).toBe('en');
    expect(languageOf(undefined)).toBe('en');
  });
});
