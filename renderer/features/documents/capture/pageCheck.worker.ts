import type { PageProblem } from '#shared/domain/application/documents/pageCheck';
import { pageProblems } from '#shared/domain/application/documents/pageCheck';

export interface CheckRequest {
  readonly pageId: string;
  /** The page as it would be kept, small enough to judge; handed over. */
  readonly picture: ImageBitmap;
  readonly capturedLongSide: number;
}

export interface CheckAnswer {
  readonly pageId: string;
  readonly problems: readonly PageProblem[];
}

/** ITU-R BT.601: how bright red, green and blue look. */
function grayOf({ data }: ImageData): Uint8Array {
  const gray = new Uint8Array(data.length / 4);
  for (let index = 0; index < gray.length; index += 1) {
    const [red = 0, green = 0, blue = 0] = data.subarray(index * 4, index * 4 + 3);
    gray[index] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  }
  return gray;
}

self.addEventListener('message', ({ data: request }: MessageEvent<CheckRequest>) => {
  const { picture, pageId, capturedLongSide } = request;
  const { width, height } = picture;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context?.drawImage(picture, 0, 0);
  picture.close();
  const pixels = context ? grayOf(context.getImageData(0, 0, width, height)) : new Uint8Array();
  const problems = pageProblems({ width, height, pixels }, capturedLongSide);
  self.postMessage({ pageId, problems } satisfies CheckAnswer);
});
