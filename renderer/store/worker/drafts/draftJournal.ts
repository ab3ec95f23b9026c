import type { DraftRecord } from '../../databases/records';
import { readRaw, writeRaw } from '../../databases/rawTransaction';
import type { WorkDatabase } from '../../databases/workDatabase';
import { openJournalFile, type JournalFile } from './journalFile';
import { encodeFrame, firstEpochOf, readFrames, type JournalEntry } from './journalFrame';

/**
 * Autosaves that are on the disk and not yet in their table.
 *
 *   save (one write, one flush) ──► read over the table ──► fold (tables written, epoch counted up)
 *
 * A fold is one strict transaction that says which epoch it took in, so a crash leaves either the
 * entries or the folded drafts, and an entry is never taken in twice. Where there is no journal, a
 * save is a strict transaction itself.
 */
export interface DraftJournal {
  /** The draft as it was saved last, if that is not in its table yet. */
  readonly get: (id: string) => DraftRecord | undefined;
  readonly pending: () => Iterable<DraftRecord>;
  /** Resolves when the disk has it. */
  readonly save: (entry: JournalEntry) => Promise<void>;
  /** Before anything else writes to the tables: what is older must not come after it. */
  readonly fold: () => Promise<void>;
  /** Overwrites what was folded in before, so that not even its sealed form is left in the file. */
  readonly erase: () => void;
}

const fileName = 'drafts.journal';
const epochKey = 'draftJournalEpoch';
/** Enough of the file to tell which epoch it holds. */
const startBytes = 64;
/** What a frame takes beside the sealed bytes, with room to spare. */
const mostClearBytes = 2_048;

/** May begin before the databases are open. */
export function openJournal(): Promise<JournalFile | undefined> {
  return openJournalFile(fileName);
}

/** Takes up what the last run left in the file, and folds it in. */
export async function createDraftJournal(
  work: WorkDatabase,
  file: JournalFile | undefined,
): Promise<DraftJournal> {
  const foldedEpoch = await readFoldedEpoch(work);
  const isFolded = !file || firstEpochOf(file.read(startBytes)) <= foldedEpoch;
  const left = isFolded
    ? { epoch: foldedEpoch, entries: [] }
    : readFrames(file.read(file.sizeBytes));
  const journal = journalOver(work, file, left.epoch + 1);
  if (left.entries.length > 0) await writeEntries(work, left.entries, left.epoch);
  return journal;
}

function journalOver(
  work: WorkDatabase,
  file: JournalFile | undefined,
  firstEpoch: number,
): DraftJournal {
  const pending = new Map<string, JournalEntry>();
  const writer = createWriter(file, firstEpoch);
  const fold = async () => {
    if (pending.size === 0) return;
    await writeEntries(work, [...pending.values()], writer.epoch());
    pending.clear();
    writer.beginEpoch();
  };
  return {
    get: (id) => pending.get(id)?.draft,
    pending: () => [...pending.values()].map(({ draft }) => draft),
    fold,
    erase: writer.erase,
    save: async (entry) => {
      if (!writer.hasRoom(entry)) await fold();
      if (writer.append(entry)) {
        // A later save without a row leaves the row of an earlier one to be written.
        const delta = entry.delta ?? pending.get(entry.draft.id)?.delta;
        pending.set(entry.draft.id, { draft: entry.draft, delta });
        return;
      }
      await fold();
      await writeEntries(work, [entry]);
    },
  };
}

/** Where the next frame goes. A file that fails once is not tried again: the tables take over. */
function createWriter(file: JournalFile | undefined, firstEpoch: number) {
  let position = { epoch: firstEpoch, sequence: 0 };
  let at = 0;
  let usable = file;
  const hasRoom = ({ draft, delta }: JournalEntry) =>
    at + draft.sealed.length + (delta?.sealed.length ?? 0) + mostClearBytes <=
    (usable?.sizeBytes ?? 0);
  return {
    epoch: () => position.epoch,
    hasRoom,
    beginEpoch: () => {
      position = { epoch: position.epoch + 1, sequence: 0 };
      at = 0;
    },
    erase: () => {
      try {
        usable?.write(new Uint8Array(usable.sizeBytes), 0);
      } catch {
        usable = undefined;
      }
    },
    /** Whether the entry is on the disk now. */
    append: (entry: JournalEntry): boolean => {
      if (!usable || !hasRoom(entry)) return false;
      try {
        const frame = encodeFrame(entry, position);
        usable.write(frame, at);
        at += frame.length;
        position = { ...position, sequence: position.sequence + 1 };
        return true;
      } catch {
        usable = undefined;
        return false;
      }
    },
  };
}

async function readFoldedEpoch(work: WorkDatabase): Promise<number> {
  const kept = await readRaw<{ readonly value: string } | undefined>(work, 'meta', (table) =>
    table.get(epochKey),
  );
  return Number(kept?.value ?? 0);
}

/** Writes entries in their order to their tables; with the epoch that is thereby folded in. */
function writeEntries(
  work: WorkDatabase,
  entries: readonly JournalEntry[],
  foldedEpoch?: number,
): Promise<void> {
  return writeRaw(work, ['drafts', 'rowDeltas', 'meta'], (table) => {
    for (const { draft, delta } of entries) {
      table('drafts').put(draft);
      if (delta) table('rowDeltas').put(delta);
    }
    if (foldedEpoch !== undefined) {
      table('meta').put({ key: epochKey, value: String(foldedEpoch) });
    }
  });
}
