import type { CaseDraft } from '#shared/domain/application/index';
import type { Change } from '#shared/hub/changes';
import { rowAfter } from '../changes/changeEffects';
import { beginningWith } from '../databases/keyRanges';
import type { DraftRecord } from '../databases/records';
import { rowOfCase } from '../rows/caseRow';
import type { ConsumerRow, RowStatus } from '../rows/consumerRow';
import { rewriteSegments, type DamagedRows, type RowSession } from './rowStorage';
import { unsealText } from './sealing';

/** What was found and made good when the list was opened. */
export interface RowRepair {
  readonly damagedSegments: number;
  readonly rebuiltRows: number;
  readonly unreadableCases: number;
}

/**
 * The list is made of the cases and can be made of them again: where parts of it do not open, each
 * case without a row gets one from its newest sealed draft and what the hub said about it since. The
 * damaged parts are put aside, never deleted. Where there is no room to write, the list is whole in
 * memory and is written another time.
 */
export async function repairRows(session: RowSession, damaged: DamagedRows): Promise<RowRepair> {
  const damagedSegments = damaged.segments.length + damaged.deltas.length;
  if (damagedSegments === 0) return { damagedSegments, rebuiltRows: 0, unreadableCases: 0 };
  const newest = await newestDrafts(session);
  const missing = [...newest.values()].filter(({ caseId }) => !session.rows.index.get(caseId));
  const rebuilt = await Promise.all(missing.map((draft) => rebuildRow(session, draft)));
  const rows = rebuilt.filter((row) => row !== undefined);
  for (const row of rows) session.rows.index.put(row);
  await rewriteSegments(session, damaged).catch(() => undefined);
  return {
    damagedSegments,
    rebuiltRows: rows.length,
    unreadableCases: missing.length - rows.length,
  };
}

/** Of each case the draft that was saved last; what was discarded or revoked has nothing to show. */
async function newestDrafts({ work, ownerId }: RowSession): Promise<Map<string, DraftRecord>> {
  const listed = (['open', 'submitted'] as const).map((state) => [ownerId, state]);
  const drafts = await work.drafts.where('[ownerId+state]').anyOf(listed).toArray();
  const newest = new Map<string, DraftRecord>();
  for (const draft of drafts) {
    const known = newest.get(draft.caseId);
    if (!known || known.updatedAtMs < draft.updatedAtMs) newest.set(draft.caseId, draft);
  }
  return newest;
}

async function rebuildRow(
  session: RowSession,
  { id, ownerId, caseId, state, commandId, updatedAtMs, sealed }: DraftRecord,
): Promise<ConsumerRow | undefined> {
  const opened = await unsealText(session.keys.records, { table: 'drafts', id, ownerId }, sealed);
  if (!opened.ok) return undefined;
  const isSubmitted = state === 'submitted';
  const row = rowOfContent(opened.value, updatedAtMs, isSubmitted ? 'submitted' : 'inProgress');
  if (!row) return undefined;
  const changes = await changesOfCase(session, caseId);
  return changes.reduce((after, change) => rowAfter(after, change, Date.parse(change.madeAt)), {
    ...row,
    commandId: isSubmitted ? (commandId ?? null) : null,
  });
}

/** A case of a shape that this version does not know gets no row: the list must open all the same. */
function rowOfContent(
  json: string,
  updatedAtMs: number,
  status: RowStatus,
): ConsumerRow | undefined {
  try {
    return rowOfCase(JSON.parse(json) as CaseDraft, updatedAtMs, { status });
  } catch {
    return undefined;
  }
}

/** In the order in which they came; one that does not open says nothing. */
async function changesOfCase(session: RowSession, caseId: string): Promise<Change[]> {
  const { work, ownerId, keys } = session;
  const [lower, upper] = beginningWith(ownerId, caseId);
  const records = await work.changes
    .where('[ownerId+caseId+arrival]')
    .between(lower, upper)
    .toArray();
  const opened = await Promise.all(
    records.map(({ id, sealed }) =>
      unsealText(keys.records, { table: 'changes', id, ownerId }, sealed),
    ),
  );
  return opened.flatMap((one) => (one.ok ? [JSON.parse(one.value) as Change] : []));
}
