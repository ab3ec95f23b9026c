import { newId } from '../../../session/ports/ids';
import type { CaptureAction } from './captureState';
import { wholePage } from './page';
import type { CapturedPage } from './page';
import { readFile } from './readFile';
import type { FileRefusal } from './readFile';

export function pageOf(picture: ImageBitmap): CapturedPage {
  return { id: newId(), picture, turn: 0, crop: wholePage };
}

/** What the chosen files add: pages, or one PDF; what cannot be taken is said beside it. */
export async function actionsOfFiles(
  files: readonly File[],
  hasPages: boolean,
): Promise<readonly CaptureAction[]> {
  const pages: CapturedPage[] = [];
  const refusals: FileRefusal[] = [];
  let pdf: Uint8Array<ArrayBuffer> | null = null;
  for (const file of files) {
    const read = await readFile(file);
    if (!read.ok) refusals.push(read.error);
    else if (read.value.kind === 'picture') pages.push(pageOf(read.value.picture));
    else pdf = read.value.bytes;
  }
  const mixed = pdf !== null && (hasPages || pages.length > 0);
  if (mixed) refusals.push('pdfBesidePages');
  const alone: readonly CaptureAction[] = pdf && !mixed ? [{ type: 'pdf', bytes: pdf }] : [];
  return [
    ...(pages.length > 0 ? [{ type: 'pages', pages } as const] : []),
    ...alone,
    ...(refusals.length > 0 ? [{ type: 'refused', refusals } as const] : []),
  ];
}
