import Dexie from 'dexie';
import { workDatabaseName } from './names';

let opened: Dexie | undefined;
let owner = '';
const listeners = new Set<() => void>();

/**
 * Opens the page's own view on `work`, for live queries over the outbox's clear columns. It declares
 * no version, so it can neither create nor upgrade the database: that is the worker's alone, which
 * has opened it before.
 */
export async function openPageDatabase(): Promise<void> {
  if (opened) return;
  const database = new Dexie(workDatabaseName);
  await database.open();
  opened = database;
  for (const listener of listeners) listener();
}

/** From now on the page is this owner's: whose records its live queries count. */
export function setPageOwner(ownerId: string): void {
  owner = ownerId;
}

/** Empty while nobody's desk is open. */
export function pageOwner(): string {
  return owner;
}

/** Undefined until the worker has opened the databases. */
export function pageDatabase(): Dexie | undefined {
  return opened;
}

/** Calls the listener when the database opens; returns the function that ends it. */
export function onPageDatabaseOpened(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
