import { inTransaction, type Database, type Queryable } from './database';
import { migration001 } from './migrations/001-start';
import { migration002 } from './migrations/002-attempts';
import { migration003 } from './migrations/003-revoked-consent';
import { migration004 } from './migrations/004-documents';

/** In order; the version is the place in the list, from 1. */
const migrations: readonly string[] = [migration001, migration002, migration003, migration004];

/** Any number; the same for every hub, so that two starting at once wait for each other. */
const migrationLock = 4_917_001;

export class DatabaseTooNew extends Error {
  constructor(readonly found: number) {
    super(`The database has version ${found}; this hub knows ${migrations.length}`);
  }
}

/** Brings the database to this hub's version; refuses one that a newer hub has changed. */
export async function migrate(database: Database): Promise<void> {
  await inTransaction(database, async (connection) => {
    await connection.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
    const applied = await appliedVersion(connection);
    if (applied > migrations.length) throw new DatabaseTooNew(applied);
    for (const [index, sql] of migrations.entries()) {
      if (index < applied) continue;
      await connection.query(sql);
      await connection.query('INSERT INTO hub_migrations (version) VALUES ($1)', [index + 1]);
    }
  });
}

async function appliedVersion(connection: Queryable): Promise<number> {
  await connection.query(
    `CREATE TABLE IF NOT EXISTS hub_migrations (
       version integer PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())`,
  );
  const { rows } = await connection.query<{ version: number | null }>(
    'SELECT max(version) AS version FROM hub_migrations',
  );
  return rows[0]?.version ?? 0;
}
