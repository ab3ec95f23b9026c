import { z } from 'zod';
import { channel } from '../channel';
import { idSchema, nothing } from '../common';

const cardSchema = z.strictObject({
  method: z.literal('card'),
  cardNumber: z.string().max(40),
  expiry: z.string().max(10),
  holderName: z.string().max(120),
  postalCode: z.string().max(12),
});

const bankAccountSchema = z.strictObject({
  method: z.literal('bankAccount'),
  routingNumber: z.string().max(20),
  accountNumber: z.string().max(34),
  accountType: z.enum(['checking', 'savings']),
  holderName: z.string().max(120),
});

export const paymentDetailsSchema = z.discriminatedUnion('method', [cardSchema, bankAccountSchema]);
export type PaymentDetails = z.infer<typeof paymentDetailsSchema>;

export const sealedPaymentSchema = z.strictObject({
  paymentRef: idSchema,
  method: z.enum(['card', 'bankAccount']),
  brand: z.string().nullable(),
  lastFour: z.string().regex(/^\d{4}$/),
  carrierId: z.string(),
});
export type SealedPayment = z.infer<typeof sealedPaymentSchema>;

export const paymentChannels = {
  /**
   * Validates and seals to the carrier's payment key. The main process keeps the sealed bytes; the
   * page learns the reference, the brand and the last four digits, and nothing else.
   */
  'payment.seal': channel({
    input: z.strictObject({
      planPackId: z.string().max(80),
      carrierId: z.string().max(80),
      details: paymentDetailsSchema,
    }),
    output: sealedPaymentSchema,
    lock: 'unlocked',
    permission: 'payment.capture',
  }),
  'payment.discard': channel({
    input: z.strictObject({ paymentRef: idSchema }),
    output: nothing,
    lock: 'unlocked',
  }),
} as const;
