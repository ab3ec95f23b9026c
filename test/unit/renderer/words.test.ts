import { describe, expect, it } from 'vitest';
import { english, spanish } from './wordLeaves';

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*-?(\w+)/g)].map((m) => m[1]).sort();

/** Spanish has a plural form (`_many`) that English lacks. */
const withoutMany = (keys: Iterable<string>) =>
  [...keys].filter((key) => !key.endsWith('_many')).sort();

describe('the words of the interface', () => {
  it('exist in both languages', () => {
    expect(withoutMany(spanish.keys())).toEqual(withoutMany(english.keys()));
    expect(english.size).toBeGreaterThan(50);
  });

  it.each([...english.keys()])('%s fills the same blanks in both languages', (key) => {
    expect(placeholders(spanish.get(key) ?? '')).toEqual(placeholders(english.get(key) ?? ''));
  });

  it('end no Spanish sentence with a moment, whose “a.m.” has a full stop of its own', () => {
    const endings = [...spanish].filter(([, text]) => /\{\{(when|moment)\}\}\./.test(text));
    expect(endings.map(([key]) => key)).toEqual([]);
  });

  it('are never empty', () => {
    for (const words of [english, spanish])
      expect([...words].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

const sources = import.meta.glob<string>('../../../renderer/**/*.{ts,tsx}', {
  eager: true,
  import: 'default',
  query: '?raw',
});

describe('every key that the code asks for', () => {
  const asked = Object.entries(sources).flatMap(([path, source]) =>
    [...source.matchAll(/\bt\(\s*'([\w.]+)'/g)].map((match) => ({ path, key: match[1] ?? '' })),
  );

  it('is written down', () => {
    const missing = asked.filter(
      ({ key }) => !english.has(key) && !english.has(`${key}_one`) && !english.has(`${key}_other`),
    );
    expect(asked.length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });
});
