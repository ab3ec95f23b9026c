import type { RuleId } from './ruleIds';

/** A number as documents print it: people also type blanks, hyphens and small letters. */
export function compactCode(text: string): string {
  return text.replace(/[\s-]/g, '').toUpperCase();
}

const upperCase = (text: string) => text.trim().toUpperCase();

/** The one way in which an answer under a rule leaves this computer. */
export const writtenForm: Partial<Record<RuleId, (text: string) => string>> = {
  // Seven or eight digits are old numbers: the agencies pad them to nine.
  alienNumber: (text) => compactCode(text).replace(/^A/, '').padStart(9, '0'),
  cardNumber: compactCode,
  passportNumber: compactCode,
  visaNumber: compactCode,
  i94Number: compactCode,
  sevisId: compactCode,
  receiptNumber: compactCode,
  certificateNumber: compactCode,
  categoryCode: compactCode,
  countryCode: compactCode,
  agentLicense: compactCode,
  producerNumber: compactCode,
  certificationNumber: upperCase,
};
