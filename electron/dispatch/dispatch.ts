import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { idSchema } from '#shared/desktop/common';
import type { Logger } from '../log';
import { createTurns, durableWrite, readJson, writeJson, type Files } from '../ports';
import { dispatchEntrySchema, type DispatchEntry, type DispatchStanding } from './dispatchEntry';

/** What a document is sent as. */
export type DispatchCover = Pick<
  DispatchEntry,
  'documentId' | 'caseId' | 'commandId' | 'counselorId' | 'computerId'
>;

/**
 * Documents sealed to the hub, as they wait on the disk to be sent. They open with no key of this
 * computer, so that they go while nobody is at the desk, as commands do.
 */
export interface Dispatch {
  /**
   * Keeps the sealed parts of a document; resolves when they survive a power cut. One that is on its way
   * already stays as it is: the hub holds parts of it.
   */
  put(cover: DispatchCover, sealedParts: readonly Uint8Array[]): Promise<void>;
  list(): Promise<readonly DispatchEntry[]>;
  /** Undefined where the part is gone or damaged. */
  readPart(entry: DispatchEntry, index: number): Promise<Buffer | undefined>;
  /** Where it stands now; with the receipt the sealed copy is no longer needed. */
  note(documentId: string, standing: DispatchStanding): Promise<void>;
  /** What was refused is tried once more: a person asked. */
  tryAgain(): Promise<void>;
  /** A document that is taken away, or whose family took its permission back. A receipt stays. */
  remove(documentId: string): Promise<void>;
}

export interface DispatchPorts {
  readonly files: Files;
  readonly logger: Logger;
}

const entryName = 'entry.json';
const partName = (index: number): string => `${String(index).padStart(3, '0')}.sealed`;
const digest = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64url');

/** The entries as they are known, and what lies on the disk of each. */
interface Shelf {
  readonly folder: string;
  readonly files: Files;
  entries(): Promise<Map<string, DispatchEntry>>;
  folderOf(documentId: string): string;
  keep(entry: DispatchEntry): Promise<void>;
  removeParts(documentId: string): Promise<void>;
}

function createShelf(ports: DispatchPorts, folder: string): Shelf {
  const { files } = ports;
  const folderOf = (documentId: string): string => join(folder, documentId);
  let known: Promise<Map<string, DispatchEntry>> | undefined;
  const entries = () => (known ??= readAll(ports, folder));
  return {
    folder,
    files,
    entries,
    folderOf,
    async keep(entry) {
      await writeJson(files, join(folderOf(entry.documentId), entryName), entry);
      (await entries()).set(entry.documentId, entry);
    },
    async removeParts(documentId) {
      const names = await files.list(folderOf(documentId));
      for (const name of names.filter((one) => one !== entryName)) {
        await files.remove(join(folderOf(documentId), name));
      }
    },
  };
}

async function put(shelf: Shelf, cover: DispatchCover, sealedParts: readonly Uint8Array[]) {
  const { files, folder, folderOf } = shelf;
  const standing = (await shelf.entries()).get(cover.documentId)?.standing;
  if (standing?.state === 'received' || (standing?.state === 'waiting' && standing.begun)) return;
  const own = folderOf(cover.documentId);
  await files.ensureFolder(own);
  for (const [index, bytes] of sealedParts.entries()) {
    await durableWrite(files, join(own, partName(index)), bytes);
  }
  // The entry comes last: parts without one are nothing yet, and are written anew.
  const parts = sealedParts.map(digest);
  await shelf.keep({ version: 1, ...cover, parts, standing: { state: 'waiting', begun: false } });
  await files.syncFolder(folder);
}

async function note(shelf: Shelf, documentId: string, standing: DispatchStanding): Promise<void> {
  const entry = (await shelf.entries()).get(documentId);
  if (!entry) return;
  await shelf.keep({ ...entry, standing });
  if (standing.state === 'received') await shelf.removeParts(documentId);
}

async function tryAgain(shelf: Shelf): Promise<void> {
  for (const entry of (await shelf.entries()).values()) {
    if (entry.standing.state !== 'refused') continue;
    await shelf.keep({ ...entry, standing: { state: 'waiting', begun: true } });
  }
}

async function remove(shelf: Shelf, documentId: string): Promise<void> {
  const all = await shelf.entries();
  if (all.get(documentId)?.standing.state === 'received') return;
  all.delete(documentId);
  const own = shelf.folderOf(documentId);
  await shelf.files.remove(join(own, entryName));
  await shelf.removeParts(documentId);
  await shelf.files.removeFolder(own);
}

/** The dispatch of this computer, in a folder of its own for each document. */
export function createDispatch(ports: DispatchPorts, folder: string): Dispatch {
  const shelf = createShelf(ports, folder);
  const inTurn = createTurns();
  return {
    put: (cover, sealedParts) => inTurn(() => put(shelf, cover, sealedParts)),
    list: async () => [...(await shelf.entries()).values()],
    async readPart({ documentId, parts }, index) {
      const bytes = await ports.files.read(join(shelf.folderOf(documentId), partName(index)));
      return bytes && digest(bytes) === parts[index] ? bytes : undefined;
    },
    note: (documentId, standing) => inTurn(() => note(shelf, documentId, standing)),
    tryAgain: () => inTurn(() => tryAgain(shelf)),
    remove: (documentId) => inTurn(() => remove(shelf, documentId)),
  };
}

async function readAll(
  { files, logger }: DispatchPorts,
  folder: string,
): Promise<Map<string, DispatchEntry>> {
  await files.ensureFolder(folder);
  const found = new Map<string, DispatchEntry>();
  for (const name of await files.list(folder)) {
    if (!idSchema.safeParse(name).success) continue;
    const read = await readJson(files, join(folder, name, entryName), dispatchEntrySchema, 1);
    if (read.kind === 'good') found.set(name, read.value);
    else if (read.kind !== 'missing')
      logger.error('dispatch.entryUnreadable', { documentId: name });
  }
  return found;
}
