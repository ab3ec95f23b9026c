import { join } from 'node:path';
import { pacificDate, type Clock } from '#shared/base/clock';
import { fail, ok, type Result } from '#shared/base/result';
import { appError, type AppError } from '#shared/desktop/errors';
import { isDiskFull, type Files } from '../ports';
import type { WholeDocument } from './documentStore';

export interface ExportPorts {
  readonly clock: Clock;
  readonly files: Files;
  /** Asks the person where to; undefined where they cancel. */
  readonly askWhere: (suggestedPath: string) => Promise<string | undefined>;
  readonly documentsFolder: string;
}

const endings = { 'image/jpeg': 'jpg', 'application/pdf': 'pdf' } as const;

/** Writes a copy where the person says; it is theirs to protect from then on. Whether it was written. */
export async function exportDocument(
  { clock, files, askWhere, documentsFolder }: ExportPorts,
  { bytes, mediaType }: WholeDocument,
): Promise<Result<boolean, AppError>> {
  try {
    const name = `document-${pacificDate(clock.nowMs())}.${endings[mediaType]}`;
    const path = await askWhere(join(documentsFolder, name));
    if (path === undefined) return ok(false);
    await files.writeSynced(path, bytes);
    return ok(true);
  } catch (thrown) {
    return fail(appError(isDiskFull(thrown) ? 'diskFull' : 'documentNotSaved'));
  } finally {
    bytes.fill(0);
  }
}
