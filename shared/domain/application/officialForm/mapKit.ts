/**
 * How the print map is written: which box of CCFRM604 (revision 09/2025, English) takes which answer.
 * The names are those of the form's own fields. `{a+b}` stands for a number that begins at a in the
 * first column of a repeated group and grows by b with each further one. A list names the field of
 * each column where the form's numbering breaks its own pattern.
 */
export type FieldName = string | readonly string[];

export type Print =
  /** Written into every one of the fields; `tick` is the box that stands before the line. */
  | { readonly print: 'text'; readonly fields: readonly FieldName[]; readonly tick?: FieldName }
  /** `<box>-1` is yes, `<box>-2` is no; several where the form asks the same twice. */
  | { readonly print: 'yesNo'; readonly boxes: readonly string[] }
  /**
   * One box a value; several for an answer of several. Null: the form leaves it blank. `other` is
   * ticked for what has no box of its own, and `otherText` takes its words.
   */
  | {
      readonly print: 'choice';
      readonly boxes: Readonly<Record<string, FieldName | null>>;
      readonly other?: FieldName;
      readonly otherText?: FieldName;
    };

export type PrintMap = Readonly<Record<string, Print>>;

export const text = (...fields: readonly FieldName[]): Print => ({ print: 'text', fields });

export const ticked = (tick: FieldName, ...fields: readonly FieldName[]): Print => ({
  print: 'text',
  fields,
  tick,
});

export const yesNo = (...boxes: readonly string[]): Print => ({ print: 'yesNo', boxes });

export const boxes = (all: Readonly<Record<string, FieldName | null>>): Print => ({
  print: 'choice',
  boxes: all,
});

/** The boxes of a question in the order of its values: `<base>-1`, `<base>-2`, … */
export function numbered(
  base: string,
  values: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(values.map((value, index) => [value, `${base}-${index + 1}`]));
}

/** The name of a field in one column of its group; columns count from 1. */
export function fieldIn(name: FieldName, column: number): string {
  const template = typeof name === 'string' ? name : (name[column - 1] ?? '');
  return template.replace(/\{(\d+)\+(\d+)\}/g, (_, first: string, step: string) =>
    String(Number(first) + Number(step) * (column - 1)),
  );
}
