import { createECDH } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { ok, type Result } from '#shared/base/result';
import type { AppError } from '#shared/desktop/errors';
import type { PairingAnswer } from '#shared/hub/pairing';
import { createThrottle } from '../../../electron/vault/throttle';
import { createComputerRecords } from '../../../electron/vault/computerRecord';
import type { PairingOrder } from '../../../electron/vault/hubPairing';
import { argon2Floor } from '../../../electron/vault/keyDerivation';
import { createKeyring } from '../../../electron/vault/keyring';
import { createVault } from '../../../electron/vault/vault';
import { systemRandom } from '../../../electron/ports';
import {
  breakableFiles,
  FakeKeyring,
  FakeTime,
  quickDerivation,
  recordingLogger,
  temporaryFolder,
} from '../../support/mainPorts';

export const passphrase = 'eleven quiet herons at noon';
export const otherPassphrase = 'a tram full of marigolds 8';
export const counselorId = 'counselor-rosa';
/** What half a second affords on this made-up computer. */
export const measuredArgon2 = { ...argon2Floor, passes: 5 };

/** A P-256 pair as HPKE takes it: raw private scalar, uncompressed point. */
export function hpkePair(): { readonly privateKey: Buffer; readonly publicPoint: string } {
  const pair = createECDH('prime256v1');
  const publicPoint = pair.generateKeys().toString('base64url');
  const secret = pair.getPrivateKey();
  const privateKey = Buffer.concat([Buffer.alloc(32 - secret.length), secret]);
  return { privateKey, publicPoint };
}

export const hubKey = hpkePair();
export const recoveryKey = hpkePair();
const coordinate = 'A'.repeat(43);

export function pairingAnswer(
  id: string,
  policy: Partial<PairingAnswer['policy']> = {},
): PairingAnswer {
  return {
    counselor: { id, displayName: 'Rosa Delgado', role: 'enrollmentCounselor' },
    hub: {
      hubId: 'hub_12345678',
      name: 'Sample hub',
      practice: true,
      apiVersion: 1,
      serverTime: '2026-11-23T18:00:00Z',
      sealingKeys: [
        { keyId: 'k'.repeat(16), publicKey: hubKey.publicPoint, notAfter: '2027-11-23T18:00:00Z' },
      ],
      signingKeys: [
        {
          kty: 'EC',
          crv: 'P-256',
          x: coordinate,
          y: coordinate,
          kid: 'sig',
          alg: 'ES256',
          use: 'sig',
        },
      ],
    },
    organizationRecoveryKey: { keyId: 'recovery-1', publicKey: recoveryKey.publicPoint },
    policy: {
      idleLockMinutes: 5,
      allowUnprotectedKeyring: false,
      minimumPassphraseLength: 15,
      ...policy,
    },
    practice: true,
  };
}

/** A vault in a folder of its own, with a keyring, a clock and a hub that the test moves. */
export async function vaultSetup() {
  const folder = await temporaryFolder();
  const files = breakableFiles();
  const time = new FakeTime();
  const safeStorage = new FakeKeyring();
  const hub = {
    orders: [] as PairingOrder[],
    answer: ((order) => ok(pairingAnswer(order.invitationCode))) as (
      order: PairingOrder,
    ) => Result<PairingAnswer, AppError>,
  };

  /** What a start of the app makes; a second one is a restart on the same files. */
  function start() {
    const keyring = createKeyring(safeStorage);
    const computers = createComputerRecords(
      { files, keyring, random: systemRandom },
      `${folder}/computer`,
    );
    const vault = createVault(
      {
        files,
        clock: time,
        random: systemRandom,
        logger: recordingLogger(),
        keyring,
        deriveKey: quickDerivation,
        estimateGuesses: (typed) => Promise.resolve(typed.includes('password') ? 4 : 14),
        argon2Parameters: () => Promise.resolve(measuredArgon2),
        throttle: createThrottle(files, time, `${folder}/vault`),
        computers,
        pairing: (order) => {
          hub.orders.push(order);
          return Promise.resolve(hub.answer(order));
        },
        vaultFolder: `${folder}/vault`,
      },
      { opened: () => undefined },
    );
    return { vault, computers };
  }

  /** The invitation's code is the counselor's id: the made-up hub knows no better. */
  const pair = (id = counselorId) => ({
    hubUrl: 'http://127.0.0.1:4180',
    invitationCode: id,
    passphrase,
  });
  return { folder, files, time, safeStorage, hub, start, pair };
}

/** The code of a failure, or `ok`. */
export function outcome(result: { ok: true } | { ok: false; error: { code: string } }): string {
  return result.ok ? 'ok' : result.error.code;
}

/** A paired counselor on a locked computer. */
export async function pairedSetup() {
  const setup = await vaultSetup();
  const { vault } = setup.start();
  const opened = await vault.pair(setup.pair());
  if (!opened.ok) throw new Error(opened.error.code);
  const keyFile = `${setup.folder}/vault/${counselorId}/keyslots.json`;
  const { sessionKeys: keysAtPairing, deskId: deskIdAtPairing } = opened.value;
  return { ...setup, keyFile, keysAtPairing, deskIdAtPairing };
}

type Json = Record<string, unknown>;

/** Writes the key file anew with something changed in it. */
export async function changeKeyFile(path: string, change: (content: Json) => Json): Promise<void> {
  const content = JSON.parse(await readFile(path, 'utf8')) as Json;
  await writeFile(path, JSON.stringify(change(content)));
}
