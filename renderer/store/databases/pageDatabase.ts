import Dexie from 'dexie';
import { workDatabaseName } from './names';

let opened: Dexie | undefined;

/**
 * The page's own view on `work`, for live queries over the outbox's clear columns. It declares no
 * version, so it can neither create nor upgrade the database: that is the worker's alone, and the
 * page reads only after `store.open` or `store.openLocked` answered.
 */
export function pageDatabase(): Dexie {
  opened ??= new Dexie(workDatabaseName);
  return opened;
}
