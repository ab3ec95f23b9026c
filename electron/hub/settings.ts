import type { Database } from './database/database';
import { makeRecoveryKit, type RecoveryPublicKey } from './keys/recoveryKit';
import type { HubPorts } from './ports/hubPorts';

export interface HubIdentity {
  readonly hubId: string;
  readonly name: string;
  readonly practice: boolean;
  readonly recoveryKey: RecoveryPublicKey;
}

export interface IdentityWish {
  readonly name: string;
  readonly practice: boolean;
  /** Where the printable private half of a new recovery key goes. */
  readonly recoveryKitPath: string | undefined;
  readonly recoveryKey: RecoveryPublicKey | undefined;
}

/** Why a hub does not start. */
export class HubStartError extends Error {
  constructor(
    readonly code: 'recoveryKeyMissing' | 'practiceDiffers' | 'dataDirInUse',
    message: string,
  ) {
    super(message);
  }
}

interface HubRow {
  hub_id: string;
  name: string;
  practice: boolean;
  recovery_key_id: string;
  recovery_public_key: string;
}

/** Who this hub is: decided at the first start, the same ever after. */
export async function openIdentity(
  database: Database,
  wish: IdentityWish,
  { random }: HubPorts,
): Promise<HubIdentity> {
  const existing = await readIdentity(database);
  if (!existing) await makeIdentity(database, wish, random.bytes(15));
  const identity = existing ?? (await readIdentity(database));
  if (identity?.practice !== wish.practice) {
    throw new HubStartError(
      'practiceDiffers',
      'This database was made for the other mode: practice data and real data are never mixed.',
    );
  }
  return identity;
}

async function readIdentity(database: Database): Promise<HubIdentity | undefined> {
  const { rows } = await database.query<HubRow>('SELECT * FROM hub');
  const [row] = rows;
  return (
    row && {
      hubId: row.hub_id,
      name: row.name,
      practice: row.practice,
      recoveryKey: { keyId: row.recovery_key_id, publicKey: row.recovery_public_key },
    }
  );
}

async function makeIdentity(
  database: Database,
  wish: IdentityWish,
  chance: Uint8Array,
): Promise<void> {
  const recoveryKey = wish.recoveryKey ?? (await makeKit(wish));
  await database.query(
    `INSERT INTO hub (hub_id, name, practice, recovery_key_id, recovery_public_key)
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
    [
      `hub_${Buffer.from(chance).toString('base64url')}`,
      wish.name,
      wish.practice,
      recoveryKey.keyId,
      recoveryKey.publicKey,
    ],
  );
}

function makeKit({ recoveryKitPath, practice }: IdentityWish): Promise<RecoveryPublicKey> {
  if (recoveryKitPath !== undefined) return makeRecoveryKit(recoveryKitPath, practice);
  throw new HubStartError(
    'recoveryKeyMissing',
    'This office has no hub yet: npm run hub -- setup --name "…" --recovery-kit <path>',
  );
}
