import { fail, ok, type Result } from '#shared/base/result';
import { appError, type AppError } from '#shared/desktop/errors';
import type { Random } from '../ports';
import { unwrap, wrap } from '../sealing';
import {
  argon2Floor,
  meetsFloor,
  saltBytes,
  type Argon2Parameters,
  type DeriveKey,
} from './keyDerivation';
import type { Keyring } from './keyring';
import type { KeyslotsContent } from './keyslots';
import { normalisePassphrase } from './passphrase';

type PassphraseSlot = KeyslotsContent['passphraseSlot'];

export interface SlotPorts {
  readonly keyring: Keyring;
  readonly deriveKey: DeriveKey;
  readonly random: Random;
}

function passphraseBytes(passphrase: string): Uint8Array<ArrayBuffer> {
  // A buffer of its own: it is handed over to the worker and zeroed there.
  return new Uint8Array(new TextEncoder().encode(normalisePassphrase(passphrase)));
}

/** Parameters and salt are bound to the slot: weakened ones do not open it. */
function aadOf(counselorId: string, parameters: Argon2Parameters, salt: string): string {
  const { memoryKiB, passes, parallelism } = parameters;
  return [
    'enroller-desk/passphrase-slot/v1',
    counselorId,
    memoryKiB,
    passes,
    parallelism,
    salt,
  ].join('|');
}

/** Wraps the data key first by the passphrase, then by the keyring. */
export async function createPassphraseSlot(
  { keyring, deriveKey, random }: SlotPorts,
  counselorId: string,
  { passphrase, dataKey }: { readonly passphrase: string; readonly dataKey: Uint8Array },
  measured: Argon2Parameters,
): Promise<Result<PassphraseSlot, AppError>> {
  const parameters = meetsFloor(measured) ? measured : argon2Floor;
  const saltValue = random.bytes(saltBytes);
  const salt = saltValue.toString('base64');
  const key = await deriveKey({
    passphrase: passphraseBytes(passphrase),
    salt: new Uint8Array(saltValue),
    parameters,
  });
  const inner = wrap(key, dataKey, aadOf(counselorId, parameters, salt), random);
  key.fill(0);
  const outer = await keyring.wrap(inner);
  if (!outer.ok) return outer;
  const { memoryKiB, passes, parallelism } = parameters;
  return ok({ memoryKiB, passes, parallelism, salt, wrapped: outer.value.toString('base64') });
}

/** The outer layer; fails where this computer's keyring is not the one that made it. */
export function openKeyringLayer(
  keyring: Keyring,
  { passphraseSlot, keyringBackend }: KeyslotsContent,
): Promise<Result<Buffer, AppError>> {
  return keyring.unwrap(Buffer.from(passphraseSlot.wrapped, 'base64'), keyringBackend);
}

/** The inner layer: the data key, by the passphrase. */
export async function openPassphraseLayer(
  deriveKey: DeriveKey,
  { counselorId, passphraseSlot }: KeyslotsContent,
  inner: Buffer,
  passphrase: string,
): Promise<Result<Buffer, AppError>> {
  const { memoryKiB, passes, parallelism, salt } = passphraseSlot;
  const parameters = { memoryKiB, passes, parallelism };
  if (!meetsFloor(parameters)) return fail(appError('keyFileDamaged'));
  const key = await deriveKey({
    passphrase: passphraseBytes(passphrase),
    salt: new Uint8Array(Buffer.from(salt, 'base64')),
    parameters,
  });
  const dataKey = unwrap(key, inner, aadOf(counselorId, parameters, salt));
  key.fill(0);
  return dataKey ? ok(dataKey) : fail(appError('wrongPassphrase'));
}
