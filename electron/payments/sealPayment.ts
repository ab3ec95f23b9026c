import { pacificDate, type Clock } from '#shared/base/clock';
import { fail, ok, type Result } from '#shared/base/result';
import type { SealedPayment } from '#shared/desktop/channels/payment';
import type { ChannelInput } from '#shared/desktop/contract';
import { appError, type AppError } from '#shared/desktop/errors';
import { encodeEnvelope, envelopeInfo } from '#shared/hub/commandEnvelope';
import type { PackStore } from '../packs';
import { isDiskFull, type Random } from '../ports';
import { sealTo } from '../sealing';
import { checkPaymentDetails } from './checkDetails';
import type { PaymentStore } from './paymentStore';

export interface PaymentPorts {
  readonly packs: PackStore;
  readonly store: PaymentStore;
  readonly clock: Clock;
  readonly random: Random;
}

/** Binds a sealed payment to its place: another carrier or another reference does not open it. */
export function paymentAad(paymentRef: string, carrierId: string): string {
  return `${paymentRef}|${carrierId}`;
}

/**
 * Checks the numbers and seals them to the carrier's own key. They exist in the clear in this call
 * only; the page gets back the reference, the brand and the last four digits.
 */
export async function sealPayment(
  { packs, store, clock, random }: PaymentPorts,
  counselorId: string,
  { planPackId, carrierId, details }: ChannelInput<'payment.seal'>,
): Promise<Result<SealedPayment, AppError>> {
  const checked = checkPaymentDetails(details, pacificDate(clock.nowMs()));
  if (!checked.ok) return checked;
  const pack = await packs.planPack(planPackId);
  const carrier = pack?.carriers.find(({ id }) => id === carrierId);
  if (!carrier) return fail(appError('packMissing'));
  const paymentRef = random.uuid();
  const plaintext = Buffer.from(
    JSON.stringify({ version: 1, paymentRef, carrierId, ...checked.value.details }),
  );
  const sealed = await sealTo(
    Buffer.from(carrier.paymentKey.publicKey, 'base64url'),
    { info: envelopeInfo.payment, aad: paymentAad(paymentRef, carrierId) },
    plaintext,
  );
  plaintext.fill(0);
  if (!sealed.ok) return fail(appError('packUntrusted'));
  const envelope = encodeEnvelope({ keyId: carrier.paymentKey.keyId, ...sealed.value });
  try {
    await store.write(counselorId, paymentRef, envelope);
  } catch (thrown) {
    return fail(appError(isDiskFull(thrown) ? 'diskFull' : 'spoolFailed'));
  }
  const { brand, lastFour } = checked.value;
  return ok({ paymentRef, method: details.method, brand, lastFour, carrierId });
}
