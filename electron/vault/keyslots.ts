import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { counselorIdSchema, profileSchema } from '#shared/desktop/common';
import { durableWrite, readJson, writeJson, type Files, type JsonFile } from '../ports';
import { argon2Floor } from './keyDerivation';
import type { VaultPorts } from './vaultPorts';

export const keyslotsVersion = 1;

const base64 = z.base64().min(1);

/** What the lock screen shows of a counselor; in the clear by design. */
export const cardSchema = profileSchema
  .omit({ condition: true, kitOpens: true })
  .extend({ namesOnUnlockScreen: z.boolean() });
export type ProfileCard = z.infer<typeof cardSchema>;

const contentSchema = z.strictObject({
  version: z.literal(keyslotsVersion),
  counselorId: counselorIdSchema,
  createdAtMs: z.number().int().nonnegative(),
  card: cardSchema,
  /** Which keyring wraps the passphrase slot. */
  keyringBackend: z.string(),
  passphraseSlot: z.strictObject({
    memoryKiB: z.number().int().min(argon2Floor.memoryKiB),
    passes: z.number().int().min(argon2Floor.passes),
    parallelism: z.number().int().min(argon2Floor.parallelism),
    salt: base64,
    /** keyring( AES-256-GCM( Argon2id(passphrase), data key ) ). */
    wrapped: base64,
  }),
  /** The data key, sealed to the organization's recovery key; opens without keyring or passphrase. */
  recoverySlot: z.strictObject({ keyId: z.string(), enc: base64, ciphertext: base64 }),
  /** AES-256-GCM under a key derived from the data key. */
  identity: base64,
});
export type KeyslotsContent = z.infer<typeof contentSchema>;

/** What the printed kit needs of it: neither passphrase nor keyring is in these parts. */
export const kitPartsSchema = z.object({
  counselorId: counselorIdSchema,
  createdAtMs: contentSchema.shape.createdAtMs,
  card: cardSchema,
  recoverySlot: contentSchema.shape.recoverySlot,
  identity: contentSchema.shape.identity,
});
export type KitParts = z.infer<typeof kitPartsSchema>;
const kitPartsFileSchema = kitPartsSchema.extend({ version: z.literal(keyslotsVersion) });

/** The checksum tells damage from a wrong passphrase; it protects nothing. */
const fileSchema = contentSchema.extend({ checksum: z.string() });

export function keyslotsPath(vaultFolder: string, counselorId: string): string {
  return join(vaultFolder, counselorId, 'keyslots.json');
}

export async function readKeyslots(
  files: Files,
  vaultFolder: string,
  counselorId: string,
): Promise<JsonFile<KeyslotsContent>> {
  const path = keyslotsPath(vaultFolder, counselorId);
  const file = await readJson(files, path, fileSchema, keyslotsVersion);
  if (file.kind !== 'good') return file;
  const { checksum, ...content } = file.value;
  const intact = checksum === checksumOf(content) && content.counselorId === counselorId;
  return intact ? { kind: 'good', value: content } : { kind: 'damaged' };
}

/**
 * What the printed kit needs, out of a file that is damaged elsewhere; undefined where that part is
 * damaged too. Its seals tell whether it is genuine.
 */
export async function readableKitParts(
  files: Files,
  vaultFolder: string,
  counselorId: string,
): Promise<KitParts | undefined> {
  const path = keyslotsPath(vaultFolder, counselorId);
  const file = await readJson(files, path, kitPartsFileSchema, keyslotsVersion);
  return file.kind === 'good' && file.value.counselorId === counselorId ? file.value : undefined;
}

/** Keeps the bytes of a key file that is about to be replaced although it could not be read. */
export async function keepUnreadable(
  { files, random, vaultFolder }: Pick<VaultPorts, 'files' | 'random' | 'vaultFolder'>,
  counselorId: string,
): Promise<void> {
  const path = keyslotsPath(vaultFolder, counselorId);
  const bytes = await files.read(path);
  if (bytes) await durableWrite(files, `${path}.unreadable-${random.uuid()}`, bytes);
}

export async function writeKeyslots(
  files: Files,
  vaultFolder: string,
  content: KeyslotsContent,
): Promise<void> {
  const path = keyslotsPath(vaultFolder, content.counselorId);
  await writeJson(files, path, { ...content, checksum: checksumOf(content) });
}

function checksumOf(content: KeyslotsContent): string {
  // The schema's own order, so that a file whose keys were moved about still counts as intact.
  return createHash('sha256')
    .update(JSON.stringify(contentSchema.parse(content)))
    .digest('base64url');
}
