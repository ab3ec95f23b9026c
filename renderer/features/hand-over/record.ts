import { z } from 'zod';
import { copyGivenSchema } from '#shared/domain/application/index';
import { store } from '../../store';

/** The exchange's own number, as somebody read it off the official site. */
const confirmationSchema = z.object({
  number: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string(),
});

/** What becomes of one signed application beside its delivery; the signed picture itself never changes. */
const recordSchema = z.object({
  schemaVersion: z.literal(1),
  copyGiven: copyGivenSchema.nullable().default(null),
  keyed: z.array(z.string()),
  confirmation: confirmationSchema.nullable(),
});

export type HandOverRecord = z.infer<typeof recordSchema>;
export type HandConfirmation = z.infer<typeof confirmationSchema>;

export const emptyRecord: HandOverRecord = {
  schemaVersion: 1,
  copyGiven: null,
  keyed: [],
  confirmation: null,
};

function recordId(applicationId: string): string {
  return `handOver.${applicationId}`;
}

/** How far the keying of one application is; nothing yet where nothing was stored. */
export async function readRecord(applicationId: string): Promise<HandOverRecord | null> {
  const stored = await store.call('records.get', { id: recordId(applicationId) });
  if (!stored.ok) return stored.error.code === 'notFound' ? emptyRecord : null;
  const parsed = recordSchema.safeParse(JSON.parse(stored.value.contentJson));
  return parsed.success ? parsed.data : null;
}

/** Keeps the progress sealed; answers whether it is durable. */
export async function writeRecord(
  applicationId: string,
  record: HandOverRecord,
  nowMs: number,
): Promise<boolean> {
  const stored = await store.call('records.put', {
    records: [
      { id: recordId(applicationId), updatedAtMs: nowMs, contentJson: JSON.stringify(record) },
    ],
  });
  return stored.ok;
}

/** With one box more or less marked as keyed. */
export function withKeyed(record: HandOverRecord, key: string, keyed: boolean): HandOverRecord {
  const others = record.keyed.filter((one) => one !== key);
  return { ...record, keyed: keyed ? [...others, key] : others };
}
