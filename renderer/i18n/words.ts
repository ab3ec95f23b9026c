import type { Language } from './languages';

/** One JSON file of words: nested objects whose leaves are sentences. */
export interface Words {
  readonly [key: string]: string | Words;
}

const files = import.meta.glob<Words>('./*/**/*.json', { eager: true, import: 'default' });

function groupOf(words: Words, key: string): Words {
  const group = words[key];
  return typeof group === 'object' ? group : {};
}

/** Both together, key by key; where both have a sentence the later one stands. */
function merged(earlier: Words, later: Words): Words {
  const both: Record<string, string | Words> = { ...earlier };
  for (const [key, value] of Object.entries(later)) {
    both[key] = typeof value === 'string' ? value : merged(groupOf(both, key), value);
  }
  return both;
}

/** What a rule says beside its field is also what the review says of it. */
function withFindings(words: Words): Words {
  const rules = Object.entries(groupOf(words, 'validation')).filter(
    ([, text]) => typeof text === 'object',
  );
  return merged({ application: { findings: Object.fromEntries(rules) } }, words);
}

/**
 * All words of a language; the name of a file, or of the folder that it shares with others, is the
 * first part of its keys.
 */
export function wordsOf(language: Language): Words {
  const found = Object.entries(files).reduce<Words>((all, [path, words]) => {
    const match = /^\.\/(\w+)\/(\w+)(?:\/\w+)?\.json$/.exec(path);
    return match?.[1] === language && match[2] ? merged(all, { [match[2]]: words }) : all;
  }, {});
  return withFindings(found);
}
