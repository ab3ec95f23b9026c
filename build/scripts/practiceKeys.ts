import { createECDH, createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Carrier } from '#shared/packs/planPack';
import { repositoryRoot, writeWhole } from './packSigning';

const keyFolder = join(repositoryRoot, 'test/fixtures/practice-keys');
const seed = 'Enroller Desk: practice payment key of carrier';

/** A carrier's practice key pair: derived in the open, so it protects nothing but the exercise. */
export function practicePaymentKey(carrierId: string): {
  readonly paymentKey: Carrier['paymentKey'];
  readonly privateKey: string;
} {
  const scalar = createHash('sha256').update(`${seed} ${carrierId}`).digest();
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(scalar);
  return {
    paymentKey: {
      keyId: `practice-${carrierId}`,
      kem: 'DHKEM(P-256, HKDF-SHA256)',
      publicKey: pair.getPublicKey().toString('base64url'),
      practice: true,
    },
    privateKey: scalar.toString('base64url'),
  };
}

/** Writes the private halves where only tests and the practice hub look. */
export async function writePracticeKeys(carriers: readonly Carrier[]): Promise<void> {
  await mkdir(keyFolder, { recursive: true });
  for (const { id, paymentKey } of carriers) {
    const { privateKey } = practicePaymentKey(id);
    const file = {
      warning: 'Practice key: never use it for a real payment.',
      ...paymentKey,
      privateKey,
    };
    await writeWhole(join(keyFolder, `${id}.json`), `${JSON.stringify(file, null, 2)}\n`);
  }
}
