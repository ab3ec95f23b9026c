import { fail, ok } from '#shared/base/result';
import { writeRaw } from '../../databases/rawTransaction';
import type { ConsumerRow } from '../../rows/consumerRow';
import { storeError } from '../../storeError';
import { adoptRow, mostChangedRows, rewriteSegments, sealRow } from '../rowStorage';
import type { Session } from '../openStore';
import type { Handlers } from './handlers';

async function writeRows(session: Session, rows: readonly ConsumerRow[]) {
  const deltas = await Promise.all(rows.map((row) => sealRow(session, row)));
  await writeRaw(session.work, ['rowDeltas'], (table) => {
    for (const delta of deltas) table('rowDeltas').put(delta);
  });
  for (const row of rows) adoptRow(session, row);
}

export const rowOperations: Handlers<'rows.list' | 'rows.get' | 'rows.put' | 'rows.sendBy'> = {
  'rows.list': {
    needs: 'keys',
    writes: false,
    run: ({ rows }, query) => Promise.resolve(ok(rows.index.page(query))),
  },
  'rows.get': {
    needs: 'keys',
    writes: false,
    run: ({ rows }, { id }) => {
      const row = rows.index.get(id);
      return Promise.resolve(row ? ok(row) : fail(storeError('notFound')));
    },
  },
  'rows.put': {
    needs: 'keys',
    writes: true,
    run: async (session, { rows }) => {
      // Many rows at once (an import) are cheaper as new segments than as that many deltas.
      if (rows.length > mostChangedRows) {
        for (const row of rows) adoptRow(session, row);
        return rewriteSegments(session);
      }
      await writeRows(session, rows);
      return ok({});
    },
  },
  'rows.sendBy': {
    needs: 'keys',
    writes: true,
    run: async (session, { id, dueOn }) => {
      const row = session.rows.index.get(id);
      if (row?.status === 'inProgress' && row.dueOn === null) {
        await writeRows(session, [{ ...row, dueOn }]);
      }
      return ok({});
    },
  },
};
