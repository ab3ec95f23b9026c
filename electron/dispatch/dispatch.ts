import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createJobQueue } from '#shared/base/jobQueue';
import { idSchema } from '#shared/desktop/common';
import type { Logger } from '../log';
import { readJson, writeJson, type Files } from '../ports';
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
  /** Whether a copy of this document is still to be kept: not of one on its way or received. */
  wants(documentId: string): Promise<boolean>;
  /** Keeps the sealed parts of a document that is wanted; resolves when they survive a power cut. */
  put(cover: DispatchCover, sealedParts: readonly Uint8Array[]): Promise<void>;
  list(): Promise<readonly DispatchEntry[]>;
  /**
   * From here on the hub may know the document by these bytes: they are not sealed anew. Answers the
   * entry as it stands now; undefined where nothing of it waits any more.
   */
  begin(documentId: string): Promise<DispatchEntry | undefined>;
  /** Undefined where the part is gone or damaged. */
  readPart(entry: DispatchEntry, index: number): Promise<Buffer | undefined>;
  /** Where it stands now; with the receipt the sealed copy is no longer needed. */
  note(documentId: string, standing: DispatchStanding): Promise<void>;
  /** What was refused is tried once more: a person asked. */
  tryAgain(): Promise<void>;
  /** A document that its counselor takes away. A receipt stays. */
  remove(counselorId: string, documentId: string): Promise<void>;
  /** Everything of a case whose family took its permission back. Receipts stay. */
  removeCase(caseId: string): Promise<void>;
}

export interface DispatchPorts {
  readonly files: Files;
  readonly logger: Logger;
}

/** After these the hub holds nothing, or the copy is gone: what is tried again may be sealed anew. */
const sealableAnew: ReadonlySet<string> = new Set(['documentInvalid', 'damaged']);

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
  // A folder that could not be read now may be readable at the next round.
  const entries = () =>
    (known ??= readAll(ports, folder).catch((thrown: unknown) => {
      known = undefined;
      throw thrown;
    }));
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

async function wants(shelf: Shelf, documentId: string): Promise<boolean> {
  const standing = (await shelf.entries()).get(documentId)?.standing;
  return standing?.state !== 'received' && !(standing?.state === 'waiting' && standing.begun);
}

async function put(shelf: Shelf, cover: DispatchCover, sealedParts: readonly Uint8Array[]) {
  const { files, folder, folderOf } = shelf;
  if (!(await wants(shelf, cover.documentId))) return;
  const own = folderOf(cover.documentId);
  await files.ensureFolder(own);
  // An earlier entry goes first and the new one comes last: parts without one are nothing yet.
  (await shelf.entries()).delete(cover.documentId);
  await files.remove(join(own, entryName));
  for (const [index, bytes] of sealedParts.entries()) {
    await files.writeSynced(join(own, partName(index)), bytes);
  }
  const parts = sealedParts.map(digest);
  await shelf.keep({ version: 1, ...cover, parts, standing: { state: 'waiting', begun: false } });
  await files.syncFolder(folder);
}

async function begin(shelf: Shelf, documentId: string): Promise<DispatchEntry | undefined> {
  const entry = (await shelf.entries()).get(documentId);
  if (entry?.standing.state !== 'waiting') return undefined;
  if (!entry.standing.begun) {
    await shelf.keep({ ...entry, standing: { state: 'waiting', begun: true } });
  }
  return entry;
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
    const begun = !sealableAnew.has(entry.standing.reason);
    await shelf.keep({ ...entry, standing: { state: 'waiting', begun } });
  }
}

async function remove(shelf: Shelf, { documentId, standing }: DispatchEntry): Promise<void> {
  if (standing.state === 'received') return;
  (await shelf.entries()).delete(documentId);
  const own = shelf.folderOf(documentId);
  await shelf.files.remove(join(own, entryName));
  await shelf.removeParts(documentId);
  await shelf.files.removeFolder(own);
}

async function removeWhere(shelf: Shelf, isMeant: (entry: DispatchEntry) => boolean) {
  const meant = [...(await shelf.entries()).values()].filter(isMeant);
  for (const entry of meant) await remove(shelf, entry);
}

/** The dispatch of this computer, in a folder of its own for each document. */
export function createDispatch(ports: DispatchPorts, folder: string): Dispatch {
  const shelf = createShelf(ports, folder);
  const inTurn = createJobQueue();
  return {
    wants: (documentId) => inTurn(() => wants(shelf, documentId)),
    put: (cover, sealedParts) => inTurn(() => put(shelf, cover, sealedParts)),
    list: async () => [...(await shelf.entries()).values()],
    begin: (documentId) => inTurn(() => begin(shelf, documentId)),
    async readPart({ documentId, parts }, index) {
      const bytes = await ports.files.read(join(shelf.folderOf(documentId), partName(index)));
      return bytes && digest(bytes) === parts[index] ? bytes : undefined;
    },
    note: (documentId, standing) => inTurn(() => note(shelf, documentId, standing)),
    tryAgain: () => inTurn(() => tryAgain(shelf)),
    remove: (counselorId, documentId) =>
      inTurn(() =>
        removeWhere(
          shelf,
          (entry) => entry.documentId === documentId && entry.counselorId === counselorId,
        ),
      ),
    removeCase: (caseId) => inTurn(() => removeWhere(shelf, (entry) => entry.caseId === caseId)),
  };
}

async function readAll(
  { files, logger }: DispatchPorts,
  folder: string,
): Promise<Map<string, DispatchEntry>> {
  const found = new Map<string, DispatchEntry>();
  const read = async (name: string): Promise<void> => {
    const path = join(folder, name, entryName);
    // One that cannot be read keeps no other from going.
    const entry = await readJson(files, path, dispatchEntrySchema, 1).catch(() => undefined);
    if (entry?.kind === 'good') found.set(name, entry.value);
    else if (entry?.kind !== 'missing')
      logger.error('dispatch.entryUnreadable', { documentId: name });
  };
  const names = (await files.list(folder)).filter((name) => idSchema.safeParse(name).success);
  await Promise.all(names.map(read));
  return found;
}
