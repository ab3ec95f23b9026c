import { join } from 'node:path';
import type { Database } from '../database/database';
import { openHubDatabase } from '../database/openHubDatabase';
import { openKeyFile, type KeyFile } from '../keys/keyFile';
import type { HubPorts } from '../ports/hubPorts';
import { openIdentity, type HubIdentity } from '../settings';

/** Where the office's hub keeps its things; the same as for starting it. */
export interface OfficePlace {
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
  readonly keyFilePath?: string | undefined;
}

export interface FirstStart {
  readonly name: string;
  readonly recoveryKitPath: string | undefined;
}

/** An office's hub, opened to look after its people while it may be running or not. */
export interface Office {
  readonly database: Database;
  readonly keyFile: KeyFile;
  readonly identity: HubIdentity;
  readonly ports: HubPorts;
}

/** Opens the office, lets `action` work in it, and leaves what it found running as it was. */
export async function inOffice<Answer>(
  { dataDir, databaseUrl, keyFilePath }: OfficePlace,
  first: FirstStart,
  ports: HubPorts,
  action: (office: Office) => Promise<Answer>,
): Promise<Answer> {
  const closers: (() => Promise<void>)[] = [];
  try {
    const database = await openHubDatabase(
      { dataDir, ...(databaseUrl && { databaseUrl }), besideHub: true },
      ports,
      (closer) => closers.push(closer),
    );
    const keyFile = await openKeyFile(keyFilePath ?? join(dataDir, 'hub.key'), ports.random);
    const wish = { ...first, practice: false, recoveryKey: undefined };
    const identity = await openIdentity(database, wish, ports);
    return await action({ database, keyFile, identity, ports });
  } finally {
    for (const closer of closers.reverse()) await closer();
  }
}
