import {
  PDFCheckBox,
  PDFDocument,
  PDFTextField,
  type PDFField,
  type PDFFont,
} from '@cantoo/pdf-lib';
import type { ChannelInput } from '#shared/desktop/contract';
import { fontFor, formFonts, type FormFonts } from './formFonts';
import { addNotes, type Note } from './notesPage';

export type FormOrder = ChannelInput<'forms.save'>;
type Sheet = FormOrder['sheets'][number];
type Entry = Sheet['entries'][number];

/** Why an answer is not in its field: no such field, no room, or a sign that the font lacks. */
export interface FormProblem {
  readonly key: string;
  readonly reason: 'noField' | 'noRoom' | 'noSign';
}

export interface FilledForm {
  readonly pdf: Uint8Array;
  readonly problems: readonly FormProblem[];
}

const largestSize = 10;
/** Below this nobody reads it on a copy of a copy; what needs less goes to the notes. */
const smallestSize = 7;
const padding = 4;
const seeNotes = 'see notes';

/** The largest size at which a text stands in its field on one line; undefined where none does. */
function sizeFor(font: PDFFont, field: PDFTextField, text: string): number | undefined {
  const longest = field.getMaxLength();
  if (longest !== undefined && longest > 0 && text.length > longest) return undefined;
  const widths = field.acroField
    .getWidgets()
    .map((widget) => Math.abs(widget.getRectangle().width));
  const room = Math.min(...widths) - padding;
  for (let size = largestSize; size >= smallestSize; size -= 0.5) {
    if (font.widthOfTextAtSize(text, size) <= room) return size;
  }
  return undefined;
}

interface Written {
  readonly text: string;
  readonly font: PDFFont;
  readonly size: number;
}

function write(field: PDFTextField, { text, font, size }: Written): void {
  field.setText(text);
  field.setFontSize(size);
  field.updateAppearances(font);
}

/** Writes one answer; what cannot be written whole is left out of its field and told. */
function writeEntry(
  field: PDFField | undefined,
  fonts: FormFonts,
  { text }: Entry,
): FormProblem['reason'] | null {
  if (text === null) {
    if (!(field instanceof PDFCheckBox)) return 'noField';
    field.check();
    return null;
  }
  if (!(field instanceof PDFTextField)) return 'noField';
  const font = fontFor(fonts, text);
  const size = font && sizeFor(font, field, text);
  if (font && size !== undefined) {
    write(field, { text, font, size });
    return null;
  }
  const hintFont = fonts.plain.font;
  const sizeOfHint = sizeFor(hintFont, field, seeNotes);
  if (sizeOfHint !== undefined) write(field, { text: seeNotes, font: hintFont, size: sizeOfHint });
  return font ? 'noRoom' : 'noSign';
}

/** Writes the answers into the fields of a form that is still one. */
export function writeEntries(
  pdf: PDFDocument,
  fonts: FormFonts,
  entries: readonly Entry[],
): readonly FormProblem[] {
  // Asked of the form by name, each answer would look through all of its fields.
  const fields = new Map(
    pdf
      .getForm()
      .getFields()
      .map((field) => [field.getName(), field]),
  );
  return entries.flatMap((entry): FormProblem[] => {
    const reason = writeEntry(fields.get(entry.field), fonts, entry);
    return reason === null ? [] : [{ key: entry.key, reason }];
  });
}

interface FilledSheet {
  readonly pdf: PDFDocument;
  readonly problems: readonly FormProblem[];
}

async function fillSheet(
  blank: Uint8Array,
  { entries }: Sheet,
  wideFont: Uint8Array,
): Promise<FilledSheet> {
  const pdf = await PDFDocument.load(blank);
  const form = pdf.getForm();
  if (form.hasXFA()) form.deleteXFA();
  const texts = entries.flatMap(({ text }) => text ?? []);
  const fonts = await formFonts(pdf, wideFont, texts);
  const problems = writeEntries(pdf, fonts, entries);
  form.updateFieldAppearances(fonts.plain.font);
  // Flat: what the family signed cannot be typed over, and copied pages keep what is on them.
  form.flatten({ updateFieldAppearances: false });
  return { pdf, problems };
}

async function copiedPages(target: PDFDocument, { pdf }: FilledSheet, sheet: Sheet): Promise<void> {
  const indices = (sheet.pages ?? []).flatMap(({ from, to }) => {
    const last = Math.min(to, pdf.getPageCount());
    return Array.from({ length: last - from + 1 }, (_, index) => from - 1 + index);
  });
  for (const page of await target.copyPages(pdf, indices)) target.addPage(page);
}

function notesOf(order: FormOrder, problems: readonly FormProblem[]): readonly Note[] {
  const entries = new Map(
    order.sheets.flatMap(({ entries }) => entries.map((entry) => [entry.key, entry] as const)),
  );
  const unwritten = problems.flatMap(({ key }) => {
    const entry = entries.get(key);
    return entry
      ? [{ about: entry.about, label: entry.label, text: entry.text ?? entry.ticked }]
      : [];
  });
  return [...unwritten, ...order.notes];
}

/**
 * Fills the form, adds the copied pages of those who have no column on it, and ends with pages of
 * notes that hold whatever the form has no box or no room for, whole.
 */
export async function fillForm(
  blank: Uint8Array,
  order: FormOrder,
  wideFont: Uint8Array,
): Promise<FilledForm> {
  const [first, ...rest] = order.sheets;
  if (!first) throw new Error('There is nothing to fill in.');
  const form = await fillSheet(blank, first, wideFont);
  const problems = [...form.problems];
  for (const sheet of rest) {
    const copy = await fillSheet(blank, sheet, wideFont);
    problems.push(...copy.problems);
    await copiedPages(form.pdf, copy, sheet);
  }
  await addNotes(form.pdf, notesOf(order, problems), wideFont);
  form.pdf.setTitle('Application for Health Insurance');
  return { pdf: await form.pdf.save(), problems };
}
