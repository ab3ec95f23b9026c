import type { ApplicationDraft } from '#shared/domain/application/index';

/** What must never be found in the clear on a disk, by what it is. */
export interface Planted {
  readonly names: readonly string[];
  readonly taxpayerNumbers: readonly string[];
  readonly paymentNumbers: readonly string[];
}

export type PaymentDetails =
  | {
      readonly method: 'bankAccount';
      readonly holderName: string;
      readonly routingNumber: string;
      readonly accountNumber: string;
    }
  | {
      readonly method: 'card';
      readonly holderName: string;
      readonly cardNumber: string;
      readonly expiry: string;
      readonly postalCode: string;
    };

/** Numbers that are well-formed and belong to nobody. */
const cardNumbers = ['4242424242424242', '5555555555554444', '6011111111111117'] as const;

/** A way to pay that no household file names: a card, or a bank account for every third family. */
export function paymentFor(at: number, answers: ApplicationDraft): PaymentDetails {
  const payer = answers.persons[0]?.name;
  const holderName = `${payer?.firstName ?? ''} ${payer?.lastName ?? ''}`;
  if (at % 3 === 2) {
    const accountNumber = `90417726${String(at).padStart(3, '0')}5`;
    return { method: 'bankAccount', holderName, routingNumber: '110000000', accountNumber };
  }
  const cardNumber = cardNumbers[at % cardNumbers.length] ?? cardNumbers[0];
  return { method: 'card', holderName, cardNumber, expiry: '12/30', postalCode: '95820' };
}

/** Shorter words turn up in any file by chance. */
const shortestWord = 6;

/** Everything personal that a household and its payment bring onto the computer. */
export function plantedBy(answers: ApplicationDraft, payment: PaymentDetails): Planted {
  const people = answers.persons;
  const names = people.flatMap(({ name }) => {
    const { firstName = '', lastName = '' } = name ?? {};
    return [firstName, lastName, `${firstName} ${lastName}`];
  });
  const { email } = answers.contact;
  const { line1 } = answers.household.homeAddress ?? {};
  return {
    names: [...new Set([...names, email ?? '', line1 ?? ''])].filter(
      (word) => word.length >= shortestWord,
    ),
    taxpayerNumbers: people.flatMap(({ identity }) => {
      const ssn = identity?.ssn;
      return ssn ? [ssn, ssn.replace(/^(...)(..)(....)$/, '$1-$2-$3')] : [];
    }),
    paymentNumbers: [payment.method === 'card' ? payment.cardNumber : payment.accountNumber],
  };
}
