import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { expectedFields, formRevisionPages } from '#shared/domain/application/officialForm/index';

export interface StandIn {
  readonly pageCount?: number;
  /** Fields of the map that this blank lacks. */
  readonly without?: (name: string) => boolean;
  readonly fieldWidth?: number;
}

/** Text fields of the form are those that are filled with words; the others are boxes to tick. */
const textFields: readonly RegExp[] = [
  /^(p_name|person_|dob_|pri_|m_|primary_phone|other_phone|relation_|immigration_|alein_|imdoc)/,
  /^(one_person|ssn_p|income_name|income_amount|income\d_fname|divorce_|caretaker)/,
  /^(contact-3-1|preg_p\d-1-\d|[ws]lang_p\d-3-1|birth-p\d-1-1|race-p\d-16-1-1|ssn-p\d-[12]-1)$/,
  /^(citi-p\d-1-1-1-\d|p\d_year_ins-1-1-1|p\d_tax-1-[1-4]|in1_source-3-1|in2_source-4-1)$/,
  /^(inc\d_get-[12]-1|inc\d_(before-2|still-2|expect-1)-1|inomechange-1-\d+)$/,
  /^deduction-1-([1-9]|1[0-5]|19|2\d|1[678]-1-1)$/,
  /^(org_(name|phone|email|madd|city|state|zip)|limit_|certi_status-5-1|plan_name|plan_num|breif)/,
  /^pr\d_(fname|event|enrollcost|off-1-1|emp-1-1|enrollment-2-1)/,
  /^pr\d_native-1-(1|2-1-1|3-2-1|4-2-1|5-1-1)$/,
  /^(h_plan_name|person\d_fname|sign_p\d_name|tribe-p\d-1-[12]$)/,
  /^(emp\d_(ssn|name)|employer\d_(name|ein|add|city|state|zip|mailing-1-))/,
];

/**
 * A stand-in for the official form: blank pages with fields of the same names, and nothing else of
 * it. The form itself may not be in the repository.
 */
export async function standInForm(options: StandIn = {}): Promise<Uint8Array> {
  const { pageCount = formRevisionPages, without = () => false, fieldWidth = 130 } = options;
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const pages = Array.from({ length: pageCount }, (_, index) => {
    const page = pdf.addPage([612, 792]);
    page.drawText(`Stand-in for a test, page ${index + 1}. Not the official form.`, {
      x: 40,
      y: 770,
      size: 9,
      font,
    });
    return page;
  });
  const { context } = pdf;
  const form = pdf.getForm();
  form.acroForm.dict.set(PDFName.of('DA'), PDFString.of('/Helv 12 Tf 0 g'));
  const mark = context.register(context.formXObject([], { BBox: context.obj([0, 0, 9, 9]) }));
  const names = [...expectedFields()].filter((name) => !without(name));
  // Written by hand: the library's own makers look through all fields for each new one.
  const place = (name: string, index: number, isText: boolean): void => {
    const page = pages[index % pages.length];
    if (!page) return;
    const x = isText ? 40 : 400;
    const y = 740 - 18 * Math.floor(index / pages.length);
    const size = isText ? [fieldWidth, 15] : [9, 9];
    const kind = isText
      ? { FT: 'Tx', DA: PDFString.of('/Helv 12 Tf 0 g') }
      : { FT: 'Btn', AS: 'Off', V: 'Off', AP: { N: { On: mark, Off: mark } } };
    const field = context.obj({
      ...kind,
      Type: 'Annot',
      Subtype: 'Widget',
      T: PDFString.of(name),
      Rect: [x, y, x + (size[0] ?? 0), y + (size[1] ?? 0)],
      F: 4,
      P: page.ref,
    });
    const ref = context.register(field);
    form.acroForm.addField(ref);
    page.node.addAnnot(ref);
  };
  for (const isText of [true, false]) {
    const ofKind = names.filter((name) => textFields.some((one) => one.test(name)) === isText);
    for (const [index, name] of ofKind.entries()) place(name, index, isText);
  }
  return pdf.save({ updateFieldAppearances: false });
}
