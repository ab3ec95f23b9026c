import type { PassphraseAssessment } from '#shared/desktop/channels/vault';
import { commonPassphraseParts } from './commonPassphraseParts';

/** Design, section 5: a passphrase alone stands between a stolen session and the work. */
export const shortestPassphrase = 15;

/** NFC, so that the same letters typed on another keyboard are the same passphrase. */
export function normalisePassphrase(passphrase: string): string {
  return passphrase.normalize('NFC');
}

export interface PassphraseContext {
  readonly minimumLength?: number;
  /** Names that whoever sits at the desk knows: the counselor's, the organization's. */
  readonly names?: readonly string[];
}

type Reason = NonNullable<PassphraseAssessment['reason']>;

/** Judges length, common words, repetition and names; asks for no kinds of character. */
export function assessPassphrase(
  passphrase: string,
  { minimumLength = shortestPassphrase, names = [] }: PassphraseContext = {},
): PassphraseAssessment {
  const characters = Array.from(normalisePassphrase(passphrase));
  const plain = simplify(passphrase);
  const own = withoutCommonParts(plain);
  const reason = reasonAgainst(characters.length, plain, own, {
    minimumLength: Math.max(minimumLength, shortestPassphrase),
    names,
  });
  if (reason !== null) return { acceptable: false, score: reason === 'tooShort' ? 0 : 1, reason };
  return { acceptable: true, score: scoreOf(own), reason: null };
}

function reasonAgainst(
  length: number,
  plain: string,
  own: string,
  { minimumLength, names }: Required<PassphraseContext>,
): Reason | null {
  if (length < minimumLength) return 'tooShort';
  if (distinctCharacters(plain) < 6 || isRepeatedPattern(plain)) return 'tooRepetitive';
  if (own.length < 6) return 'tooCommon';
  if (withoutParts(plain, nameParts(names)).length < 10) return 'containsName';
  return null;
}

/** 2 passes, 3 good, 4 strong: by what is left after well-known words are taken out. */
function scoreOf(own: string): number {
  if (own.length >= 20 && distinctCharacters(own) >= 10) return 4;
  return own.length >= 14 ? 3 : 2;
}

/** Letters and digits only, without case, accents and the usual digits for letters. */
function simplify(text: string): string {
  const swaps: Readonly<Record<string, string>> = {
    '0': 'o',
    '1': 'i',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '7': 't',
    '@': 'a',
    $: 's',
    '!': 'i',
  };
  return Array.from(text.normalize('NFKD').toLowerCase())
    .map((character) => swaps[character] ?? character)
    .filter((character) => /[\p{L}\p{N}]/u.test(character))
    .join('');
}

function distinctCharacters(text: string): number {
  return new Set(text).size;
}

/** Whether one piece, again and again, makes up the whole. */
function isRepeatedPattern(text: string): boolean {
  for (let size = 1; size <= text.length / 2; size += 1) {
    const piece = text.slice(0, size);
    if (piece.repeat(Math.ceil(text.length / size)).slice(0, text.length) === text) return true;
  }
  return false;
}

const simplifiedCommonParts = commonPassphraseParts
  .map(simplify)
  .sort((left, right) => right.length - left.length);

function withoutCommonParts(plain: string): string {
  return withoutParts(plain, simplifiedCommonParts);
}

function withoutParts(plain: string, parts: readonly string[]): string {
  return parts.reduce((left, part) => left.replaceAll(part, ''), plain);
}

function nameParts(names: readonly string[]): string[] {
  return names
    .flatMap((name) => name.split(/\s+/))
    .map(simplify)
    .filter((part) => part.length >= 3);
}
