/** Papers for the specs: what a phone, a scanner or a careless program would hand over. */
import { deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** A printed page drawn by the page itself, as the bytes of a picture file; blurred by so many pixels. */
export async function printedPage(
  page: Page,
  { words = 'PAY STATEMENT', blurPx = 0, type = 'image/png' } = {},
): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([text, blur, mime]) => {
      const canvas = new OffscreenCanvas(1240, 1600);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.fillStyle = '#f2f1ec';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.filter = `blur(${blur}px)`;
      context.fillStyle = '#1b1b1b';
      context.font = 'bold 44px sans-serif';
      context.fillText(text, 110, 150);
      context.font = '26px serif';
      for (let line = 0; line < 34; line += 1) {
        context.fillText(
          `${line + 1}. Hours worked this period and the gross amount paid: ${line * 37}.50`,
          110,
          230 + line * 39,
        );
      }
      const blob = await canvas.convertToBlob({ type: mime, quality: 0.9 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let binary = '';
      for (let at = 0; at < bytes.length; at += 8192)
        binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
      return btoa(binary);
    },
    [words, blurPx, type] as const,
  );
  return Buffer.from(base64, 'base64');
}

/** Puts EXIF with a text, and a comment, into a JPEG, as a phone's camera does. */
export function withCameraNotes(jpeg: Buffer, text: string): Buffer {
  const segment = (marker: number, body: Buffer): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    return Buffer.concat([head, body]);
  };
  const exif = segment(0xe1, Buffer.from(`Exif\0\0${text}`));
  const comment = segment(0xfe, Buffer.from(text));
  return Buffer.concat([jpeg.subarray(0, 2), exif, comment, jpeg.subarray(2)]);
}

interface PdfOptions {
  /** Further objects, from number 4 on. */
  readonly objects?: readonly string[];
  readonly catalog?: string;
  readonly trailer?: string;
  /** So many bytes of text that does not compress away. */
  readonly fillBytes?: number;
}

/** A small PDF of one page that holds `text` in the clear. */
export function pdfWith(text: string, options: PdfOptions = {}): Buffer {
  const { objects = [], catalog = '', trailer = '', fillBytes = 0 } = options;
  const content = `BT /F1 12 Tf 72 720 Td (${text}) Tj ET ${'% '.padEnd(fillBytes, 'filler ')}`;
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...objects,
  ];
  const body = all.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(
    `%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Size ${all.length + 1} ${trailer} >>\n%%EOF\n`,
    'latin1',
  );
}

/** Objects that a PDF keeps compressed, where a plain search does not see them. */
export function hiddenObject(object: string): string {
  const packed = deflateSync(Buffer.from(`9 0 ${object}`, 'latin1')).toString('latin1');
  return `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`;
}

/** The first bytes of a picture as an iPhone keeps it. */
export const heicPicture = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic'),
  Buffer.alloc(64),
]);
