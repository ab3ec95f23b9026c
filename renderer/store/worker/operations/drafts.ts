import { fail, ok, type Result } from '#shared/base/result';
import type { DraftRecord } from '../../databases/records';
import { readRaw } from '../../databases/rawTransaction';
import type { DraftState, DraftSummary, OperationInput } from '../../operations';
import { storeError, type StoreError } from '../../storeError';
import type { Session } from '../openStore';
import { adoptRow, sealChangedRow } from '../rowStorage';
import { sealText, unsealText } from '../sealing';
import type { Handlers } from './handlers';

type DraftOperationName =
  | 'drafts.save'
  | 'drafts.load'
  | 'drafts.list'
  | 'drafts.discard'
  | 'drafts.restore'
  | 'drafts.reopen'
  | 'drafts.revoke';

export const draftOperations: Handlers<DraftOperationName> = {
  'drafts.save': {
    needs: 'keys',
    writes: 'journal',
    run: async (session, { contentJson, row, commandId, ...clear }) => {
      const { journal, ownerId, keys, draftStates } = session;
      const state = draftStates.get(clear.id) ?? 'open';
      // A save that was on its way while the case was submitted must not bring the draft back.
      if (state !== 'open') return fail(storeError('notAllowed'));
      const [sealed, delta] = await Promise.all([
        sealText(keys.records, placeOf(session, clear.id), contentJson),
        row ? sealChangedRow(session, row) : undefined,
      ]);
      const draft: DraftRecord = {
        ...clear,
        ...(commandId === null ? {} : { commandId }),
        ownerId,
        state,
        sealed,
      };
      await journal.save({ draft, delta });
      draftStates.set(clear.id, state);
      if (row) adoptRow(session, row);
      return ok({});
    },
  },
  'drafts.load': {
    needs: 'keys',
    writes: false,
    run: async (session, { id }) => {
      const record: DraftRecord | undefined =
        session.journal.get(id) ??
        (await readRaw(session.work, 'drafts', (table) => table.get(id)));
      if (record?.ownerId !== session.ownerId) return fail(storeError('notFound'));
      const opened = await unsealText(session.keys.records, placeOf(session, id), record.sealed);
      if (!opened.ok) return fail(storeError(opened.error));
      return ok({ ...summaryOf(record), contentJson: opened.value });
    },
  },
  'drafts.list': {
    needs: 'keys',
    writes: false,
    run: async ({ work, ownerId, journal }, { states }) => {
      const owned = states.map((state) => [ownerId, state]);
      const records = await work.drafts.where('[ownerId+state]').anyOf(owned).toArray();
      const drafts = new Map(records.map((record) => [record.id, record]));
      for (const saved of journal.pending()) {
        if (states.includes(saved.state)) drafts.set(saved.id, saved);
      }
      return ok(
        [...drafts.values()]
          .map(summaryOf)
          .sort((left, right) => right.updatedAtMs - left.updatedAtMs),
      );
    },
  },
  'drafts.discard': {
    needs: 'keys',
    writes: true,
    run: (session, { id, nowMs }) => move(session, { id, from: 'open', to: 'discarded', nowMs }),
  },
  'drafts.restore': {
    needs: 'keys',
    writes: true,
    run: (session, { id, nowMs }) => move(session, { id, from: 'discarded', to: 'open', nowMs }),
  },
  'drafts.reopen': {
    needs: 'keys',
    writes: true,
    run: (session, { id, nowMs }) => move(session, { id, from: 'submitted', to: 'open', nowMs }),
  },
  'drafts.revoke': { needs: 'keys', writes: true, run: revoke },
};

function placeOf({ ownerId }: Session, id: string) {
  return { table: 'drafts', id, ownerId };
}

function summaryOf({ id, caseId, commandId, state, updatedAtMs }: DraftRecord): DraftSummary {
  return { id, caseId, commandId: commandId ?? null, state, updatedAtMs };
}

/** One transaction: either nothing of the family is left in any draft of the case, or all of it. */
async function revoke(
  session: Session,
  { drafts, row, nowMs }: OperationInput<'drafts.revoke'>,
): Promise<Result<Record<string, never>, StoreError>> {
  const { work, keys, draftStates, journal } = session;
  if (drafts.some(({ id }) => !draftStates.has(id))) return fail(storeError('notFound'));
  const [delta, sealed] = await Promise.all([
    sealChangedRow(session, row),
    Promise.all(
      drafts.map(({ id, contentJson }) =>
        sealText(keys.records, placeOf(session, id), contentJson),
      ),
    ),
  ]);
  await work.transaction('rw', [work.drafts, work.rowDeltas], async () => {
    const kept = await work.drafts.bulkGet(drafts.map(({ id }) => id));
    const revoked = kept.flatMap((record, index) => {
      const content = sealed[index];
      return record && content
        ? [{ ...record, state: 'revoked' as const, updatedAtMs: nowMs, sealed: content }]
        : [];
    });
    await Promise.all([work.drafts.bulkPut(revoked), delta && work.rowDeltas.put(delta)]);
  });
  journal.erase();
  for (const { id } of drafts) draftStates.set(id, 'revoked');
  adoptRow(session, row);
  return ok({});
}

interface DraftMove {
  readonly id: string;
  readonly from: DraftState;
  readonly to: DraftState;
  readonly nowMs: number;
}

/** Moves a draft to another state; being there already is not an error. */
async function move(
  { work, ownerId, draftStates }: Session,
  { id, from, to, nowMs }: DraftMove,
): Promise<Result<Record<string, never>, StoreError>> {
  const state = draftStates.get(id);
  if (state === undefined) return fail(storeError('notFound'));
  if (state === to) return ok({});
  if (state !== from) return fail(storeError('notAllowed'));
  await work.drafts
    .where('id')
    .equals(id)
    .and((draft) => draft.ownerId === ownerId)
    .modify({ state: to, updatedAtMs: nowMs });
  draftStates.set(id, to);
  return ok({});
}
