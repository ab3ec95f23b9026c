import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A file or folder below a user-data folder. */
export interface ProfileEntry {
  /** From the folder, with forward slashes. */
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
  /** The permission bits alone. */
  readonly mode: number;
}

export async function entriesOf(folder: string, below = ''): Promise<ProfileEntry[]> {
  const names = await readdir(path.join(folder, below)).catch(() => []);
  const found = await Promise.all(
    names.map(async (name): Promise<ProfileEntry[]> => {
      const inner = path.posix.join(below, name);
      const stats = await lstat(path.join(folder, inner)).catch(() => undefined);
      if (!stats) return [];
      const mode = stats.mode & 0o777;
      if (stats.isDirectory())
        return [{ name: inner, kind: 'folder', mode }, ...(await entriesOf(folder, inner))];
      return [{ name: inner, kind: stats.isFile() ? 'file' : 'other', mode }];
    }),
  );
  return found.flat();
}

/** The checksum of every file below some folders of a profile, to see that nothing was written. */
export async function checksumsOf(
  userData: string,
  folders: readonly string[],
): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const folder of folders) {
    for (const { name, kind } of await entriesOf(userData, folder)) {
      if (kind !== 'file') continue;
      const bytes = await readFile(path.join(userData, name));
      sums[name] = createHash('sha256').update(bytes).digest('hex');
    }
  }
  return sums;
}

/** How a text may lie in a file: two encodings of characters, hexadecimal, and base64 at any offset. */
export function disguisesOf(text: string): readonly Buffer[] {
  const plain = Buffer.from(text, 'utf8');
  const shifted = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), plain]).toString('base64');
    // The first and the last characters also hold bits of what stands beside the text.
    return Buffer.from(encoded.slice(shift === 0 ? 0 : shift + 1, -4), 'latin1');
  });
  const hex = plain.toString('hex');
  return [
    plain,
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'utf16le').swap16(),
    Buffer.from(hex, 'latin1'),
    Buffer.from(hex.toUpperCase(), 'latin1'),
    ...shifted,
  ];
}

/** The files in which one of the texts can be read, in any disguise. */
export async function filesThatTell(
  folder: string,
  texts: readonly string[],
): Promise<readonly string[]> {
  const searched = texts.flatMap(disguisesOf);
  const telling: string[] = [];
  for (const { name, kind } of await entriesOf(folder)) {
    if (kind !== 'file') continue;
    const bytes = await readFile(path.join(folder, name)).catch(() => Buffer.alloc(0));
    if (searched.some((form) => bytes.includes(form))) telling.push(name);
  }
  return telling;
}
