import type { CalendarDate } from '#shared/base/calendarDate';
import { fail, ok, type Result } from '#shared/base/result';
import type { PaymentDetails } from '#shared/desktop/channels/payment';
import { appError, type AppError } from '#shared/desktop/errors';
import {
  checkAbaRouting,
  checkCardExpiry,
  checkCardNumber,
  checkUsZip,
  type FieldCheck,
} from '#shared/domain/validation/index';

/** A payment whose fields were checked and brought to one form. */
export interface CheckedPayment {
  readonly details: PaymentDetails;
  readonly brand: string | null;
  readonly lastFour: string;
}

type Checks = Readonly<Record<string, FieldCheck>>;

/** Checks what was typed; a refusal names fields and reasons, never what stood there. */
export function checkPaymentDetails(
  details: PaymentDetails,
  today: CalendarDate,
): Result<CheckedPayment, AppError> {
  return details.method === 'card' ? checkCard(details, today) : checkBankAccount(details);
}

function checkCard(
  details: Extract<PaymentDetails, { method: 'card' }>,
  today: CalendarDate,
): Result<CheckedPayment, AppError> {
  const checks = {
    cardNumber: checkCardNumber(details.cardNumber),
    expiry: checkCardExpiry(details.expiry, today),
    holderName: checkHolder(details.holderName),
    postalCode: checkUsZip(details.postalCode),
  };
  const refused = refusal(checks);
  if (refused) return fail(refused);
  const checked = { ...details, ...normalized(checks) };
  const lastFour = checked.cardNumber.slice(-4);
  return ok({ details: checked, brand: checks.cardNumber.brand ?? null, lastFour });
}

function checkBankAccount(
  details: Extract<PaymentDetails, { method: 'bankAccount' }>,
): Result<CheckedPayment, AppError> {
  const checks = {
    routingNumber: checkAbaRouting(details.routingNumber),
    accountNumber: checkAccount(details.accountNumber),
    holderName: checkHolder(details.holderName),
  };
  const refused = refusal(checks);
  if (refused) return fail(refused);
  const checked = { ...details, ...normalized(checks) };
  return ok({ details: checked, brand: null, lastFour: checked.accountNumber.slice(-4) });
}

/** Account numbers have no checksum; 17 digits is the longest that an ACH entry holds. */
function checkAccount(value: string): FieldCheck {
  const digits = value.replace(/[ -]/g, '');
  return /^\d{4,17}$/.test(digits)
    ? { valid: true, normalized: digits }
    : { valid: false, code: 'wrong-format' };
}

function checkHolder(value: string): FieldCheck {
  const name = value.trim();
  return /\p{L}/u.test(name)
    ? { valid: true, normalized: name }
    : { valid: false, code: 'no-letter' };
}

function refusal(checks: Checks): AppError | undefined {
  const fields = Object.entries(checks)
    .filter(([, check]) => !check.valid)
    .map(([path, check]) => ({ path, code: check.code ?? 'wrong-format' }));
  return fields.length > 0 ? appError('paymentInvalid', { fields }) : undefined;
}

function normalized(checks: Checks): Record<string, string> {
  return Object.fromEntries(
    Object.entries(checks).flatMap(([name, check]) =>
      check.normalized === undefined ? [] : [[name, check.normalized]],
    ),
  );
}
