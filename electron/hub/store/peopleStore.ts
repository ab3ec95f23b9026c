import { z } from 'zod';
import { roles } from '#shared/domain/access/roles';
import {
  publicSigningJwkSchema,
  type HubCounselor,
  type PublicSigningJwk,
} from '#shared/hub/index';
import type { Queryable } from '../database/database';

const roleSchema = z.enum(roles);

interface CounselorRow {
  id: string;
  display_name: string;
  role: string;
  certification_number: string | null;
  active: boolean;
}

export interface StoredCounselor {
  readonly counselor: HubCounselor;
  readonly active: boolean;
}

/** Enters a person or brings the entry up to date. */
export async function putCounselor(connection: Queryable, person: HubCounselor): Promise<void> {
  await connection.query(
    `INSERT INTO counselors (id, display_name, role, certification_number) VALUES ($1, $2, $3, $4)
     ON CONFLICT (id) DO UPDATE SET display_name = excluded.display_name, role = excluded.role,
       certification_number = excluded.certification_number`,
    [person.id, person.displayName, person.role, person.certificationNumber ?? null],
  );
}

export async function findCounselor(
  connection: Queryable,
  id: string,
): Promise<StoredCounselor | undefined> {
  const { rows } = await connection.query<CounselorRow>('SELECT * FROM counselors WHERE id = $1', [
    id,
  ]);
  const [row] = rows;
  if (!row) return undefined;
  const counselor: HubCounselor = {
    id: row.id,
    displayName: row.display_name,
    role: roleSchema.parse(row.role),
    ...(row.certification_number && { certificationNumber: row.certification_number }),
  };
  return { counselor, active: row.active };
}

/** Lets somebody in or no longer; false where nobody has this id. */
export async function setCounselorActive(
  connection: Queryable,
  id: string,
  active: boolean,
): Promise<boolean> {
  const { rowCount } = await connection.query('UPDATE counselors SET active = $2 WHERE id = $1', [
    id,
    active,
  ]);
  return rowCount === 1;
}

export interface StoredComputer {
  readonly thumbprint: string;
  readonly revoked: boolean;
}

export async function findComputer(
  connection: Queryable,
  id: string,
): Promise<StoredComputer | undefined> {
  const { rows } = await connection.query<{ thumbprint: string; revoked_at_ms: number | null }>(
    'SELECT thumbprint, revoked_at_ms FROM computers WHERE id = $1',
    [id],
  );
  const [row] = rows;
  return row && { thumbprint: row.thumbprint, revoked: row.revoked_at_ms !== null };
}

/** Registers a computer; one that stands already is left as it is. */
export async function registerComputer(
  connection: Queryable,
  computer: { readonly id: string; readonly thumbprint: string; readonly pairedAtMs: number },
): Promise<void> {
  await connection.query(
    `INSERT INTO computers (id, thumbprint, paired_at_ms) VALUES ($1, $2, $3)
     ON CONFLICT (id) DO NOTHING`,
    [computer.id, computer.thumbprint, computer.pairedAtMs],
  );
}

export async function revokeComputer(
  connection: Queryable,
  id: string,
  nowMs: number,
): Promise<void> {
  await connection.query('UPDATE computers SET revoked_at_ms = $2 WHERE id = $1', [id, nowMs]);
}

export interface CounselorKey {
  readonly thumbprint: string;
  readonly counselorId: string;
  readonly computerId: string;
  readonly publicJwk: PublicSigningJwk;
}

/** Registers a counselor's key for a computer; false if somebody else's key has the same thumbprint. */
export async function registerCounselorKey(
  connection: Queryable,
  key: CounselorKey,
  nowMs: number,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `INSERT INTO counselor_keys (thumbprint, counselor_id, computer_id, public_jwk, registered_at_ms)
     VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (thumbprint) DO UPDATE SET registered_at_ms = counselor_keys.registered_at_ms
       WHERE counselor_keys.counselor_id = $2 AND counselor_keys.computer_id = $3`,
    [key.thumbprint, key.counselorId, key.computerId, key.publicJwk, nowMs],
  );
  return rowCount === 1;
}

/** The keys of these counselors on one computer, with whether their owner is still active and their role. */
export async function counselorKeys(
  connection: Queryable,
  computerIds: readonly string[],
): Promise<SignerKey[]> {
  const { rows } = await connection.query<SignerRow>({
    name: 'counselorKeys',
    text: `SELECT k.thumbprint, k.counselor_id, k.computer_id, k.public_jwk, c.role
           FROM counselor_keys k JOIN counselors c ON c.id = k.counselor_id
           WHERE k.computer_id = ANY ($1)`,
    values: [computerIds],
  });
  return rows.map((row) => ({
    thumbprint: row.thumbprint,
    counselorId: row.counselor_id,
    computerId: row.computer_id,
    publicJwk: publicSigningJwkSchema.parse(row.public_jwk),
    role: roleSchema.parse(row.role),
  }));
}

interface SignerRow {
  thumbprint: string;
  counselor_id: string;
  computer_id: string;
  public_jwk: unknown;
  role: string;
}

/** A registered key together with the role of its owner. */
export interface SignerKey extends CounselorKey {
  readonly role: HubCounselor['role'];
}
