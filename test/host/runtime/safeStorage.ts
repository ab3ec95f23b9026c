import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { refuseUnknownMembers } from '../notEmulated';
import { app } from './app';

type Backend = ReturnType<Electron.SafeStorage['getSelectedStorageBackend']>;
type Members =
  | 'isAsyncEncryptionAvailable'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
  | 'getSelectedStorageBackend';

const CIPHER = 'aes-256-gcm';
const [KEY_BYTES, NONCE_BYTES, TAG_BYTES] = [32, 12, 16];
const isOff = process.env['HOST_SAFE_STORAGE'] === 'off';

/** Which keyring this computer seems to have; another one cannot read what the first sealed. */
function backend(): Backend {
  if (!app.isReady()) return 'unknown';
  return isOff
    ? 'basic_text'
    : ((process.env['HOST_SAFE_STORAGE_BACKEND'] as Backend | undefined) ?? 'gnome_libsecret');
}

/** The keyring is a file beside the app's data, one for each backend: removing it is losing the keyring. */
function keyFromRing(): Buffer {
  const file = path.join(app.getPath('userData'), `host-keyring-${backend()}`);
  try {
    return readFileSync(file);
  } catch {
    const key = randomBytes(KEY_BYTES);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, key, { mode: 0o600, flag: 'wx' });
    return key;
  }
}

const prefix = (): Buffer => Buffer.from(backend() === 'basic_text' ? 'v10' : 'v11');

function requireKeyring(call: string): void {
  if (isOff)
    throw new Error(`Error while calling safeStorage.${call}. Encryption is not available.`);
}

const members = {
  async isAsyncEncryptionAvailable() {
    await app.whenReady();
    return !isOff;
  },
  async encryptStringAsync(plainText: string) {
    await app.whenReady();
    requireKeyring('encryptStringAsync');
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, keyFromRing(), nonce);
    return Buffer.concat([
      prefix(),
      nonce,
      cipher.update(plainText, 'utf8'),
      cipher.final(),
      cipher.getAuthTag(),
    ]);
  },
  async decryptStringAsync(encrypted: Buffer) {
    await app.whenReady();
    requireKeyring('decryptStringAsync');
    return { shouldReEncrypt: false, result: decrypt(encrypted) };
  },
  getSelectedStorageBackend: backend,
} satisfies Pick<Electron.SafeStorage, Members>;

function decrypt(encrypted: Buffer): string {
  const start = prefix().length;
  const body = start + NONCE_BYTES;
  try {
    if (!encrypted.subarray(0, start).equals(prefix()))
      throw new Error('sealed by another keyring');
    const decipher = createDecipheriv(CIPHER, keyFromRing(), encrypted.subarray(start, body));
    decipher.setAuthTag(encrypted.subarray(-TAG_BYTES));
    return Buffer.concat([
      decipher.update(encrypted.subarray(body, -TAG_BYTES)),
      decipher.final(),
    ]).toString('utf8');
  } catch {
    throw new Error(
      'Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.',
    );
  }
}

/** `safeStorage`: https://www.electronjs.org/docs/latest/api/safe-storage */
export const safeStorage = refuseUnknownMembers(members, 'safeStorage');
