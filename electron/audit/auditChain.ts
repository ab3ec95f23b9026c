import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What is worth knowing later. Codes and ids alone: an entry never says anything about a consumer. */
export const auditActions = [
  'vault.paired',
  'vault.pairedAnew',
  'vault.unlocked',
  'vault.refused',
  'vault.recovered',
  'vault.passphraseChanged',
  'vault.locked',
  'consent.given',
  'consent.revoked',
  'payment.sealed',
  'payment.discarded',
  'submission.sealed',
  'submission.stored',
  'submission.purged',
  'document.saved',
  'document.exported',
  'document.removed',
  'document.received',
  'document.refused',
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
export type Entry = z.infer<typeof entrySchema>;

/** The chain begins here. */
export const auditGenesis = 'enroller-desk/audit/v1';

export function hashOf(content: Omit<Entry, 'hash'>): string {
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
