/** What may be wrong with a photographed page. A warning only: whoever can read it keeps it. */
export type PageProblem = 'blurred' | 'dark' | 'glare' | 'small' | 'empty';

/** A picture in shades of gray, 0 black to 255 white, row by row. */
export interface GrayImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/**
 * Where the warnings begin, on a page scaled to `checkedLongSide`. Set by looking at pages of print,
 * sharp and blurred, bright and dark (`pageCheck.test.ts` makes such pages and holds to these): a
 * sharp page has edges far above, one blurred by three pixels far below.
 */
export const pageThresholds = {
  /** The picture is scaled to this many pixels on its longer side before it is judged. */
  checkedLongSide: 900,
  /** Variance of the Laplacian in the sharpest tenth of the tiles. */
  sharpness: 180,
  /** Gray of the paper, which is the brightest tenth of a page. */
  paper: 105,
  /** A shine: pixels at the end of the scale on a page whose paper is well below it. */
  glareFrom: 252,
  glarePaperBelow: 228,
  glareShare: 0.015,
  /** Fewer pixels than this on the longer side of the capture do not hold small print. */
  longSide: 1000,
  /** Spread of gray below which there is nothing on the page. */
  contrast: 5,
} as const;

const tilesASide = 8;

/** The gray below which `share` of the pixels lie. */
function quantile(counts: readonly number[], total: number, share: number): number {
  let seen = 0;
  for (const [gray, count] of counts.entries()) {
    seen += count;
    if (seen >= total * share) return gray;
  }
  return 255;
}

function histogram(pixels: Uint8Array): number[] {
  const counts = new Array<number>(256).fill(0);
  for (const gray of pixels) counts[gray] = (counts[gray] ?? 0) + 1;
  return counts;
}

interface Tile {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pech-Pacheco et al. (2000): a sharp picture has strong second derivatives, a blurred one weak. */
function laplacianVariance({ width, pixels }: GrayImage, tile: Tile): number {
  let sum = 0;
  let squares = 0;
  let count = 0;
  const at = (index: number): number => pixels[index] ?? 0;
  for (let y = tile.top; y < tile.bottom; y += 1) {
    for (let x = tile.left; x < tile.right; x += 1) {
      const here = y * width + x;
      const edge = at(here - 1) + at(here + 1) + at(here - width) + at(here + width) - 4 * at(here);
      sum += edge;
      squares += edge * edge;
      count += 1;
    }
  }
  const mean = sum / count;
  return count === 0 ? 0 : squares / count - mean * mean;
}

/** The sharpness of the best tenth of the tiles: a page is mostly paper, and paper has no edges. */
export function sharpnessOf(image: GrayImage): number {
  const { width, height } = image;
  const edge = (index: number, size: number): number =>
    1 + Math.floor((index * (size - 2)) / tilesASide);
  const variances: number[] = [];
  for (let row = 0; row < tilesASide; row += 1) {
    for (let column = 0; column < tilesASide; column += 1) {
      const tile = {
        left: edge(column, width),
        right: edge(column + 1, width),
        top: edge(row, height),
        bottom: edge(row + 1, height),
      };
      variances.push(laplacianVariance(image, tile));
    }
  }
  variances.sort((a, b) => b - a);
  return variances[Math.floor(variances.length / 10)] ?? 0;
}

/** Looks at a page as it would be kept; `capturedLongSide` is its longer side in pixels before scaling. */
export function pageProblems(image: GrayImage, capturedLongSide: number): readonly PageProblem[] {
  const counts = histogram(image.pixels);
  const total = image.pixels.length;
  const paper = quantile(counts, total, 0.9);
  const spread = quantile(counts, total, 0.998) - quantile(counts, total, 0.002);
  const small: readonly PageProblem[] = capturedLongSide < pageThresholds.longSide ? ['small'] : [];
  if (spread < pageThresholds.contrast) return ['empty', ...small];
  const shining = counts.slice(pageThresholds.glareFrom).reduce((sum, count) => sum + count, 0);
  const middle = quantile(counts, total, 0.7);
  const glare =
    middle < pageThresholds.glarePaperBelow && shining > total * pageThresholds.glareShare;
  return [
    ...(sharpnessOf(image) < pageThresholds.sharpness ? (['blurred'] as const) : []),
    ...(paper < pageThresholds.paper ? (['dark'] as const) : []),
    ...(glare ? (['glare'] as const) : []),
    ...small,
  ];
}
