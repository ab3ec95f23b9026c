import type { Database } from '../database/database';

/**
 * Remembers a proof; false if it was seen before. In the database, so that every instance knows.
 *
 * It does not wait for the disk. What the request goes on to write does, and the log is written in order: nothing that a proof
 * was good for outlives a crash without it. Only what was merely read in the last second before a crash of the database
 * could be asked for again with the same proof.
 */
export async function rememberProof(
  database: Database,
  proof: { readonly thumbprint: string; readonly jti: string; readonly expiresAtMs: number },
): Promise<boolean> {
  const { rowCount } = await database.query({
    name: 'rememberProof',
    text: `WITH unhurried AS (SELECT set_config('synchronous_commit', 'off', true))
           INSERT INTO seen_proofs (thumbprint, jti, expires_at_ms) SELECT $1, $2, $3::bigint FROM unhurried
           ON CONFLICT DO NOTHING`,
    values: [proof.thumbprint, proof.jti, proof.expiresAtMs],
  });
  return rowCount === 1;
}

/** Forgets proofs whose own time would refuse them now. */
export async function forgetExpiredProofs(database: Database, nowMs: number): Promise<void> {
  await database.query('DELETE FROM seen_proofs WHERE expires_at_ms < $1', [nowMs]);
}
