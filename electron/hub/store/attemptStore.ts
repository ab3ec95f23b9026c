import type { Queryable } from '../database/database';
import type { KeyFile } from '../keys/keyFile';

const windowMs = 60 * 60_000;
/** Wrong codes within the window. The second is for an office behind one address, or a proxy. */
const failuresAtMost = { computer: 10, address: 30 } as const;

/** Where an attempt comes from: the computer's key, and the network address of the request. */
export interface AttemptOrigin {
  readonly computerThumbprint: string;
  readonly address: string;
}

/** An attempt that is being made; it counts as failed until it is given back. */
export interface Attempt {
  /** 0, or how long nothing is tried for this origin any more, whatever the code. */
  readonly waitMs: number;
  giveBack(): Promise<void>;
}

interface AttemptRow {
  failed: number;
  failures_at_most: number;
  window_ends_at_ms: number;
}

/**
 * Counts an attempt to use an invitation code beforehand, so that guesses made at the same moment are
 * counted one by one. The count of a code alone would not hold back who tries a new code each time.
 */
export async function beginAttempt(
  connection: Queryable,
  keyFile: KeyFile,
  { computerThumbprint, address }: AttemptOrigin,
  nowMs: number,
): Promise<Attempt> {
  const origins = [
    keyFile.fingerprint(`computer|${computerThumbprint}`),
    keyFile.fingerprint(`address|${address}`),
  ];
  const { rows } = await connection.query<AttemptRow>(
    `INSERT INTO pairing_attempts AS before (origin, failed, window_ends_at_ms)
     SELECT origin, 1, $3 FROM (VALUES ($1::bytea), ($2::bytea)) AS new (origin) ORDER BY origin
     ON CONFLICT (origin) DO UPDATE SET
       failed = CASE WHEN before.window_ends_at_ms <= $4 THEN 1 ELSE before.failed + 1 END,
       window_ends_at_ms = CASE WHEN before.window_ends_at_ms <= $4 THEN $3
                           ELSE before.window_ends_at_ms END
     RETURNING failed, window_ends_at_ms,
       CASE WHEN origin = $1 THEN $5::int ELSE $6::int END AS failures_at_most`,
    [...origins, nowMs + windowMs, nowMs, failuresAtMost.computer, failuresAtMost.address],
  );
  const spent = rows.filter(({ failed, failures_at_most }) => failed > failures_at_most);
  return {
    waitMs: Math.max(0, ...spent.map(({ window_ends_at_ms }) => window_ends_at_ms - nowMs)),
    async giveBack() {
      await connection.query(
        'UPDATE pairing_attempts SET failed = greatest(failed - 1, 0) WHERE origin IN ($1, $2)',
        origins,
      );
    },
  };
}

/** Forgets counts whose window is over. */
export async function forgetOldAttempts(connection: Queryable, nowMs: number): Promise<void> {
  await connection.query('DELETE FROM pairing_attempts WHERE window_ends_at_ms <= $1', [nowMs]);
}
