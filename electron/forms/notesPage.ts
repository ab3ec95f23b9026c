import { StandardFonts, type PDFDocument, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import { isWritable } from './isWritable';

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
  readonly plain: PDFFont;
  readonly bold: PDFFont;
  sheet: PDFPage;
  y: number;
}

/** Signs that the font lacks are marked, never dropped in silence: the name is then written by hand. */
function writable(font: PDFFont, text: string): string {
  return [...text.replace(/\s+/g, ' ')]
    .map((sign) => (isWritable(font, sign) ? sign : '_'))
    .join('');
}

function wrapped(font: PDFFont, size: number, text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of writable(font, text).split(' ')) {
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
  readonly font: PDFFont;
  readonly size: number;
  readonly indent?: number;
}

function put(pen: Pen, text: string, { font, size, indent = 0 }: Style): void {
  for (const line of wrapped(font, size, text, page.width - 2 * page.margin - indent)) {
    if (pen.y < page.margin) newSheet(pen);
    pen.sheet.drawText(line, { x: page.margin + indent, y: pen.y, font, size });
    pen.y -= page.line;
  }
}

/** Adds as many pages as the notes need, person by person; none where there is nothing to note. */
export async function addNotes(pdf: PDFDocument, notes: readonly Note[]): Promise<void> {
  if (notes.length === 0) return;
  const plain = await pdf.embedFont(StandardFonts.Helvetica);
  const bold = await pdf.embedFont(StandardFonts.HelveticaBold);
  const pen: Pen = { pdf, plain, bold, sheet: pdf.addPage([page.width, page.height]), y: 0 };
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
