import { fail, ok, type Result } from '#shared/base/result';

/**
 * A sealed record, one byte array:
 *
 *   'EDS' | u8 format version | 4-byte key id | 12-byte nonce | AES-256-GCM ciphertext and tag
 *
 * The header, the table, the id, the schema version and the owner are authenticated with it, so a
 * record that is moved to another place, another person or another format does not open.
 */
export interface SealingKey {
  readonly key: CryptoKey;
  readonly keyId: Uint8Array;
}

/** Where a record lies. */
export interface SealedPlace {
  readonly table: string;
  readonly id: string;
  readonly ownerId: string;
}

export type UnsealFailure = 'damaged' | 'wrongKey';

const magic = [0x45, 0x44, 0x53];
const formatVersion = 1;
const schemaVersion = 1;
const keyIdAt = 4;
const nonceAt = 8;
const nonceBytes = 12;
const headerBytes = nonceAt + nonceBytes;

/** Makes a non-extractable key of 32 raw bytes and overwrites the bytes. */
export async function importSealingKey(raw: Uint8Array<ArrayBuffer>): Promise<SealingKey> {
  const digest = await crypto.subtle.digest('SHA-256', raw);
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  raw.fill(0);
  return { key, keyId: new Uint8Array(digest, 0, 4) };
}

export async function seal(
  { key, keyId }: SealingKey,
  place: SealedPlace,
  plain: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const header = new Uint8Array(headerBytes);
  header.set([...magic, formatVersion]);
  header.set(keyId, keyIdAt);
  const nonce = crypto.getRandomValues(header.subarray(nonceAt));
  const ciphertext = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: authenticated(header, place) },
    key,
    plain,
  );
  const sealed = new Uint8Array(headerBytes + ciphertext.byteLength);
  sealed.set(header);
  sealed.set(new Uint8Array(ciphertext), headerBytes);
  return sealed;
}

export async function unseal(
  { key, keyId }: SealingKey,
  place: SealedPlace,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Result<Uint8Array<ArrayBuffer>, UnsealFailure>> {
  const header = sealed.subarray(0, headerBytes);
  const known = [...magic, formatVersion].every((value, index) => header[index] === value);
  if (!known || sealed.length <= headerBytes) return fail('damaged');
  if (!keyId.every((value, index) => header[keyIdAt + index] === value)) return fail('wrongKey');
  try {
    const plain = await crypto.subtle.decrypt(
      {
        name: 'AES-GCM',
        iv: header.subarray(nonceAt),
        additionalData: authenticated(header, place),
      },
      key,
      sealed.subarray(headerBytes),
    );
    return ok(new Uint8Array(plain));
  } catch {
    return fail('damaged');
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The parts are told apart by a character that no id and no table name holds. */
function authenticated(
  header: Uint8Array<ArrayBuffer>,
  { table, id, ownerId }: SealedPlace,
): Uint8Array<ArrayBuffer> {
  const text = encoder.encode([table, id, schemaVersion, ownerId].join('\u0000'));
  const bytes = new Uint8Array(headerBytes + text.length);
  bytes.set(header);
  bytes.set(text, headerBytes);
  return bytes;
}

export async function sealText(
  key: SealingKey,
  place: SealedPlace,
  text: string,
): Promise<Uint8Array<ArrayBuffer>> {
  return seal(key, place, encoder.encode(text));
}

export async function unsealText(
  key: SealingKey,
  place: SealedPlace,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Result<string, UnsealFailure>> {
  const opened = await unseal(key, place, sealed);
  return opened.ok ? ok(decoder.decode(opened.value)) : opened;
}
