import { fail, ok, type Result } from '#shared/base/result';
import type { CommitSubmissionInput, OutboxNote } from '../../operations';
import { beginningWith } from '../../databases/keyRanges';
import type { OutboxRecord } from '../../databases/records';
import { storeError, type StoreError } from '../../storeError';
import type { Session } from '../openStore';
import { adoptRow, sealRow } from '../rowStorage';
import { sealText, unsealText } from '../sealing';
import { transition } from '#shared/domain/outbox/transition';
import type { Handlers } from './handlers';
import { envelopeOf, outboxRecordOf, standing } from './outboxRequests';
import { settleEvents } from '../outbox/settle';
import { writeOutbox } from '../outbox/writeOutbox';
import type { OutboxEvent } from '#shared/domain/outbox/events';

type SubmissionOperationName =
  | 'submission.commit'
  | 'submission.nextSequence'
  | 'outbox.retry'
  | 'outbox.withdraw'
  | 'outbox.notes';

export const submissionOperations: Handlers<SubmissionOperationName> = {
  'submission.commit': { needs: 'keys', writes: true, run: commit },
  'submission.nextSequence': {
    needs: 'keys',
    writes: false,
    run: async ({ work }, { caseId }) => {
      const [lower, upper] = beginningWith(caseId);
      const records = await work.outbox
        .where('[caseId+caseSequence]')
        .between(lower, upper)
        .toArray();
      const used = records.filter(usesItsNumber).map(({ caseSequence }) => caseSequence);
      return ok({ caseSequence: Math.max(0, ...used) + 1 });
    },
  },
  'outbox.retry': {
    needs: 'keys',
    writes: true,
    run: (session, { commandId }) => settleOne(session, commandId, { type: 'retried' }),
  },
  'outbox.withdraw': {
    needs: 'keys',
    writes: true,
    run: (session, { commandId }) => settleOne(session, commandId, { type: 'withdrawn' }),
  },
  'outbox.notes': {
    needs: 'keys',
    writes: false,
    run: async (session, { commandIds }) => {
      const records = await session.work.outbox.bulkGet([...commandIds]);
      const notes = await Promise.all(records.map((record) => openNote(session, record)));
      return ok(Object.fromEntries(notes.flatMap((note) => (note ? [note] : []))));
    },
  },
};

/** A refused command gives its number back when it is withdrawn; a number taken elsewhere stays taken. */
function usesItsNumber({ state, lastAnswer }: OutboxRecord): boolean {
  return state !== 'withdrawn' || lastAnswer === 'hub.conflict';
}

/**
 * The last arrow of a submission: one strict transaction turns the draft into an outbox item with
 * its envelope and changes the list row, and nothing else. Repeating it changes nothing.
 */
async function commit(
  session: Session,
  { draftId, sealedCommand, note, row }: CommitSubmissionInput,
): Promise<Result<Record<string, never>, StoreError>> {
  const { work, counselorId, ownerId, keys, mirror, log, draftStates } = session;
  const { commandId } = sealedCommand;
  if (sealedCommand.counselorId !== counselorId) return fail(storeError('notAllowed'));
  if (draftId !== null && !draftStates.has(draftId)) return fail(storeError('notFound'));
  await mirror.load();
  await log.fold();
  const noteSealed = await sealText(
    keys.outboxNotes,
    notePlace(ownerId, commandId),
    JSON.stringify(note),
  );
  const delta = await sealRow(session, row);
  const fresh = outboxRecordOf(sealedCommand, noteSealed);
  const tables = [work.drafts, work.rowDeltas, work.outbox, work.envelopes];
  const stored = await work.transaction('rw', tables, async () => {
    const standingRecord = await work.outbox.get(commandId);
    if (standingRecord && standingRecord.bodySha256 !== sealedCommand.bodySha256) return undefined;
    // Restored from the spool before: everything but the note stands already.
    const record = standingRecord ? { ...standingRecord, noteSealed } : fresh;
    await Promise.all([
      work.outbox.put(record),
      standingRecord ? undefined : work.envelopes.put(envelopeOf(sealedCommand)),
      work.rowDeltas.put(delta),
      draftId === null ? undefined : work.drafts.update(draftId, { state: 'submitted', commandId }),
    ]);
    return record;
  });
  if (!stored) return fail(storeError('commandDiffers'));
  // What is being sent stays so: its state in the table is the one before.
  mirror.follow([{ ...(mirror.get(commandId) ?? stored), noteSealed }]);
  if (draftId !== null) draftStates.set(draftId, 'submitted');
  adoptRow(session, row);
  return ok({});
}

/** A person's decision about one of their own items. */
async function settleOne(
  session: Session,
  commandId: string,
  event: OutboxEvent,
): Promise<Result<Record<string, never>, StoreError>> {
  const before = await standing(session, new Set([commandId]));
  const record = before.get(commandId);
  if (record?.ownerId !== session.counselorId) return fail(storeError('notFound'));
  if (!transition(record, event).ok) return fail(storeError('notAllowed'));
  const { changed } = settleEvents(before, [{ commandId, event }]);
  await writeOutbox(session, changed);
  return ok({});
}

async function openNote(
  { counselorId, ownerId, keys }: Session,
  record: OutboxRecord | undefined,
): Promise<[string, OutboxNote] | undefined> {
  if (record?.ownerId !== counselorId || record.noteSealed === null) return undefined;
  const { commandId, noteSealed } = record;
  const opened = await unsealText(keys.outboxNotes, notePlace(ownerId, commandId), noteSealed);
  return opened.ok ? [commandId, JSON.parse(opened.value) as OutboxNote] : undefined;
}

function notePlace(ownerId: string, commandId: string) {
  return { table: 'outbox', id: commandId, ownerId };
}
