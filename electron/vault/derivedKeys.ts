import { hkdfSync } from 'node:crypto';
import type { SessionKeys } from '#shared/desktop/channels/vault';

export const keyBytes = 32;

/** One key for one purpose. The data key itself is used for nothing else. */
function derive(
  dataKey: Uint8Array,
  counselorId: string,
  purpose: string,
): Uint8Array<ArrayBuffer> {
  const info = `enroller-desk/${purpose}/v1`;
  return new Uint8Array(hkdfSync('sha256', dataKey, Buffer.from(counselorId), info, keyBytes));
}

/** The keys of one session, in buffers of their own: whoever hands them on zeroes them. */
export function deriveSessionKeys(dataKey: Uint8Array, counselorId: string): SessionKeys {
  return {
    records: derive(dataKey, counselorId, 'session/records'),
    rows: derive(dataKey, counselorId, 'session/rows'),
    outboxNotes: derive(dataKey, counselorId, 'session/outbox-notes'),
  };
}

/** Seals what this computer keeps about the counselor beside the passphrase slot. */
export function deriveIdentityKey(dataKey: Uint8Array, counselorId: string): Uint8Array {
  return derive(dataKey, counselorId, 'identity');
}

/** Keys the fingerprints of submitted bodies. */
export function deriveFingerprintKey(dataKey: Uint8Array, counselorId: string): Uint8Array {
  return derive(dataKey, counselorId, 'submission-fingerprint');
}

/** Seals what was captured on paper for this counselor's cases. */
export function deriveDocumentsKey(dataKey: Uint8Array, counselorId: string): Uint8Array {
  return derive(dataKey, counselorId, 'documents');
}

export function zeroSessionKeys(keys: SessionKeys): void {
  for (const key of Object.values(keys)) key.fill(0);
}
