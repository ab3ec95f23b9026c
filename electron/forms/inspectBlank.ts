import { PDFDocument } from '@cantoo/pdf-lib';

export interface InspectedBlank {
  readonly pageCount: number;
  /** Every field of the form, by its full name. */
  readonly fields: readonly string[];
}

/** What a PDF has to be filled in; throws where it is none, or locked with a password. */
export async function inspectBlank(blank: Uint8Array): Promise<InspectedBlank> {
  const pdf = await PDFDocument.load(blank);
  const fields = pdf
    .getForm()
    .getFields()
    .map((field) => field.getName());
  return { pageCount: pdf.getPageCount(), fields };
}
