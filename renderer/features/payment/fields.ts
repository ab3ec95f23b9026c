import type { PaymentDetails } from '#shared/desktop/channels/payment';

export type PaymentMethod = PaymentDetails['method'];

export interface SecretField {
  readonly name: string;
  readonly numeric: boolean;
  readonly autoComplete: 'off';
  readonly size: 'short' | 'long';
}

const secret = (name: string, numeric: boolean, size: SecretField['size']): SecretField => ({
  name,
  numeric,
  autoComplete: 'off',
  size,
});

/** What is asked for each method. A card's security code is never asked, because it may never be kept. */
export const fieldsOf: Record<PaymentMethod, readonly SecretField[]> = {
  bankAccount: [
    secret('holderName', false, 'long'),
    secret('routingNumber', true, 'short'),
    secret('accountNumber', true, 'short'),
  ],
  card: [
    secret('holderName', false, 'long'),
    secret('cardNumber', true, 'long'),
    secret('expiry', true, 'short'),
    secret('postalCode', true, 'short'),
  ],
};

/** Reads the inputs once, at the moment of sealing; nothing of them enters React. */
export function detailsFrom(form: HTMLFormElement, method: PaymentMethod): PaymentDetails {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  if (method === 'card') {
    return {
      method,
      cardNumber: text('cardNumber'),
      expiry: text('expiry'),
      holderName: text('holderName'),
      postalCode: text('postalCode'),
    };
  }
  return {
    method,
    routingNumber: text('routingNumber'),
    accountNumber: text('accountNumber'),
    accountType: text('accountType') === 'savings' ? 'savings' : 'checking',
    holderName: text('holderName'),
  };
}
