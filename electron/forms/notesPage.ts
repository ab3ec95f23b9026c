import { StandardFonts, type PDFDocument, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import { fontFor, formFonts, known, type FormFont, type FormFonts } from './formFonts';

/** One answer that stands on the notes instead of in a box. */
export interface Note {
  /** The person, income or household that it is about. */
  readonly about: string;
  readonly label: string;
  readonly text: string;
}

const page = { width: 612, height: 792, margin: 54, line: 13 } as const;
const title = 'Notes to the application: answers that have no box or no room on the form';

interface Pen {
  readonly pdf: PDFDocument;
  readonly fonts: FormFonts;
  readonly bold: FormFont;
  sheet: PDFPage;
  y: number;
}

/** One line's words in the font that has them all. */
interface Wording {
  readonly font: PDFFont;
  readonly text: string;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** Signs that no font has are marked, never dropped in silence: the name is then written by hand. */
function wording({ fonts }: Pen, wanted: FormFont, raw: string): Wording {
  const text = oneLine(raw);
  if (wanted.has(text)) return { font: wanted.font, text };
  const font = fontFor(fonts, text);
  if (font) return { font, text };
  const widest = fonts.wide ?? wanted;
  return {
    font: widest.font,
    text: [...text].map((sign) => (widest.has(sign) ? sign : '_')).join(''),
  };
}

function wrapped({ font, text }: Wording, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (font.widthOfTextAtSize(longer, size) <= width || line === '') line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function newSheet(pen: Pen): void {
  pen.sheet = pen.pdf.addPage([page.width, page.height]);
  pen.y = page.height - page.margin;
  put(pen, title, { font: pen.bold, size: 11 });
  pen.y -= page.line / 2;
}

interface Style {
  readonly font: FormFont;
  readonly size: number;
  readonly indent?: number;
}

function put(pen: Pen, raw: string, { font: wanted, size, indent = 0 }: Style): void {
  const words = wording(pen, wanted, raw);
  for (const line of wrapped(words, size, page.width - 2 * page.margin - indent)) {
    if (pen.y < page.margin) newSheet(pen);
    pen.sheet.drawText(line, { x: page.margin + indent, y: pen.y, font: words.font, size });
    pen.y -= page.line;
  }
}

/** Adds as many pages as the notes need, person by person; none where there is nothing to note. */
export async function addNotes(
  pdf: PDFDocument,
  notes: readonly Note[],
  wideFont: Uint8Array,
): Promise<void> {
  if (notes.length === 0) return;
  const texts = notes.flatMap(({ about, label, text }) => [about, label, text]).map(oneLine);
  const fonts = await formFonts(pdf, wideFont, texts);
  const { plain } = fonts;
  const bold = known(await pdf.embedFont(StandardFonts.HelveticaBold));
  const pen: Pen = { pdf, fonts, bold, sheet: pdf.addPage([page.width, page.height]), y: 0 };
  pen.y = page.height - page.margin;
  put(pen, title, { font: bold, size: 13 });
  pen.y -= page.line / 2;
  for (const about of new Set(notes.map((note) => note.about))) {
    pen.y -= page.line / 2;
    put(pen, about, { font: bold, size: 10 });
    for (const note of notes.filter((one) => one.about === about)) {
      put(pen, `${note.label}: ${note.text}`, { font: plain, size: 9.5, indent: 12 });
    }
  }
}
