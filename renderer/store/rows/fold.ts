/** Letters that Unicode does not take apart into a base letter and a mark. */
const undecomposed: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

const plainAscii = /^[a-z0-9 ]*$/;

/** The words of a text without accents, case and punctuation: `Núñez-O’Hara` → `nunez`, `ohara`. */
export function foldWords(text: string): string[] {
  const lower = text.toLowerCase();
  const folded = plainAscii.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/[\p{M}'’ʻ`]/gu, '')
        .replace(/[ßæœøđðłþı]/g, (letter) => undecomposed[letter] ?? letter)
        .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return folded.split(' ').filter((word) => word !== '');
}

/**
 * A word as it stands in the search text, where words are not separated but begin with a capital or,
 * if they begin with no letter that has one, with `#`. A search for the beginning of a word is then
 * a plain search for that first character, which the engine does at memory speed.
 */
export function markWord(word: string): string {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 32);
  const capital = first.toUpperCase();
  return capital === first || capital.length !== first.length
    ? `#${word}`
    : capital + word.slice(first.length);
}

/** The search text of one row: its words, folded and marked. */
export function searchTextOf(parts: readonly string[]): string {
  return parts.flatMap(foldWords).map(markWord).join('');
}

/** What a person typed, as needles that must each occur in a row's search text; longest first. */
export function needlesOf(typed: string): string[] {
  return foldWords(typed)
    .map(markWord)
    .sort((left, right) => right.length - left.length);
}
