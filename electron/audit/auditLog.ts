import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '#shared/base/clock';
import type { Logger } from '../log';
import type { Files } from '../ports';

/** What is worth knowing later. Codes and ids alone: an entry never says anything about a consumer. */
export const auditActions = [
  'vault.paired',
  'vault.unlocked',
  'vault.refused',
  'vault.recovered',
  'vault.passphraseChanged',
  'vault.locked',
  'payment.sealed',
  'payment.discarded',
  'submission.sealed',
  'submission.stored',
  'submission.purged',
  'output.saved',
] as const;
export type AuditAction = (typeof auditActions)[number];

const entrySchema = z.strictObject({
  sequence: z.number().int().positive(),
  at: z.string(),
  action: z.enum(auditActions),
  counselorId: z.string().nullable(),
  subject: z.string().nullable(),
  previous: z.string(),
  hash: z.string(),
});
type Entry = z.infer<typeof entrySchema>;

export interface AuditEvent {
  readonly action: AuditAction;
  readonly counselorId: string | null;
  /** The id or code of what it was done to. */
  readonly subject?: string;
}

/** Who did what on this computer, each entry bound to the one before. */
export interface AuditLog {
  /** Resolves when the entry is on disk. A log that cannot be written is reported, never fatal. */
  record(event: AuditEvent): Promise<void>;
}

/** The chain begins here. */
export const auditGenesis = 'enroller-desk/audit/v1';

export function createAuditLog(
  {
    files,
    clock,
    logger,
  }: { readonly files: Files; readonly clock: Clock; readonly logger: Logger },
  folder: string,
): AuditLog {
  const path = join(folder, 'audit.jsonl');
  let last: Pick<Entry, 'sequence' | 'hash'> | undefined;
  let queue: Promise<void> = Promise.resolve();

  async function tail(): Promise<Pick<Entry, 'sequence' | 'hash'>> {
    await files.ensureFolder(folder);
    const text = (await files.read(path))?.toString('utf8') ?? '';
    const { entries, brokenAt } = readAuditChain(text);
    if (brokenAt !== undefined) logger.error('audit.chainBroken', { lineCount: brokenAt });
    // A line cut off by a crash must not swallow the next one.
    if (text !== '' && !text.endsWith('\n')) {
      await files.append(path, Buffer.from('\n'), { synced: true });
    }
    return entries.at(-1) ?? { sequence: 0, hash: auditGenesis };
  }

  async function append({ action, counselorId, subject }: AuditEvent): Promise<void> {
    last ??= await tail();
    const content = {
      sequence: last.sequence + 1,
      at: new Date(clock.nowMs()).toISOString(),
      action,
      counselorId,
      subject: subject ?? null,
      previous: last.hash,
    };
    const entry: Entry = { ...content, hash: hashOf(content) };
    await files.append(path, Buffer.from(`${JSON.stringify(entry)}\n`), { synced: true });
    last = entry;
  }

  return {
    record(event) {
      queue = queue
        .then(() => append(event))
        .catch((thrown: unknown) => {
          last = undefined;
          logger.exception('audit.notWritten', thrown, { action: event.action });
        });
      return queue;
    },
  };
}

function hashOf(content: Omit<Entry, 'hash'>): string {
  const { sequence, at, action, counselorId, subject, previous } = content;
  return createHash('sha256')
    .update(JSON.stringify([sequence, at, action, counselorId, subject, previous]))
    .digest('base64url');
}

/** Reads the chain. `brokenAt` is the first line that does not follow from the one before. */
export function readAuditChain(text: string): {
  readonly entries: readonly Entry[];
  readonly brokenAt: number | undefined;
} {
  const entries: Entry[] = [];
  let brokenAt: number | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const entry = parseEntry(line);
    const previous = entries.at(-1);
    const follows =
      entry !== undefined &&
      entry.previous === (previous?.hash ?? auditGenesis) &&
      entry.sequence === (previous?.sequence ?? 0) + 1 &&
      entry.hash === hashOf(entry);
    if (!follows) brokenAt ??= index + 1;
    if (entry) entries.push(entry);
  }
  return { entries, brokenAt };
}

function parseEntry(line: string): Entry | undefined {
  try {
    return entrySchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
