import type pg from 'pg';
import type { CommandCover } from '#shared/hub/index';
import type { Queryable } from '../database/database';

export interface NewJob {
  readonly commandId: string;
  readonly step: number;
  readonly dueAtMs: number;
}

/**
 * Enters what an adapter has to do for a command, in the transaction of the command or of the step
 * before. A step that stands already stays as it is.
 */
export async function insertJobs(connection: Queryable, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  await connection.query({
    name: 'insertJobs',
    text: `INSERT INTO jobs (command_id, step, due_at_ms)
           SELECT * FROM unnest($1::uuid[], $2::int[], $3::bigint[])
           ON CONFLICT (command_id, step) DO NOTHING`,
    values: [
      jobs.map(({ commandId }) => commandId),
      jobs.map(({ step }) => step),
      jobs.map(({ dueAtMs }) => dueAtMs),
    ],
  });
}

/** A job with the stored command it belongs to. */
export interface Job extends CommandCover {
  readonly step: number;
  readonly computerId: string;
  readonly dueAtMs: number;
  readonly envelope: Buffer;
}

interface JobRow {
  id: string;
  step: number;
  due_at_ms: number;
  case_id: string;
  counselor_id: string;
  computer_id: string;
  envelope: Buffer;
}

/** The next due job, locked for this transaction; those another instance works on are passed over. */
export async function takeDueJob(
  connection: pg.PoolClient,
  nowMs: number,
): Promise<Job | undefined> {
  const { rows } = await connection.query<JobRow>(
    `SELECT c.id, j.step, j.due_at_ms, c.case_id, c.counselor_id, c.computer_id, c.envelope
     FROM jobs j JOIN commands c ON c.id = j.command_id
     WHERE NOT j.done AND j.due_at_ms <= $1
     ORDER BY j.due_at_ms, j.command_id, j.step LIMIT 1 FOR UPDATE OF j SKIP LOCKED`,
    [nowMs],
  );
  const [row] = rows;
  return (
    row && {
      id: row.id,
      step: row.step,
      dueAtMs: row.due_at_ms,
      caseId: row.case_id,
      counselorId: row.counselor_id,
      computerId: row.computer_id,
      envelope: row.envelope,
    }
  );
}

export async function finishJob(connection: pg.PoolClient, job: Job): Promise<void> {
  await connection.query('UPDATE jobs SET done = true WHERE command_id = $1 AND step = $2', [
    job.id,
    job.step,
  ]);
}

/** When the next job is due; undefined if there is none. */
export async function nextJobDueMs(connection: Queryable): Promise<number | undefined> {
  const { rows } = await connection.query<{ due: number | null }>(
    'SELECT min(due_at_ms) AS due FROM jobs WHERE NOT done',
  );
  return rows[0]?.due ?? undefined;
}
