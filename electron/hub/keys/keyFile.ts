import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { HubRandom } from '../ports/hubPorts';

/** What the hub keeps outside its database: without it the sealed columns are worth nothing. */
export interface KeyFile {
  /** AES-256-GCM; `place` says which row it belongs to and must be the same when opening. */
  seal(place: string, bytes: Uint8Array): Buffer;
  /** Throws where the bytes are not what was sealed for this place: damage, not a user's error. */
  unseal(place: string, sealed: Uint8Array): Buffer;
  /** A keyed hash, for secrets that are only compared. */
  fingerprint(text: string): Buffer;
}

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** Reads the key file, made at the first start with mode 0600. */
export async function openKeyFile(path: string, random: HubRandom): Promise<KeyFile> {
  const master = (await readExisting(path)) ?? (await makeKeyFile(path, random));
  if (master.length !== keyBytes) throw new Error('The key file of the hub is damaged');
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', master, '', `enroller-desk/hub/${purpose}`, keyBytes));
  const sealKey = derive('seal');
  const fingerprintKey = derive('fingerprint');
  return {
    seal: (place, bytes) => {
      const nonce = random.bytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce).setAAD(Buffer.from(place));
      const body = [cipher.update(bytes), cipher.final()];
      return Buffer.concat([nonce, ...body, cipher.getAuthTag()]);
    },
    unseal: (place, sealed) => {
      const end = sealed.length - tagBytes;
      const decipher = createDecipheriv('aes-256-gcm', sealKey, sealed.subarray(0, nonceBytes))
        .setAAD(Buffer.from(place))
        .setAuthTag(sealed.subarray(end));
      return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, end)), decipher.final()]);
    },
    fingerprint: (text) => createHmac('sha256', fingerprintKey).update(text).digest(),
  };
}

async function readExisting(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

/** On the disk before anything is sealed with it. */
async function makeKeyFile(path: string, random: HubRandom): Promise<Buffer> {
  const key = Buffer.from(random.bytes(keyBytes));
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(key);
    await file.sync();
  } finally {
    await file.close();
  }
  return key;
}
