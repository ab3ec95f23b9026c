import { describe, expect, it } from 'vitest';
import {
  pageProblems,
  pageThresholds,
  sharpnessOf,
  type GrayImage,
} from '#shared/domain/application/documents/pageCheck';

/** Smaller than what is checked, of strokes of the same width: quick, and judged alike. */
const [width, height] = [360, 460];
const captured = 2200;

interface Print {
  readonly paper?: number;
  readonly ink?: number;
  /** So many pixels of blur, three passes of a box as a stand-in for a lens out of focus. */
  readonly blur?: number;
  /** A round shine of this radius. */
  readonly shine?: number;
}

/** Lines of strokes of two pixels with gaps, as small print scaled to this size looks. */
function printed({ paper = 205, ink = 40, blur = 0, shine = 0 }: Print = {}): GrayImage {
  let pixels = new Uint8Array(width * height).fill(paper);
  for (let y = 60; y < height - 60; y += 1) {
    for (let x = 60; x < width - 60; x += 1) {
      const inLine = y % 18 < 9;
      const stroke = (x * 7 + Math.floor(y / 18) * 5) % 23 < 9 && y % 9 !== 3;
      if (inLine && stroke) pixels[y * width + x] = ink;
    }
  }
  for (let pass = 0; pass < 3 && blur > 0; pass += 1) pixels = boxBlurred(pixels, blur);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (Math.hypot(x - 180, y - 200) < shine) pixels[y * width + x] = 255;
  return { width, height, pixels };
}

function boxBlurred(pixels: Uint8Array, radius: number): Uint8Array<ArrayBuffer> {
  const along = (source: Uint8Array, step: number): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(source, (_, at) => {
      let sum = 0;
      for (let offset = -radius; offset <= radius; offset += 1)
        sum += source[Math.min(source.length - 1, Math.max(0, at + offset * step))] ?? 0;
      return sum / (2 * radius + 1);
    });
  return along(along(pixels, 1), width);
}

describe('the look at a photographed page', () => {
  it('finds nothing wrong with sharp print on bright or gray paper', () => {
    expect(pageProblems(printed(), captured)).toEqual([]);
    expect(pageProblems(printed({ paper: 252, ink: 60 }), captured)).toEqual([]);
    expect(pageProblems(printed({ paper: 140, ink: 60 }), captured)).toEqual([]);
  });

  it('warns of print that is out of focus, and the more the blur the less the sharpness', () => {
    expect(pageProblems(printed({ blur: 2 }), captured)).toEqual(['blurred']);
    const sharpness = [0, 1, 2].map((blur) => sharpnessOf(printed({ blur })));
    expect(sharpness).toEqual([...sharpness].sort((a, b) => b - a));
    expect(sharpness[0]).toBeGreaterThan(4 * pageThresholds.sharpness);
    expect(sharpness[2]).toBeLessThan(pageThresholds.sharpness / 2);
  });

  it('warns of a dark page, a shine, too few pixels and an empty page', () => {
    expect(pageProblems(printed({ paper: 70, ink: 5 }), captured)).toContain('dark');
    expect(pageProblems(printed({ shine: 46 }), captured)).toEqual(['glare']);
    expect(pageProblems(printed(), 640)).toEqual(['small']);
    const blank = { width, height, pixels: new Uint8Array(width * height).fill(200) };
    expect(pageProblems(blank, captured)).toEqual(['empty']);
  });

  it('does not take white paper for a shine, nor a line of writing for an empty page', () => {
    expect(pageProblems(printed({ paper: 255 }), captured)).not.toContain('glare');
    const line = new Uint8Array(width * height).fill(215);
    for (let x = 100; x < 300; x += 3) for (let y = 100; y < 116; y += 1) line[y * width + x] = 50;
    expect(pageProblems({ width, height, pixels: line }, captured)).not.toContain('empty');
  });
});
