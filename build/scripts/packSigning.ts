import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repositoryRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const packFolder = join(repositoryRoot, 'shared/packs/data');
export const factFolder = join(repositoryRoot, 'shared/packs/facts');

/**
 * The development key is derived in the open, so anybody can make packs with it: that is why a
 * release build refuses it. Production keys live outside the repository.
 */
const developmentSeed = 'Enroller Desk: development key for packs, refused by release builds';
export const developmentKeyId = 'development-2026';

const pkcs8Ed25519Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

function developmentKey(): KeyObject {
  const seed = createHash('sha256').update(developmentSeed).digest();
  const der = Buffer.concat([pkcs8Ed25519Prefix, seed]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

/** The raw public half, base64url, as `shared/packs/packTrust.ts` pins it. */
export function developmentPublicKey(): string {
  const jwk = createPublicKey(developmentKey()).export({ format: 'jwk' });
  return String(jwk.x);
}

/** A key from outside the repository, for packs that a release accepts. */
export interface SigningKey {
  readonly pem: string;
  readonly keyId: string;
}

/** Writes a pack and its signature; each file appears whole or not at all. */
export async function writeSignedPack(
  name: string,
  pack: object,
  folder = packFolder,
  key?: SigningKey,
): Promise<void> {
  const text = `${JSON.stringify(pack)}\n`;
  const privateKey = key ? createPrivateKey(key.pem) : developmentKey();
  const signature = sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64url');
  const envelope = { algorithm: 'Ed25519', keyId: key?.keyId ?? developmentKeyId, signature };
  await mkdir(folder, { recursive: true });
  await writeWhole(join(folder, name), text);
  await writeWhole(join(folder, `${name}.sig`), `${JSON.stringify(envelope)}\n`);
}

/** Writes beside the target and renames, so that a reader never sees half a file. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.partial`;
  await writeFile(temporary, text);
  await rename(temporary, path);
}
