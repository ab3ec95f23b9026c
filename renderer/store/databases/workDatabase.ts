import Dexie, { type EntityTable, type Table } from 'dexie';
import { referenceV001 } from './migrations/referenceV001';
import { workV001 } from './migrations/v001';
import { referenceDatabaseName, workDatabaseName } from './names';
import type {
  ChangeRecord,
  CursorRecord,
  DraftRecord,
  EnvelopeRecord,
  LeasesRecord,
  OutboxLogRecord,
  OutboxRecord,
  PackRecord,
  RowDeltaRecord,
  RowSegmentRecord,
  SealedRecord,
} from './records';

export type WorkDatabase = Dexie & {
  readonly drafts: EntityTable<DraftRecord, 'id'>;
  readonly records: EntityTable<SealedRecord, 'id'>;
  readonly rowSegments: Table<RowSegmentRecord, [string, number]>;
  readonly rowDeltas: Table<RowDeltaRecord, [string, string]>;
  readonly outbox: EntityTable<OutboxRecord, 'commandId'>;
  readonly envelopes: EntityTable<EnvelopeRecord, 'commandId'>;
  readonly outboxLog: EntityTable<OutboxLogRecord, 'entry'>;
  readonly leases: EntityTable<LeasesRecord, 'name'>;
  readonly changes: Table<ChangeRecord, [string, number]>;
  readonly cursors: EntityTable<CursorRecord, 'ownerId'>;
  readonly meta: EntityTable<{ readonly key: string; readonly value: string }, 'key'>;
};

export type ReferenceDatabase = Dexie & {
  readonly packs: EntityTable<PackRecord, 'packId'>;
};

const workMigrations = [workV001] as const;
const referenceMigrations = [referenceV001] as const;

/** What nothing may lose: a transaction is complete only when it is on the disk. */
export function createWorkDatabase(): WorkDatabase {
  const database = new Dexie(workDatabaseName, { chromeTransactionDurability: 'strict' });
  for (const { version, stores } of workMigrations) database.version(version).stores(stores);
  return database as WorkDatabase;
}

/** What can be fetched again: durability is left to the system. */
export function createReferenceDatabase(): ReferenceDatabase {
  const database = new Dexie(referenceDatabaseName, { chromeTransactionDurability: 'relaxed' });
  for (const { version, stores } of referenceMigrations) database.version(version).stores(stores);
  return database as ReferenceDatabase;
}
