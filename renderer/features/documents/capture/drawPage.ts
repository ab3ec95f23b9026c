import type { CapturedPage } from './page';

/** Small print stays readable at this many pixels on the longer side, some 200 a printed inch. */
const keptLongSide = 2200;
const keptQuality = 0.82;

function sizeOf({ picture, turn }: CapturedPage): { width: number; height: number } {
  const { width, height } = picture;
  return turn % 2 === 0 ? { width, height } : { width: height, height: width };
}

/** The longer side of what is kept, in pixels of the capture. */
export function capturedLongSide(page: CapturedPage): number {
  const { width, height } = sizeOf(page);
  const { left, top, right, bottom } = page.crop;
  return Math.round(Math.max(width * (right - left), height * (bottom - top)));
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Draws the turned picture, whole, into a box of this size. */
function drawTurned(context: Context, { picture, turn }: CapturedPage, box: DOMRectReadOnly): void {
  context.save();
  context.translate(box.x + box.width / 2, box.y + box.height / 2);
  context.rotate((turn * Math.PI) / 2);
  const [width, height] = turn % 2 === 0 ? [box.width, box.height] : [box.height, box.width];
  context.drawImage(picture, -width / 2, -height / 2, width, height);
  context.restore();
}

/** Shows the whole turned picture, for choosing the part that is kept. */
export function drawWhole(canvas: HTMLCanvasElement, page: CapturedPage, longSide: number): void {
  const { width, height } = sizeOf(page);
  const scale = longSide / Math.max(width, height);
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (context) drawTurned(context, page, new DOMRect(0, 0, canvas.width, canvas.height));
}

/** The page as it is kept, no larger than `longSide`. */
export function drawKept(page: CapturedPage, longSide = keptLongSide): OffscreenCanvas {
  const { width, height } = sizeOf(page);
  const { left, top, right, bottom } = page.crop;
  const scale = Math.min(1, longSide / capturedLongSide(page));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width * (right - left) * scale)),
    Math.max(1, Math.round(height * (bottom - top) * scale)),
  );
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  const whole = { width: width * scale, height: height * scale };
  drawTurned(
    context,
    page,
    new DOMRect(-left * whole.width, -top * whole.height, whole.width, whole.height),
  );
  return canvas;
}

export interface PageImage {
  readonly jpeg: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** Encoded anew from its pixels alone: nothing of the camera, the place or the time comes along. */
export async function encodePage(page: CapturedPage): Promise<PageImage> {
  const canvas = drawKept(page);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: keptQuality });
  const { width, height } = canvas;
  return { jpeg: new Uint8Array(await blob.arrayBuffer()), width, height };
}
