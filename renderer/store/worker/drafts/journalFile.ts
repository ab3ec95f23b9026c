/**
 * The journal's file in the origin's private file system. Writing to it and flushing it are plain
 * calls of this thread: no message to another process, which is what makes an autosave cheap.
 */
export interface JournalFile {
  readonly sizeBytes: number;
  /** Bytes from the start; fewer where the file ends. */
  readonly read: (bytes: number) => Uint8Array<ArrayBuffer>;
  /** On the disk when it returns; throws when it could not be written whole. */
  readonly write: (bytes: Uint8Array<ArrayBuffer>, at: number) => void;
}

/** What of `FileSystemSyncAccessHandle` is used; the typings for pages do not have it. */
interface AccessHandle {
  readonly getSize: () => number;
  readonly read: (into: Uint8Array, options: { readonly at: number }) => number;
  readonly write: (bytes: Uint8Array, options: { readonly at: number }) => number;
  readonly flush: () => void;
}

interface AccessibleFile extends FileSystemFileHandle {
  readonly createSyncAccessHandle: (options: {
    readonly mode: 'readwrite-unsafe';
  }) => Promise<AccessHandle>;
}

/** Room for about a hundred autosaves; all of it is allocated before the first. */
const journalBytes = 1_048_576;

/**
 * Opens the journal. Undefined where there is none to rely on: the browser has no such files, or it was
 * made just now. The list of files is not flushed with a new file, so a power cut could still take it
 * away: it is used from the next start of the worker on.
 *
 * A journal that stands and cannot be opened is an error: drafts may be in it.
 */
export async function openJournalFile(name: string): Promise<JournalFile | undefined> {
  const folder = await navigator.storage.getDirectory().catch(() => undefined);
  if (!folder) return undefined;
  const standing = await folder.getFileHandle(name).catch(notThere);
  if (!standing) {
    await makeFile(folder, name).catch(() => folder.removeEntry(name).catch(notThere));
    return undefined;
  }
  const handle = await accessTo(standing);
  if (handle.getSize() < journalBytes) {
    // Its making was cut off, so that nothing was ever saved in it.
    allocate(handle);
    return undefined;
  }
  return fileOf(handle);
}

function notThere(error: unknown): undefined {
  if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
  throw error;
}

async function makeFile(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  allocate(await accessTo(await folder.getFileHandle(name, { create: true })));
}

/** The worker's lock keeps others out, so the file's own need not: a page's last one may linger. */
function accessTo(file: FileSystemFileHandle): Promise<AccessHandle> {
  return (file as AccessibleFile).createSyncAccessHandle({ mode: 'readwrite-unsafe' });
}

/** Blocks that stand already are written over without a change of the file's own data. */
function allocate(handle: AccessHandle): void {
  handle.write(new Uint8Array(journalBytes), { at: 0 });
  handle.flush();
}

function fileOf(handle: AccessHandle): JournalFile {
  return {
    sizeBytes: journalBytes,
    read: (bytes) => {
      const buffer = new Uint8Array(bytes);
      return buffer.subarray(0, handle.read(buffer, { at: 0 }));
    },
    write: (bytes, at) => {
      if (handle.write(bytes, { at }) !== bytes.length) throw new DOMException('', 'UnknownError');
      handle.flush();
    },
  };
}
