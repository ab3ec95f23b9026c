import { inflate } from 'node:zlib';
import { promisify } from 'node:util';

const inflated = promisify(inflate);

/** What matters of a PDF before it is kept: whether others can open it, and whether it acts by itself. */
export interface PdfFindings {
  readonly encrypted: boolean;
  /** Scripts, programs to launch, files inside files, forms that are programs. */
  readonly active: boolean;
  /** Null where the page objects were not found. */
  readonly pages: number | null;
}

const encryption = /\/Encrypt\b/;
const actions = /\/(JavaScript|JS|Launch|EmbeddedFile|EmbeddedFiles|RichMedia|XFA|SubmitForm)\b/;
const pageObject = /\/Type\s*\/Page(?![A-Za-z])/g;
const objectStream = /\/Type\s*\/ObjStm[\s\S]{0,400}?stream\r?\n/g;
const inflatedAtMost = 8 * 1024 * 1024;

/** ISO 32000-1, 7.3.5: any letter of a name may be written as `#` and two hexadecimal digits. */
function plainNames(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The objects that a PDF keeps compressed; one that does not inflate is what a reader could not use either. */
async function hiddenObjects(pdf: Buffer, text: string): Promise<string> {
  const found: string[] = [];
  for (const match of text.matchAll(objectStream)) {
    const body = pdf.subarray(match.index + match[0].length);
    const opened = await inflated(body, {
      maxOutputLength: inflatedAtMost,
      finishFlush: 2,
    }).catch(() => undefined);
    if (opened) found.push(opened.toString('latin1'));
  }
  return found.join('\n');
}

/** Bytes of streams say nothing about the structure, and by chance anything. */
function withoutStreams(text: string): string {
  return text.replace(/stream\r?\n[\s\S]*?endstream/g, 'stream');
}

/** Looks through the structure of a PDF, compressed objects included. */
export async function inspectPdf(pdf: Buffer): Promise<PdfFindings> {
  const text = pdf.toString('latin1');
  const structure = withoutStreams(text);
  const encrypted = encryption.test(structure);
  const hidden = encrypted ? '' : await hiddenObjects(pdf, text);
  const whole = plainNames(`${structure}\n${hidden}`);
  const pages = whole.match(pageObject)?.length ?? 0;
  return { encrypted, active: actions.test(whole), pages: pages > 0 ? pages : null };
}
