import type { PassphraseAssessment } from '#shared/desktop/channels/vault';
import type { EstimateGuesses } from './strength';

/** Design, section 5: a passphrase alone stands between a stolen session and the work. */
export const shortestPassphrase = 15;

/**
 * The least that is accepted, and where the words "strong" and "very strong" begin. Ten thousand
 * million guesses at half a second each are 158 years of one computer.
 */
const guessesLog10 = { accepted: 10, strong: 12, veryStrong: 15 };

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

/**
 * Judges length, repetition, names, and how soon somebody would guess it who has the lists of leaked
 * passwords and of common words (SP 800-63B, 3.1.1.2); asks for no kinds of character.
 */
export async function assessPassphrase(
  estimate: EstimateGuesses,
  passphrase: string,
  context: PassphraseContext = {},
): Promise<PassphraseAssessment> {
  // Asked also for what is too short yet: the lists are there when the passphrase is long enough.
  const estimating = passphrase === '' ? Promise.resolve(0) : estimate(passphrase);
  const reason = reasonAgainst(passphrase, context);
  if (reason !== null) {
    estimating.catch(() => undefined);
    return { acceptable: false, score: reason === 'tooShort' ? 0 : 1, reason };
  }
  const estimated = await estimating;
  if (estimated < guessesLog10.accepted) {
    return { acceptable: false, score: 1, reason: 'tooCommon' };
  }
  return { acceptable: true, score: scoreOf(estimated), reason: null };
}

function reasonAgainst(
  passphrase: string,
  { minimumLength = shortestPassphrase, names = [] }: PassphraseContext,
): Reason | null {
  const characters = Array.from(normalisePassphrase(passphrase));
  const plain = simplify(passphrase);
  if (characters.length < Math.max(minimumLength, shortestPassphrase)) return 'tooShort';
  if (distinctCharacters(plain) < 6 || isRepeatedPattern(plain)) return 'tooRepetitive';
  return withoutParts(plain, nameParts(names)).length < 10 ? 'containsName' : null;
}

/** 2 passes, 3 strong, 4 very strong. */
function scoreOf(estimated: number): number {
  if (estimated >= guessesLog10.veryStrong) return 4;
  return estimated >= guessesLog10.strong ? 3 : 2;
}

/** Letters and digits only, without case and accents. */
function simplify(text: string): string {
  return Array.from(text.normalize('NFKD').toLowerCase())
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

function withoutParts(plain: string, parts: readonly string[]): string {
  return parts.reduce((left, part) => left.replaceAll(part, ''), plain);
}

function nameParts(names: readonly string[]): string[] {
  return names
    .flatMap((name) => name.split(/\s+/))
    .map(simplify)
    .filter((part) => part.length >= 3);
}
