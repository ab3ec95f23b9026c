import { create } from '@cantoo/fontkit';
import { StandardFonts, type PDFDocument, type PDFFont } from '@cantoo/pdf-lib';

/** A font with the signs that it has: it writes one that it lacks as another, without a word. */
export interface FormFont {
  readonly font: PDFFont;
  has(text: string): boolean;
}

/** The fonts of one PDF. */
export interface FormFonts {
  readonly plain: FormFont;
  /** Only there where something needs it. */
  readonly wide: FormFont | null;
}

/** A font of the file with the signs that it has. */
export function known(font: PDFFont): FormFont {
  const signs = new Set(font.getCharacterSet());
  return { font, has: (text) => [...text].every((sign) => signs.has(sign.codePointAt(0) ?? 0)) };
}

/**
 * Helvetica, which every reader of PDF has, writes Western European letters. Whatever goes beyond is
 * written in the wider font, of which only the signs that are used are put into the file.
 */
export async function formFonts(
  pdf: PDFDocument,
  wideFont: Uint8Array,
  texts: readonly string[],
): Promise<FormFonts> {
  const plain = known(await pdf.embedFont(StandardFonts.Helvetica));
  if (texts.every((text) => plain.has(text))) return { plain, wide: null };
  pdf.registerFontkit({ create });
  return { plain, wide: known(await pdf.embedFont(wideFont, { subset: true })) };
}

/** The first font that has every sign of a text; undefined where none has. */
export function fontFor({ plain, wide }: FormFonts, text: string): PDFFont | undefined {
  return [plain, wide].find((one) => one?.has(text))?.font;
}
