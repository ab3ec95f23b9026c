import { parseRecoveryKit } from '#shared/base/recoveryKit';
import { fail, ok, type Result } from '#shared/base/result';
import { appError, type AppError } from '#shared/desktop/errors';
import { openWith, sealTo } from '../sealing';
import type { Identity } from './identity';
import type { KeyslotsContent } from './keyslots';

type RecoverySlot = KeyslotsContent['recoverySlot'];

const info = 'enroller-desk/recovery-slot/v1';

/** Seals the data key to the organization's recovery key. */
export async function sealRecoverySlot(
  recoveryKey: Identity['recoveryKey'],
  counselorId: string,
  dataKey: Uint8Array,
): Promise<Result<RecoverySlot, AppError>> {
  const point = Buffer.from(recoveryKey.publicKey, 'base64url');
  const sealed = await sealTo(point, { info, aad: counselorId }, dataKey);
  if (!sealed.ok) return fail(appError('hubKeyMissing'));
  return ok({
    keyId: recoveryKey.keyId,
    enc: Buffer.from(sealed.value.enc).toString('base64'),
    ciphertext: Buffer.from(sealed.value.ciphertext).toString('base64'),
  });
}

/** Opens the data key with the printed kit. */
export async function openRecoverySlot(
  slot: RecoverySlot,
  counselorId: string,
  recoveryKit: string,
): Promise<Result<Buffer, AppError>> {
  const privateKey = parseRecoveryKit(recoveryKit);
  if (!privateKey.ok) return fail(appError('recoveryKitWrong'));
  const opened = await openWith(
    privateKey.value,
    { info, aad: counselorId },
    {
      enc: Buffer.from(slot.enc, 'base64'),
      ciphertext: Buffer.from(slot.ciphertext, 'base64'),
    },
  );
  privateKey.value.fill(0);
  return opened.ok ? opened : fail(appError('recoveryKitWrong'));
}
