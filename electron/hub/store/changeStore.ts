import { changeSchema, type Change, type ChangesPage } from '#shared/hub/index';
import type { Database, Queryable } from '../database/database';
import type { KeyFile } from '../keys/keyFile';

/**
 * Adds changes to a counselor's feed. The row of `feeds` stays locked until the transaction ends, so
 * that a later place can never become visible before an earlier one: a reader skips nothing.
 */
export async function appendChanges(
  connection: Queryable,
  keyFile: KeyFile,
  counselorId: string,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return;
  const { rows } = await connection.query<{ last_place: number }>(
    `INSERT INTO feeds (counselor_id, last_place) VALUES ($1, $2)
     ON CONFLICT (counselor_id) DO UPDATE SET last_place = feeds.last_place + $2
     RETURNING last_place`,
    [counselorId, changes.length],
  );
  const firstPlace = (rows[0]?.last_place ?? 0) - changes.length + 1;
  for (const [index, change] of changes.entries()) {
    const place = firstPlace + index;
    const sealed = keyFile.seal(sealPlace(counselorId, place), Buffer.from(JSON.stringify(change)));
    await connection.query(
      'INSERT INTO changes (counselor_id, place, case_id, sealed_change) VALUES ($1, $2, $3, $4)',
      [counselorId, place, change.caseId, sealed],
    );
  }
}

function sealPlace(counselorId: string, place: number): string {
  return `changes/${counselorId}/${place}`;
}

export interface FeedQuestion {
  readonly counselorId: string;
  readonly after: string;
  readonly limit: number;
  readonly caseId?: string | undefined;
}

interface ChangeRow {
  place: number;
  sealed_change: Buffer;
}

/** One page of a counselor's feed. */
export async function readChanges(
  database: Database,
  keyFile: KeyFile,
  { counselorId, after, limit, caseId }: FeedQuestion,
): Promise<ChangesPage> {
  const { rows } = await database.query<ChangeRow>(
    `SELECT place, sealed_change FROM changes
     WHERE counselor_id = $1 AND place > $2 AND ($4::text IS NULL OR case_id = $4)
     ORDER BY place LIMIT $3`,
    [counselorId, after, limit + 1, caseId ?? null],
  );
  const page = rows.slice(0, limit);
  const changes = page.map(({ place, sealed_change }) =>
    changeSchema.parse(
      JSON.parse(keyFile.unseal(sealPlace(counselorId, place), sealed_change).toString()),
    ),
  );
  return {
    changes,
    cursor: String(page.at(-1)?.place ?? after),
    more: rows.length > limit,
  };
}
