import type { PDFFont } from '@cantoo/pdf-lib';

/** The font writes a sign that it lacks as another one, without a word: so it is asked first. */
export function isWritable(font: PDFFont, text: string): boolean {
  const signs = new Set(font.getCharacterSet());
  return [...text].every((sign) => signs.has(sign.codePointAt(0) ?? 0));
}
