import { fail, ok, type Result } from '#shared/base/result';
import { appError, type AppError } from '#shared/desktop/errors';
import { fileKindOf } from '#shared/domain/application/documents/fileKind';
import type { DocumentMediaType } from '#shared/domain/application/enumerations/documents';
import { inspectPdf } from './inspectPdf';

export interface InspectedDocument {
  readonly pages: number | null;
}

const startOfScan = 0xda;
/** Where cameras write place, time and device (EXIF, XMP, IPTC), and programs their comments. */
const tellingSegments: ReadonlySet<number> = new Set([0xe1, 0xed, 0xfe]);

/** Whether a JPEG still says more than its picture. One whose segments cannot be followed does. */
export function tellsMoreThanItsPicture(jpeg: Uint8Array): boolean {
  let at = 2;
  while (jpeg[at] === 0xff) {
    const marker = jpeg[at + 1] ?? 0;
    if (marker === startOfScan) return false;
    if (tellingSegments.has(marker)) return true;
    const length = ((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0);
    if (length < 2) return true;
    at += 2 + length;
  }
  return true;
}

/** What the bytes really are, whatever was said of them. */
export async function inspectDocument(
  bytes: Buffer,
  mediaType: DocumentMediaType,
): Promise<Result<InspectedDocument, AppError>> {
  const kind = fileKindOf(bytes);
  if (mediaType === 'image/jpeg') {
    const plain = kind === 'jpeg' && !tellsMoreThanItsPicture(bytes);
    return plain ? ok({ pages: 1 }) : fail(appError('documentKindRefused'));
  }
  if (kind !== 'pdf') return fail(appError('documentKindRefused'));
  const { encrypted, active, pages } = await inspectPdf(bytes);
  if (encrypted) return fail(appError('documentProtected'));
  return active ? fail(appError('documentActive')) : ok({ pages });
}
