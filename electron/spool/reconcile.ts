import { fail, ok, type Result } from '#shared/base/result';
import type { AppError } from '#shared/desktop/errors';
import type { RendererRequestOutput } from '#shared/desktop/rendererRequests';
import type { OutboxState } from '#shared/domain/outbox/states';
import type { AskPage } from '../ipc';
import type { Logger } from '../log';
import type { Spool } from './spool';
import type { SpooledCommand } from './spoolFile';

type Row = RendererRequestOutput<'outbox.inventory'>[number];

/** What a reconcile found and did. The counts are shown; no command is ever deleted by it. */
export interface ReconcileReport {
  readonly restoredRows: number;
  readonly rewrittenFiles: number;
  /** Files that cannot be read and whose row is gone too: kept for the organization's support. */
  readonly damagedFiles: number;
  /** Rows that are not sent, whose sealed bytes are nowhere any more. */
  readonly lostEnvelopes: number;
}

export interface ReconcilePorts {
  readonly spool: Spool;
  readonly ask: AskPage;
  readonly logger: Logger;
}

/** Rows in these states still need their sealed bytes. */
const unsent: ReadonlySet<OutboxState> = new Set([
  'queued',
  'sending',
  'waiting',
  'needsAttention',
]);
/** Rows in these states hold a stored receipt. */
const receipted: ReadonlySet<OutboxState> = new Set(['received', 'confirmed']);

const batchSize = 10;

/**
 * Makes database and spool agree after a crash anywhere between them: the union by id. A row that is
 * missing comes back from its file, a file that is missing or damaged from its row.
 */
export async function reconcileSpool(
  ports: ReconcilePorts,
): Promise<Result<ReconcileReport, AppError>> {
  const { spool, ask, logger } = ports;
  await spool.removeUnfinished();
  const inventory = await ask('outbox.inventory', {});
  if (!inventory.ok) return fail(inventory.error);
  const rows = new Map(inventory.value.map((row) => [row.commandId, row]));
  const restored = await restoreRows(ports, rows);
  if (!restored.ok) return restored;
  const files = await repairFiles(ports, inventory.value);
  const report = { ...restored.value, ...files };
  logger.info('spool.reconciled', {
    restoredCount: report.restoredRows,
    rewrittenCount: report.rewrittenFiles,
    damagedCount: report.damagedFiles,
    lostCount: report.lostEnvelopes,
  });
  return ok(report);
}

async function restoreRows(
  { spool, ask, logger }: ReconcilePorts,
  rows: ReadonlyMap<string, Row>,
): Promise<Result<Pick<ReconcileReport, 'restoredRows' | 'damagedFiles'>, AppError>> {
  const found: SpooledCommand[] = [];
  let damagedFiles = 0;
  for (const commandId of await spool.list()) {
    if (rows.has(commandId)) continue;
    const entry = await spool.read(commandId);
    if (entry.kind === 'good') found.push(entry.spooled);
    else {
      damagedFiles += 1;
      logger.error('spool.damagedWithoutRow', { commandId });
    }
  }
  for (let from = 0; from < found.length; from += batchSize) {
    const items = found.slice(from, from + batchSize).map(({ command }) => command);
    const stored = await ask('outbox.restore', { items });
    if (!stored.ok) return stored;
  }
  return ok({ restoredRows: found.length, damagedFiles });
}

async function repairFiles(
  ports: ReconcilePorts,
  rows: readonly Row[],
): Promise<Pick<ReconcileReport, 'rewrittenFiles' | 'lostEnvelopes'>> {
  let rewrittenFiles = 0;
  let lostEnvelopes = 0;
  for (const row of rows) {
    const entry = await ports.spool.read(row.commandId);
    if (receipted.has(row.state) && entry.kind === 'good') {
      // The receipt was stored and the purge after it was cut off.
      await ports.spool.removeReceived(row.commandId);
    }
    if (!unsent.has(row.state)) continue;
    if (entry.kind === 'good') {
      warnWhenDifferent(ports.logger, row, entry.spooled);
      continue;
    }
    if (await rewriteFile(ports, row.commandId)) rewrittenFiles += 1;
    else lostEnvelopes += 1;
  }
  return { rewrittenFiles, lostEnvelopes };
}

function warnWhenDifferent(logger: Logger, row: Row, { command }: SpooledCommand): void {
  if (row.bodySha256 === command.bodySha256) return;
  logger.error('spool.differsFromRow', { commandId: row.commandId });
}

async function rewriteFile(
  { spool, ask, logger }: ReconcilePorts,
  commandId: string,
): Promise<boolean> {
  const row = await ask('outbox.envelope', { commandId });
  if (!row.ok) return false;
  if (row.value) {
    const written = await spool.write({ command: row.value, fingerprint: null, paymentRef: null });
    return written.ok;
  }
  logger.error('spool.envelopeLost', { commandId });
  // The page decides by its own table; a row that cannot be sent must not wait for ever in silence.
  await ask('outbox.settle', {
    events: [
      { commandId, event: { type: 'refused', reason: 'envelopeLost', answer: 'envelopeLost' } },
    ],
  });
  return false;
}
