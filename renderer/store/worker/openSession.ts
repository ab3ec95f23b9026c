import type { SessionKeys } from '#shared/desktop/channels/vault';
import { draftStates as states, type StoreOwner } from '../operations';
import { bytesOf } from './bytes';
import type { OpenStore, Session } from './openStore';
import { repairRows } from './repairRows';
import { openRows } from './rowStorage';
import { importSealingKey } from './sealing';

/** Takes the keys over, overwrites their bytes and opens what the counselor's screens need at once. */
export async function openSession(
  store: OpenStore,
  raw: SessionKeys,
  { counselorId, ownerId }: StoreOwner,
): Promise<Session> {
  const [records, rowsKey, outboxNotes] = await Promise.all([
    importSealingKey(bytesOf(raw.records)),
    importSealingKey(bytesOf(raw.rows)),
    importSealingKey(bytesOf(raw.outboxNotes)),
  ]);
  const [rows] = await Promise.all([
    openRows(store.work, ownerId, rowsKey),
    readDraftStates(store, ownerId),
  ]);
  const keys = { records, rows: rowsKey, outboxNotes };
  const opened = { ...store, counselorId, ownerId, keys, rows: { index: rows.index } };
  return { ...opened, repair: await repairRows(opened, rows.damaged) };
}

async function readDraftStates({ work, draftStates }: OpenStore, ownerId: string): Promise<void> {
  await Promise.all(
    states.map(async (state) => {
      const ids = await work.drafts.where('[ownerId+state]').equals([ownerId, state]).primaryKeys();
      for (const id of ids) draftStates.set(id, state);
    }),
  );
}
