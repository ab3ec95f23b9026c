import type { Database } from '../database/database';

/** Remembers a proof; false if it was seen before. In the database, so that every instance knows. */
export async function rememberProof(
  database: Database,
  proof: { readonly thumbprint: string; readonly jti: string; readonly expiresAtMs: number },
): Promise<boolean> {
  const { rowCount } = await database.query({
    name: 'rememberProof',
    text: `INSERT INTO seen_proofs (thumbprint, jti, expires_at_ms) VALUES ($1, $2, $3)
           ON CONFLICT DO NOTHING`,
    values: [proof.thumbprint, proof.jti, proof.expiresAtMs],
  });
  return rowCount === 1;
}

/** Forgets proofs whose own time would refuse them now. */
export async function forgetExpiredProofs(database: Database, nowMs: number): Promise<void> {
  await database.query('DELETE FROM seen_proofs WHERE expires_at_ms < $1', [nowMs]);
}
