import { writeFile } from 'node:fs/promises';
import { formatRecoveryKit } from '#shared/base/recoveryKit';
import { makeP256Jwk } from './keyRing';
import { publicBytes, publicKeyId } from './publicBytes';

export interface RecoveryPublicKey {
  readonly keyId: string;
  readonly publicKey: string;
}

/**
 * Makes the organization's recovery key and writes its private half to a file to be printed and kept
 * by the manager. The hub stores the public half alone.
 */
export async function makeRecoveryKit(path: string, practice: boolean): Promise<RecoveryPublicKey> {
  const jwk = makeP256Jwk();
  const publicKey = publicBytes(jwk);
  const keyId = publicKeyId(publicKey);
  await writeFile(path, kitText(keyId, jwk.d, practice), { mode: 0o600, flag: 'w' });
  return { keyId, publicKey };
}

function kitText(keyId: string, secret: string, practice: boolean): string {
  const groups = formatRecoveryKit(Buffer.from(secret, 'base64url')).split('-');
  const half = groups.length / 2;
  return [
    practice ? 'PRACTICE RECOVERY KIT: for training only' : 'RECOVERY KIT',
    '',
    'Whoever holds this page and a computer of the organization can open a counselor’s work after a',
    'forgotten passphrase. Print it, lock it away, delete this file.',
    '',
    `Key:    ${keyId}`,
    `Kit:    ${groups.slice(0, half).join('-')}`,
    `        ${groups.slice(half).join('-')}`,
    '',
  ].join('\n');
}
