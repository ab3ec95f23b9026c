import { fieldIn, type FieldName } from './mapKit';
import type { SheetName } from './sheets';
import type { NameParts } from './writeAnswer';

/** A column of a sheet. */
export interface Place {
  readonly sheet: SheetName;
  readonly column: number;
}

/** Where the rows stand, by `persons.<id>`, `incomes.<id>`. */
export type Places = ReadonlyMap<string, Place>;

/** What is written where; `text` null ticks a box. */
export interface Printed {
  readonly sheet: SheetName;
  readonly field: string;
  readonly text: string | null;
}

/** A print with the answer that it says. */
export interface Keyed extends Printed {
  readonly key: string;
}

/** What the form asks in another way than the interview did. */
export interface Derived {
  readonly prints: readonly Keyed[];
  /** Answers that these prints say, so that they are on the form although no field of it is theirs. */
  readonly keys: readonly string[];
}

export const nothing: Derived = { prints: [], keys: [] };

export const joined = (all: readonly Derived[]): Derived => ({
  prints: all.flatMap(({ prints }) => prints),
  keys: all.flatMap(({ keys }) => keys),
});

/** The first column of the form itself. */
export const onForm: Place = { sheet: 'form', column: 1 };

export const keyed = (key: string, prints: readonly Printed[]): readonly Keyed[] =>
  prints.map((print) => ({ ...print, key }));

/** The answers that these prints say; what is not printed is not said. */
export function saying(
  prints: readonly Printed[],
  key: string,
  ...further: readonly string[]
): Derived {
  return prints.length === 0 ? nothing : { prints: keyed(key, prints), keys: [key, ...further] };
}

export const tick = ({ sheet, column }: Place, box: FieldName): Printed => ({
  sheet,
  field: fieldIn(box, column),
  text: null,
});

/** `<box>-1` is yes, `<box>-2` is no. */
export const tickYesNo = ({ sheet, column }: Place, box: string, yes: boolean): Printed => ({
  sheet,
  field: `${fieldIn(box, column)}-${yes ? 1 : 2}`,
  text: null,
});

/** A question of the whole home: yes where anybody said so, blank where nobody was asked. */
export function gate(
  key: string,
  box: string,
  answers: readonly (string | null | undefined)[],
): readonly Keyed[] {
  const given = answers.filter(Boolean);
  return given.length === 0 ? [] : keyed(key, [tickYesNo(onForm, box, given.includes('yes'))]);
}

/** Words into a field; nothing where there are none. */
export function printText(
  { sheet, column }: Place,
  field: FieldName,
  text: string,
): readonly Printed[] {
  return text === '' ? [] : [{ sheet, field: fieldIn(field, column), text }];
}

/** Writes the four parts of a name into the fields that a place has for them. */
export function printName(
  place: Place,
  fields: readonly (FieldName | null)[],
  name: NameParts,
): readonly Printed[] {
  return fields.flatMap((field, index) =>
    field === null ? [] : printText(place, field, name[index] ?? ''),
  );
}
