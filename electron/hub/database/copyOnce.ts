import { randomUUID } from 'node:crypto';
import { cp, rename, rm, stat } from 'node:fs/promises';

const stands = (folder: string): Promise<boolean> =>
  stat(folder).then(
    () => true,
    () => false,
  );

/**
 * Copies a folder to a place where it stands whole or not at all, and leaves alone what stands there.
 * Several processes may want it at once, as two hubs do that start on a new computer: whoever comes
 * second takes the first one's.
 */
export async function copyOnce(from: string, place: string): Promise<void> {
  if (await stands(place)) return;
  const partial = `${place}.${randomUUID()}`;
  try {
    await cp(from, partial, { recursive: true, verbatimSymlinks: true });
    await rename(partial, place);
  } catch (thrown) {
    await rm(partial, { recursive: true, force: true });
    if (!(await stands(place))) throw thrown;
  }
}
