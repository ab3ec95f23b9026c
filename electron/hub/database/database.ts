import pg from 'pg';

export type Database = pg.Pool;
/** A pool or a connection inside a transaction: what a query can be sent to. */
export type Queryable = pg.Pool | pg.PoolClient;

/** Counters and milliseconds come as numbers: all of ours stay far below 2^53. */
const int8Oid = 20;
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === int8Oid && format !== 'binary'
      ? (text: string) => Number(text)
      : pg.types.getTypeParser(oid, format),
};

/** Opens a pool. Losing an idle connection is no news: the next query opens another. */
export function openDatabase(url: string, connections = 12): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    types,
  });
  pool.on('error', () => undefined);
  return pool;
}

/** PostgreSQL's codes for work that lost a race and may simply be done again. */
const raceCodes = new Set(['23505', '40001', '40P01']);
const raceAttempts = 4;

/** Thrown by `work` itself where it finds that what it decided by is no longer so. */
export class LostRace extends Error {}

/** Runs `work` in one transaction, again if it lost a race with another. */
export async function inTransaction<Value>(
  database: Database,
  work: (connection: pg.PoolClient) => Promise<Value>,
  attempt = 1,
): Promise<Value> {
  const connection = await database.connect();
  let broken: Error | undefined;
  try {
    await connection.query('BEGIN');
    const value = await work(connection);
    await connection.query('COMMIT');
    return value;
  } catch (error) {
    await connection.query('ROLLBACK').catch((failure: Error) => (broken = failure));
    if (!isRace(error) || attempt === raceAttempts) throw error;
  } finally {
    connection.release(broken);
  }
  return inTransaction(database, work, attempt + 1);
}

function isRace(error: unknown): boolean {
  if (error instanceof LostRace) return true;
  return error instanceof pg.DatabaseError && raceCodes.has(error.code ?? '');
}

/** Whether the database could not be reached, as opposed to refusing what was asked. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return /^(08|53|57P)/.test(error.code ?? '');
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    /^E(CONN|PIPE|HOST|TIMEDOUT)/.test(code) || /connection|timeout exceeded/i.test(error.message)
  );
}
