/** The part of a turned picture that is kept, as fractions of its width and height. */
export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Quarter turns to the right. */
export type Turn = 0 | 1 | 2 | 3;

/** One photographed page: the picture as it came, and how it is to be turned and cut. */
export interface CapturedPage {
  readonly id: string;
  readonly picture: ImageBitmap;
  readonly turn: Turn;
  readonly crop: Crop;
}

export const wholePage: Crop = { left: 0, top: 0, right: 1, bottom: 1 };

/** Less than this much of a side is a slip of the hand, not a page. */
const smallestPart = 0.1;

export type Corner = 'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight';
export const corners: readonly Corner[] = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'];

function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** Moves one corner to a place; the opposite one stays, and something is always left between them. */
export function withCorner(crop: Crop, corner: Corner, x: number, y: number): Crop {
  const horizontal =
    corner === 'topLeft' || corner === 'bottomLeft'
      ? { left: within(x, 0, crop.right - smallestPart) }
      : { right: within(x, crop.left + smallestPart, 1) };
  const vertical =
    corner === 'topLeft' || corner === 'topRight'
      ? { top: within(y, 0, crop.bottom - smallestPart) }
      : { bottom: within(y, crop.top + smallestPart, 1) };
  return { ...crop, ...horizontal, ...vertical };
}

export function cornerAt(crop: Crop, corner: Corner): { readonly x: number; readonly y: number } {
  return {
    x: corner === 'topLeft' || corner === 'bottomLeft' ? crop.left : crop.right,
    y: corner === 'topLeft' || corner === 'topRight' ? crop.top : crop.bottom,
  };
}

/** A quarter turn to the right; what was cut off stays cut off. */
export function turnedRight(page: CapturedPage): CapturedPage {
  const { left, top, right, bottom } = page.crop;
  const crop = { left: 1 - bottom, top: left, right: 1 - top, bottom: right };
  return { ...page, turn: ((page.turn + 1) % 4) as Turn, crop };
}
