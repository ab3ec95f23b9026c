import type { HubPorts } from '../ports/hubPorts';
import { HubStartError } from '../settings';
import { openDatabase, type Database } from './database';
import { startEmbeddedServer } from './embeddedServer';
import { migrate } from './migrate';

interface DatabasePlace {
  readonly dataDir: string;
  readonly databaseUrl?: string;
  /** For a short piece of work while a hub may be running on the same data folder. */
  readonly besideHub?: boolean;
}

/** One hub at a time on an embedded server: the one that started it is the one that stops it. */
const ownerLock = 4_917_002;

/** Connects to the server given, or starts the embedded one, and brings it to this version. */
export async function openHubDatabase(
  { dataDir, databaseUrl, besideHub = false }: DatabasePlace,
  { random }: HubPorts,
  onClose: (closer: () => Promise<void>) => void,
): Promise<Database> {
  const embedded = databaseUrl ? undefined : await startEmbeddedServer(dataDir, random);
  const database = openDatabase(databaseUrl ?? embedded?.url ?? '');
  let owner = embedded === undefined;
  onClose(async () => {
    await database.end();
    // A server that another hub owns is left alone.
    if (owner) await embedded?.stop();
  });
  if (embedded) {
    const release = await takeOwnership(database);
    if (!release && !besideHub) {
      throw new HubStartError('dataDirInUse', 'Another hub is running on this data folder.');
    }
    // Closers run from the last to the first: requests, this lock, the pool, then the server.
    if (release) onClose(release);
    owner = release !== undefined;
  }
  await migrate(database);
  return database;
}

/** Undefined where another hub has it. */
async function takeOwnership(database: Database): Promise<(() => Promise<void>) | undefined> {
  const connection = await database.connect();
  const { rows } = await connection.query<{ mine: boolean }>(
    'SELECT pg_try_advisory_lock($1) AS mine',
    [ownerLock],
  );
  if (rows[0]?.mine) return async () => connection.release(true);
  connection.release(true);
  return undefined;
}
