import { fail, ok } from '#shared/base/result';
import type { RendererRequestInput } from '#shared/desktop/rendererRequests';
import type { Change } from '#shared/hub/changes';
import { outboxEventOf, rowAfter } from '../../changes/changeEffects';
import { beginningWith } from '../../databases/keyRanges';
import type { ChangeRecord } from '../../databases/records';
import type { ConsumerRow } from '../../rows/consumerRow';
import { storeError } from '../../storeError';
import type { Session } from '../openStore';
import { leasesAfter } from '../outbox/heldLeases';
import { settleEvents } from '../outbox/settle';
import { adoptRow, sealRow } from '../rowStorage';
import { sealText, unsealText } from '../sealing';
import type { Handlers } from './handlers';
import { standing } from './outboxRequests';

type ChangeOperationName = 'changes.apply' | 'changes.cursor' | 'changes.ofCase' | 'changes.recent';

export const changeOperations: Handlers<ChangeOperationName> = {
  'changes.apply': {
    needs: 'keys',
    writes: true,
    run: async (session, input) => {
      if (input.counselorId !== session.counselorId) return fail(storeError('locked'));
      await apply(session, input);
      return ok({});
    },
  },
  'changes.cursor': {
    needs: 'keys',
    writes: false,
    run: async ({ work, counselorId: own, ownerId }, { counselorId }) => {
      if (counselorId !== own) return fail(storeError('locked'));
      return ok({ cursor: (await work.cursors.get(ownerId))?.cursor ?? null });
    },
  },
  'changes.ofCase': {
    needs: 'keys',
    writes: false,
    run: async (session, { caseId }) => {
      const [lower, upper] = beginningWith(session.ownerId, caseId);
      const records = await session.work.changes
        .where('[ownerId+caseId+arrival]')
        .between(lower, upper)
        .toArray();
      return ok(await openAll(session, records));
    },
  },
  'changes.recent': {
    needs: 'keys',
    writes: false,
    run: async (session, { limit }) => {
      const [lower, upper] = beginningWith(session.ownerId);
      const records = await session.work.changes
        .where('[ownerId+arrival]')
        .between(lower, upper)
        .reverse()
        .limit(limit)
        .toArray();
      return ok(await openAll(session, records));
    },
  },
};

/**
 * Seals first, then writes the changes, what follows from them and the new cursor in one strict
 * transaction. A page of changes that comes twice changes nothing the second time.
 */
async function apply(
  session: Session,
  { cursor, changes }: RendererRequestInput<'changes.apply'>,
): Promise<void> {
  const { work, ownerId, mirror, log } = session;
  const fresh = await notYetKnown(session, changes);
  const sealed = await Promise.all(
    fresh.map(async (change) => ({
      ownerId,
      id: change.id,
      caseId: change.caseId,
      sealed: await sealText(
        session.keys.records,
        placeOf(session, change.id),
        JSON.stringify(change),
      ),
    })),
  );
  const rows = rowsAfter(session, fresh);
  const deltas = await Promise.all(rows.map((row) => sealRow(session, row)));
  const settled = await settledBy(session, fresh);
  await log.fold();
  const leases = leasesAfter(mirror, settled);
  const tables = [work.changes, work.rowDeltas, work.outbox, work.leases, work.cursors];
  await work.transaction('rw', tables, async () => {
    const [lower, upper] = beginningWith(ownerId);
    const last = await work.changes.where('[ownerId+arrival]').between(lower, upper).last();
    const first = (last?.arrival ?? 0) + 1;
    await Promise.all([
      work.changes.bulkAdd(sealed.map((record, index) => ({ ...record, arrival: first + index }))),
      work.rowDeltas.bulkPut(deltas),
      work.outbox.bulkPut([...settled]),
      work.leases.put(leases),
      work.cursors.put({ ownerId, cursor }),
    ]);
  });
  mirror.follow(settled);
  for (const row of rows) adoptRow(session, row);
}

async function notYetKnown(
  { work, ownerId }: Session,
  changes: readonly Change[],
): Promise<Change[]> {
  const unique = [...new Map(changes.map((change) => [change.id, change])).values()];
  const known = await work.changes
    .where('[ownerId+id]')
    .anyOf(unique.map(({ id }) => [ownerId, id]))
    .toArray();
  const knownIds = new Set(known.map(({ id }) => id));
  return unique.filter(({ id }) => !knownIds.has(id));
}

/** The rows that differ afterwards; changes of a case that is not on this computer touch none. */
function rowsAfter({ rows }: Session, changes: readonly Change[]): ConsumerRow[] {
  const after = new Map<string, ConsumerRow>();
  for (const change of changes) {
    const row = after.get(change.caseId) ?? rows.index.get(change.caseId);
    if (row) after.set(change.caseId, rowAfter(row, change, Date.parse(change.madeAt)));
  }
  return [...after.values()];
}

async function settledBy(session: Session, changes: readonly Change[]) {
  const events = changes.flatMap((change) => {
    const event = outboxEventOf(change);
    return event && change.commandId !== undefined ? [{ commandId: change.commandId, event }] : [];
  });
  const before = await standing(session, new Set(events.map(({ commandId }) => commandId)));
  return settleEvents(before, events).changed;
}

/** A change that does not open is left out of the list and stays on the disk. */
async function openAll(session: Session, records: readonly ChangeRecord[]): Promise<Change[]> {
  const opened = await Promise.all(
    records.map(({ id, sealed }) => unsealText(session.keys.records, placeOf(session, id), sealed)),
  );
  return opened.flatMap((one) => (one.ok ? [JSON.parse(one.value) as Change] : []));
}

function placeOf({ ownerId }: Session, id: string) {
  return { table: 'changes', id, ownerId };
}
