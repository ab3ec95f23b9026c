import { join } from 'node:path';
import type { Clock } from '#shared/base/clock';
import type { Logger } from '../log';
import type { Files } from '../ports';
import { auditGenesis, hashOf, readAuditChain, type AuditAction, type Entry } from './auditChain';

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

export interface AuditPorts {
  readonly files: Files;
  readonly clock: Clock;
  readonly logger: Logger;
}

type Link = Pick<Entry, 'sequence' | 'hash'>;

const auditFile = 'audit.jsonl';

/** The log of this computer, one entry a line. */
export function createAuditLog(ports: AuditPorts, folder: string): AuditLog {
  const { files, clock, logger } = ports;
  const path = join(folder, auditFile);
  let last: Link | undefined;
  let queue: Promise<void> = Promise.resolve();

  async function append({ action, counselorId, subject }: AuditEvent): Promise<void> {
    last ??= await findTail(ports, folder);
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

/** The last link that stands; what a crash left of a line must not swallow the next one. */
async function findTail({ files, logger }: AuditPorts, folder: string): Promise<Link> {
  const path = join(folder, auditFile);
  await files.ensureFolder(folder);
  const text = (await files.read(path))?.toString('utf8') ?? '';
  const { entries, brokenAt } = readAuditChain(text);
  if (brokenAt !== undefined) logger.error('audit.chainBroken', { lineCount: brokenAt });
  if (text !== '' && !text.endsWith('\n')) {
    await files.append(path, Buffer.from('\n'), { synced: true });
  }
  return entries.at(-1) ?? { sequence: 0, hash: auditGenesis };
}
