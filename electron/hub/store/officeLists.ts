import type { Queryable } from '../database/database';

export interface ListedPerson {
  readonly id: string;
  readonly displayName: string;
  readonly role: string;
  readonly active: boolean;
  /** How many of their computers may still sign in. */
  readonly computers: number;
  /** When their unused invitation ends; null where none is open. */
  readonly invitationEndsMs: number | null;
}

interface PersonRow {
  id: string;
  display_name: string;
  role: string;
  active: boolean;
  computers: string;
  invitation_ends_ms: string | null;
}

/** Everybody of the office, by name. */
export async function listPeople(connection: Queryable, nowMs: number): Promise<ListedPerson[]> {
  const { rows } = await connection.query<PersonRow>(
    `SELECT c.id, c.display_name, c.role, c.active,
       (SELECT count(DISTINCT k.computer_id) FROM counselor_keys k JOIN computers m ON m.id = k.computer_id
        WHERE k.counselor_id = c.id AND m.revoked_at_ms IS NULL) AS computers,
       (SELECT max(i.expires_at_ms) FROM invitations i
        WHERE i.counselor_id = c.id AND i.used_by IS NULL AND i.attempts_left > 0
          AND i.expires_at_ms > $1) AS invitation_ends_ms
     FROM counselors c ORDER BY c.display_name, c.id`,
    [nowMs],
  );
  return rows.map((row) => ({
    id: row.id,
    displayName: row.display_name,
    role: row.role,
    active: row.active,
    computers: Number(row.computers),
    invitationEndsMs: row.invitation_ends_ms === null ? null : Number(row.invitation_ends_ms),
  }));
}

export interface ListedComputer {
  readonly id: string;
  readonly pairedAtMs: number;
  readonly revoked: boolean;
  /** The names of those who work on it. */
  readonly people: readonly string[];
}

interface ComputerRow {
  id: string;
  paired_at_ms: string;
  revoked: boolean;
  people: string[];
}

/** Every computer that was ever paired, the newest first. */
export async function listComputers(connection: Queryable): Promise<ListedComputer[]> {
  const { rows } = await connection.query<ComputerRow>(
    `SELECT m.id, m.paired_at_ms, m.revoked_at_ms IS NOT NULL AS revoked,
       ARRAY(SELECT DISTINCT c.display_name FROM counselor_keys k JOIN counselors c ON c.id = k.counselor_id
             WHERE k.computer_id = m.id ORDER BY c.display_name) AS people
     FROM computers m ORDER BY m.paired_at_ms DESC, m.id`,
  );
  return rows.map(({ id, paired_at_ms: pairedAtMs, revoked, people }) => ({
    id,
    pairedAtMs: Number(pairedAtMs),
    revoked,
    people,
  }));
}
