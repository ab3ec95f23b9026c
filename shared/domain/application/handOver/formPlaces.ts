/** Where the printed form (CCFRM604, revision 09/2025) asks for a step's answers. */
export interface FormPlace {
  /** `4` of the main form, or the letter of an attachment; absent for a page without a number. */
  readonly part?: string;
  readonly attachment?: string;
  readonly pages: string;
}

/** The print map of the model; a step that is not here is not on the printed form. */
const places: Readonly<Record<number, readonly FormPlace[]>> = {
  1: [{ part: '12', pages: '26' }],
  4: [{ part: '1', pages: '4' }],
  5: [{ part: '2', pages: '5–8' }],
  6: [{ part: '10', pages: '19' }],
  7: [{ part: '2', pages: '5–8' }],
  8: [{ part: '2', pages: '5–8' }],
  9: [{ part: '6', pages: '14' }],
  10: [{ part: '4', pages: '10–11' }],
  11: [
    { part: '2', pages: '5–8' },
    { part: '3', pages: '9' },
  ],
  12: [{ part: '5', pages: '12–13' }],
  14: [{ part: '2', pages: '5–8' }],
  15: [
    { part: '2', pages: '5–8' },
    { part: '4', pages: '10–11' },
  ],
  16: [{ part: '4', pages: '10–11' }],
  17: [{ attachment: 'D', pages: '34–35' }],
  18: [{ part: '7', pages: '15–16' }],
  19: [{ part: '8', pages: '17' }],
  20: [{ part: '7', pages: '15–16' }],
  21: [{ attachment: 'B', pages: '30–31' }],
  22: [
    { attachment: 'B', pages: '30–31' },
    { attachment: 'E', pages: '36' },
  ],
  23: [{ part: '4', pages: '10–11' }],
  25: [{ attachment: 'A', pages: '29' }],
  26: [{ part: '9', pages: '18' }],
  27: [{ pages: '27' }],
  28: [{ pages: '28' }],
  29: [{ attachment: 'C', pages: '32–33' }],
  30: [{ part: '11', pages: '25' }],
  31: [{ part: '11', pages: '25' }],
  32: [{ part: '11', pages: '25' }],
};

export function formPlacesOf(stepNumber: number): readonly FormPlace[] {
  return places[stepNumber] ?? [];
}
