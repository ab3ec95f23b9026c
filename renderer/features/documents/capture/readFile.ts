import { fail, ok } from '#shared/base/result';
import type { Result } from '#shared/base/result';
import { documentMaxBytes } from '#shared/domain/application/index';
import { fileKindOf } from '#shared/domain/application/documents/fileKind';

export type FileRefusal =
  'heic' | 'unknown' | 'unreadable' | 'tooLarge' | 'pictureTooLarge' | 'pdfBesidePages';

export type ReadFile =
  | { readonly kind: 'picture'; readonly picture: ImageBitmap }
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array<ArrayBuffer> };

/** A picture is made smaller before it is kept, so that it may come larger than a document may be. */
const pictureMaxBytes = 40 * 1024 * 1024;

/** Reads a chosen file by what it is; its name is never looked at. */
export async function readFile(file: File): Promise<Result<ReadFile, FileRefusal>> {
  if (file.size > pictureMaxBytes) return fail('pictureTooLarge');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = fileKindOf(bytes);
  if (kind === 'heic' || kind === 'unknown') return fail(kind);
  if (kind === 'pdf') {
    return bytes.length > documentMaxBytes ? fail('tooLarge') : ok({ kind: 'pdf', bytes });
  }
  try {
    const blob = new Blob([bytes], { type: kind === 'jpeg' ? 'image/jpeg' : 'image/png' });
    const picture = await createImageBitmap(blob, { imageOrientation: 'from-image' });
    return ok({ kind: 'picture', picture });
  } catch {
    return fail('unreadable');
  }
}
