/** Pages of the form; a blank of another length is another edition. */
export const formRevisionPages = 44;

/** How many rows of a kind the form itself has columns for. */
export const capacity = {
  persons: 4,
  incomes: 2,
  deductions: 3,
  representatives: 1,
  employerOffers: 2,
} as const;

export type RowGroup = keyof typeof capacity;

export interface PageRange {
  readonly from: number;
  readonly to: number;
}

/** The pages that the form asks to copy for whoever or whatever has no column left. */
const overflowPages = {
  persons: { from: 5, to: 14 },
  incomes: { from: 15, to: 16 },
  deductions: { from: 17, to: 17 },
  representatives: { from: 18, to: 18 },
  lifeEvents: { from: 29, to: 29 },
  planChoices: { from: 32, to: 33 },
  employerOffers: { from: 36, to: 36 },
} as const satisfies Readonly<Record<string, PageRange>>;

export type SheetGroup = keyof typeof overflowPages;

/** Attachments that go on with the columns of persons: copied only where somebody has something there. */
const personAttachments: readonly { readonly fields: RegExp; readonly pages: PageRange }[] = [
  { fields: /^pr\d_(off|emp|enroll|affordable|mini)/, pages: { from: 30, to: 31 } },
  { fields: /^(tribe|hserv)-|^pr\d_native/, pages: { from: 34, to: 35 } },
];

/** The form itself, or a copy of the pages of one group. */
export type SheetName = 'form' | `${SheetGroup} ${string}`;

/** The pages of a copied sheet, by the fields that are written on it; null for the whole form. */
export function pagesOf(sheet: SheetName, fields: readonly string[]): readonly PageRange[] | null {
  if (sheet === 'form') return null;
  const group = sheet.split(' ')[0] as SheetGroup;
  if (group !== 'persons') return [overflowPages[group]];
  const used = personAttachments.filter((one) => fields.some((field) => one.fields.test(field)));
  return [overflowPages.persons, ...used.map(({ pages }) => pages)];
}
