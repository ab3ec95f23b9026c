import { timingSafeEqual } from 'node:crypto';
import type { Queryable } from '../database/database';
import type { KeyFile } from '../keys/keyFile';
import type { HubPorts } from '../ports/hubPorts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const lookupLength = 4;
const codeLength = 16;
const attempts = 5;
export const invitationLifetimeMs = 14 * 86_400_000;

/** Makes a one-time code. Its first four characters find the row; the rest is kept only as a keyed hash. */
export async function invite(
  connection: Queryable,
  keyFile: KeyFile,
  ports: Pick<HubPorts, 'clock' | 'random'>,
  counselorId: string,
): Promise<string> {
  const code = Array.from(ports.random.bytes(codeLength), (byte) => alphabet[byte % 32]).join('');
  const { rowCount } = await connection.query(
    `INSERT INTO invitations (lookup, secret_hash, counselor_id, expires_at_ms, attempts_left)
     VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (lookup) DO NOTHING`,
    [
      code.slice(0, lookupLength),
      keyFile.fingerprint(code),
      counselorId,
      ports.clock.nowMs() + invitationLifetimeMs,
      attempts,
    ],
  );
  if (rowCount === 0) return invite(connection, keyFile, ports, counselorId);
  return (code.match(/.{4}/g) ?? []).join('-');
}

/** Takes back the codes of a counselor that nobody used. */
export async function withdrawInvitations(
  connection: Queryable,
  counselorId: string,
): Promise<void> {
  await connection.query('DELETE FROM invitations WHERE counselor_id = $1 AND used_by IS NULL', [
    counselorId,
  ]);
}

interface InvitationRow {
  secret_hash: Buffer;
  counselor_id: string;
  expires_at_ms: number;
  attempts_left: number;
  used_by: string | null;
}

/**
 * Uses a code for a pair of keys. The counselor it is for; undefined if it is wrong, expired, tried too
 * often or used for other keys. Used again for the same keys it is the lost reply asked for again.
 */
export async function redeemInvitation(
  connection: Queryable,
  keyFile: KeyFile,
  use: { readonly code: string; readonly usedBy: string; readonly nowMs: number },
): Promise<string | undefined> {
  const lookup = use.code.slice(0, lookupLength);
  const { rows } = await connection.query<InvitationRow>(
    'SELECT * FROM invitations WHERE lookup = $1 FOR UPDATE',
    [lookup],
  );
  const [row] = rows;
  if (!row) return undefined;
  if (!timingSafeEqual(row.secret_hash, keyFile.fingerprint(use.code))) {
    await connection.query(
      'UPDATE invitations SET attempts_left = greatest(attempts_left - 1, 0) WHERE lookup = $1',
      [lookup],
    );
    return undefined;
  }
  if (row.used_by !== null) return row.used_by === use.usedBy ? row.counselor_id : undefined;
  if (row.attempts_left === 0 || row.expires_at_ms <= use.nowMs) return undefined;
  await connection.query('UPDATE invitations SET used_by = $2 WHERE lookup = $1', [
    lookup,
    use.usedBy,
  ]);
  return row.counselor_id;
}
