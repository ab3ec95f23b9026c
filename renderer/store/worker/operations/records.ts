import { fail, ok } from '#shared/base/result';
import type { SealedRecord } from '../../databases/records';
import { readRaw, writeRaw } from '../../databases/rawTransaction';
import { storeError } from '../../storeError';
import type { Session } from '../openStore';
import { sealText, unsealText } from '../sealing';
import type { Handlers } from './handlers';

export const recordOperations: Handlers<'records.put' | 'records.get'> = {
  'records.put': {
    needs: 'keys',
    writes: true,
    run: async (session, { records }) => {
      const { work, ownerId, keys } = session;
      const sealed = await Promise.all(
        records.map(async ({ id, updatedAtMs, contentJson }): Promise<SealedRecord> => ({
          id,
          ownerId,
          updatedAtMs,
          sealed: await sealText(keys.records, placeOf(session, id), contentJson),
        })),
      );
      await writeRaw(work, ['records'], (table) => {
        for (const record of sealed) table('records').put(record);
      });
      return ok({});
    },
  },
  'records.get': {
    needs: 'keys',
    writes: false,
    run: async (session, { id }) => {
      const record: SealedRecord | undefined = await readRaw(session.work, 'records', (table) =>
        table.get(id),
      );
      if (record?.ownerId !== session.ownerId) return fail(storeError('notFound'));
      const opened = await unsealText(session.keys.records, placeOf(session, id), record.sealed);
      if (!opened.ok) return fail(storeError(opened.error));
      return ok({ id, updatedAtMs: record.updatedAtMs, contentJson: opened.value });
    },
  },
};

function placeOf({ ownerId }: Session, id: string) {
  return { table: 'records', id, ownerId };
}
