/** What a file is by its first bytes; its name and its ending are never believed. */
export type FileKind = 'jpeg' | 'png' | 'pdf' | 'heic' | 'unknown';

function startsWith(bytes: Uint8Array, offset: number, text: string): boolean {
  return [...text].every((letter, index) => bytes[offset + index] === letter.charCodeAt(0));
}

/** The brands of ISO 23008-12 that a phone's camera writes. */
const heicBrands = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1'] as const;

/** Reads the signature at the very beginning: a file that hides behind another one is neither. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (bytes[0] === 0x89 && startsWith(bytes, 1, 'PNG\r\n\u001a\n')) return 'png';
  if (startsWith(bytes, 0, '%PDF-')) return 'pdf';
  const isHeic =
    startsWith(bytes, 4, 'ftyp') && heicBrands.some((brand) => startsWith(bytes, 8, brand));
  return isHeic ? 'heic' : 'unknown';
}
