import { dirname } from 'node:path';
import type { Files } from './files';

export interface DurableWriteSteps {
  readonly tempWritten?: () => Promise<void>;
  readonly renamed?: () => Promise<void>;
}

/** The ending of a file that is not yet complete; a start removes those that a crash left. */
export const temporaryEnding = '.part';

/**
 * Replaces a file so that after a crash at any moment either the old or the new one stands, whole:
 * temp, fsync, rename, fsync folder. On failure the temp file is taken away and the error thrown.
 */
export async function durableWrite(
  files: Files,
  path: string,
  bytes: Uint8Array,
  steps: DurableWriteSteps = {},
): Promise<void> {
  const temporary = `${path}${temporaryEnding}`;
  try {
    await files.writeSynced(temporary, bytes);
    await steps.tempWritten?.();
    await files.rename(temporary, path);
  } catch (error) {
    await files.remove(temporary).catch(() => undefined);
    throw error;
  }
  await steps.renamed?.();
  await files.syncFolder(dirname(path));
}
