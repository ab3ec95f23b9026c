/** A stretch of the drawing and its name. */
export interface DrawnBand {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface BandName {
  readonly x: number;
  readonly anchor: 'start' | 'end';
  /** A name that would run into another stands below it. */
  readonly row: 0 | 1;
  readonly text: string;
}

/** A letter of the names is about so wide. */
const letterWidth = 6;

/** In a narrower band nobody looks for a name. */
const narrow = 70;

/** Names stand where their band begins; that of a narrow last one ends at the edge of the drawing. */
export function bandNames(bands: readonly DrawnBand[], width: number): readonly BandName[] {
  const names: BandName[] = [];
  const ends = [0, 0];
  for (const { from, to, text } of bands) {
    const long = text.length * letterWidth;
    const isLast = to === width;
    if (to - from <= narrow && !isLast) continue;
    const anchor = from + long > width ? 'end' : 'start';
    const begin = anchor === 'end' ? width - long : from;
    const row = begin < (ends[0] ?? 0) ? 1 : 0;
    names.push({ x: anchor === 'end' ? width : from + 2, anchor, row, text });
    ends[row] = begin + long;
  }
  return names;
}
