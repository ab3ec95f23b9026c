import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { packIdSchema, type PackList } from '#shared/hub/index';
import { isoInstant } from '../instants';

/** The signed packs in a folder, handed out byte for byte; the hub neither reads nor changes them. */
export interface Packs {
  list(): Promise<PackList>;
  read(id: string): Promise<Buffer | undefined>;
}

/** Packs from a folder: each file is one pack, its name the pack's id. Without a folder there are none. */
export function packsIn(folder: string | undefined): Packs {
  return {
    async list() {
      const names = folder ? await readdir(folder).catch(() => []) : [];
      const ids = names.filter((name) => packIdSchema.safeParse(name).success).sort();
      return { packs: await Promise.all(ids.map((id) => listing(join(folder ?? '', id), id))) };
    },
    // The id cannot hold a separator, so it cannot leave the folder.
    read: async (id) => (folder ? readFile(join(folder, id)).catch(() => undefined) : undefined),
  };
}

async function listing(path: string, id: string): Promise<PackList['packs'][number]> {
  const bytes = await readFile(path);
  const { mtimeMs } = await stat(path);
  return {
    id,
    sha256: createHash('sha256').update(bytes).digest('base64url'),
    sizeBytes: bytes.length,
    changedAt: isoInstant(mtimeMs),
  };
}
