import type { MadeSignature, SignatureStroke } from '#shared/domain/application/index';

export type ConsumerSign =
  | { readonly capture: 'penPad'; readonly strokes: readonly SignatureStroke[] }
  | {
      readonly capture: 'mark';
      readonly strokes: readonly SignatureStroke[];
      readonly witnessNames: readonly string[];
    }
  | { readonly capture: 'typed'; readonly typedName: string }
  | {
      readonly capture: 'wetInkOnPrint';
      /** The answers that the signed page was printed for. */
      readonly snapshotHash: string;
      readonly documentFileId: string;
      readonly documentSha256: string;
    };

/** What is entered of a signature on screen; each way keeps its own while another is looked at. */
export interface SignEntry {
  readonly capture: ConsumerSign['capture'];
  readonly strokes: readonly SignatureStroke[];
  readonly markStrokes: readonly SignatureStroke[];
  /** A mark needs two, S32. */
  readonly witnesses: readonly [string, string];
  readonly typedName: string;
  readonly attested: boolean;
}

export const emptyEntry: SignEntry = {
  capture: 'penPad',
  strokes: [],
  markStrokes: [],
  witnesses: ['', ''],
  typedName: '',
  attested: false,
};

function plain(name: string): string {
  return name.trim().replace(/\s+/g, ' ');
}

function isSame(one: string, other: string): boolean {
  return plain(one).toLowerCase() === plain(other).toLowerCase();
}

export type WitnessProblem = 'notFull' | 'same' | 'signer';

/** Why a name does not stand for a second pair of eyes; null where it does, or where it is still empty. */
export function witnessProblem(
  witnesses: SignEntry['witnesses'],
  index: 0 | 1,
  signerName: string,
): WitnessProblem | null {
  const name = witnesses[index];
  if (plain(name) === '') return null;
  if (isSame(name, signerName)) return 'signer';
  if (!plain(name).includes(' ')) return 'notFull';
  return index === 1 && isSame(name, witnesses[0]) ? 'same' : null;
}

function markOf({ markStrokes, witnesses }: SignEntry, signerName: string): ConsumerSign | null {
  const stands = ([0, 1] as const).every(
    (index) =>
      plain(witnesses[index]) !== '' && witnessProblem(witnesses, index, signerName) === null,
  );
  if (markStrokes.length === 0 || !stands) return null;
  return { capture: 'mark', strokes: markStrokes, witnessNames: witnesses.map(plain) };
}

/** The signature as entered; null until it is complete. What is signed on paper tells by itself how far it is. */
export function signOf(entry: SignEntry, signerName: string): ConsumerSign | null {
  const typedName = plain(entry.typedName);
  switch (entry.capture) {
    case 'penPad':
      return entry.strokes.length > 0 ? { capture: 'penPad', strokes: entry.strokes } : null;
    case 'mark':
      return markOf(entry, signerName);
    case 'typed':
      return entry.attested && typedName !== '' ? { capture: 'typed', typedName } : null;
    case 'wetInkOnPrint':
      return null;
  }
}

/** The hand itself, as a signature record keeps it. */
export type Captured = Pick<
  MadeSignature,
  'capture' | 'strokes' | 'witnessNames' | 'typedName' | 'documentFileId' | 'documentSha256'
>;

function vectors(strokes: readonly SignatureStroke[]): SignatureStroke[] {
  return strokes.map((stroke) => [...stroke]);
}

/** What the signature record keeps of the way of signing. */
export function captured(sign: ConsumerSign): Captured {
  switch (sign.capture) {
    case 'penPad':
      return { capture: 'penPad', strokes: vectors(sign.strokes) };
    case 'mark':
      return {
        capture: 'mark',
        strokes: vectors(sign.strokes),
        witnessNames: [...sign.witnessNames],
      };
    case 'typed':
      return { capture: 'typed', typedName: sign.typedName };
    case 'wetInkOnPrint': {
      const { capture, documentFileId, documentSha256 } = sign;
      return { capture, documentFileId, documentSha256 };
    }
  }
}
