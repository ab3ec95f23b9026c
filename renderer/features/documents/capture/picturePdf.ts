import type { PageImage } from './drawPage';

/** The longer side of US Letter in points of 1/72 inch. */
const letterLongSide = 792;

const latin = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The three objects of one page: itself, how its picture is placed, and the picture. */
function pageObjects({ jpeg, width, height }: PageImage, first: number): Uint8Array[] {
  const scale = letterLongSide / Math.max(width, height);
  const [wide, high] = [width * scale, height * scale].map((side) => side.toFixed(2));
  const place = `q ${wide} 0 0 ${high} 0 0 cm /P Do Q`;
  return [
    latin(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] ` +
        `/Resources << /XObject << /P ${first + 2} 0 R >> >> /Contents ${first + 1} 0 R >>`,
    ),
    latin(`<< /Length ${place.length} >>\nstream\n${place}\nendstream`),
    joined([
      latin(
        `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB ` +
          `/BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      ),
      jpeg,
      latin('\nendstream'),
    ]),
  ];
}

/** Several photographed pages as one PDF (ISO 32000-1): a picture a page and nothing else. */
export function pdfOfPictures(pages: readonly PageImage[]): Uint8Array<ArrayBuffer> {
  const firstOf = (index: number): number => 3 + index * 3;
  const kids = pages.map((_, index) => `${firstOf(index)} 0 R`).join(' ');
  const objects = [
    latin('<< /Type /Catalog /Pages 2 0 R >>'),
    latin(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`),
    ...pages.flatMap((page, index) => pageObjects(page, firstOf(index))),
  ];
  const parts: Uint8Array[] = [latin('%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    const whole = joined([latin(`${index + 1} 0 obj\n`), object, latin('\nendobj\n')]);
    parts.push(whole);
    length += whole.length;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    latin(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}` +
        `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return joined(parts);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/**
 * The pictures of a PDF that is made of photographed or scanned pages, ours or a scanner's; empty
 * where its pages are drawn in another way. For looking at it, never for changing it.
 */
export function picturesOf(pdf: Uint8Array<ArrayBuffer>): readonly Uint8Array<ArrayBuffer>[] {
  const text = textOf(pdf);
  const found: Uint8Array<ArrayBuffer>[] = [];
  for (const match of text.matchAll(/\/Filter\s*\[?\s*\/DCTDecode[\s\S]{0,300}?stream\r?\n/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('endstream', start);
    if (end > start) found.push(pdf.slice(start, end));
  }
  return found;
}
