import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import { isFileError } from './fileErrors';

/** The steps of the file system that durability is built from, one by one, so that tests fail each. */
export interface Files {
  /** The whole file; undefined where there is none. */
  read(path: string): Promise<Buffer | undefined>;
  /** Creates or replaces the file, readable by its owner only, and waits for the disk. */
  writeSynced(path: string, bytes: Uint8Array): Promise<void>;
  /** Adds to the end of the file; waits for the disk where `synced`. */
  append(path: string, bytes: Uint8Array, options: { readonly synced: boolean }): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Makes a rename or a removal in the folder durable. */
  syncFolder(path: string): Promise<void>;
  /** Nothing happens where there is no such file. */
  remove(path: string): Promise<void>;
  /** Takes an empty folder away; nothing happens where there is none, or where something is in it. */
  removeFolder(path: string): Promise<void>;
  /** The names in a folder; empty where there is none. */
  list(folder: string): Promise<string[]>;
  ensureFolder(path: string): Promise<void>;
  /** Undefined where there is no such file. */
  sizeBytes(path: string): Promise<number | undefined>;
  /** What an ordinary user may still write to the disk that holds the folder. */
  freeBytes(folder: string): Promise<number>;
}

const ownerOnly = 0o600;
const { O_APPEND, O_CREAT, O_TRUNC, O_WRONLY } = constants;

async function writeThrough(path: string, bytes: Uint8Array, flags: number, synced: boolean) {
  const handle = await fs.open(path, flags, ownerOnly);
  try {
    await handle.writeFile(bytes);
    if (synced) await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeEmptyFolder(path: string): Promise<void> {
  try {
    await fs.rmdir(path);
  } catch (error) {
    const stays = isFileError(error, 'ENOENT') || isFileError(error, 'ENOTEMPTY');
    if (!stays) throw error;
  }
}

async function unlessMissing<Value>(action: Promise<Value>): Promise<Value | undefined> {
  try {
    return await action;
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** The computer's own files. */
export const systemFiles: Files = {
  read: (path) => unlessMissing(fs.readFile(path)),
  writeSynced: (path, bytes) => writeThrough(path, bytes, O_CREAT | O_TRUNC | O_WRONLY, true),
  append: (path, bytes, { synced }) =>
    writeThrough(path, bytes, O_CREAT | O_APPEND | O_WRONLY, synced),
  rename: (from, to) => fs.rename(from, to),
  async syncFolder(path) {
    // Windows has no handle on a folder; NTFS journals the rename itself.
    if (process.platform === 'win32') return;
    const handle = await fs.open(path, constants.O_RDONLY);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  remove: (path) => fs.rm(path, { force: true }),
  removeFolder: removeEmptyFolder,
  list: async (folder) => (await unlessMissing(fs.readdir(folder))) ?? [],
  async ensureFolder(path) {
    await fs.mkdir(path, { recursive: true, mode: 0o700 });
  },
  sizeBytes: async (path) => (await unlessMissing(fs.stat(path)))?.size,
  async freeBytes(folder) {
    const { bavail, bsize } = await fs.statfs(folder);
    return bavail * bsize;
  },
};
