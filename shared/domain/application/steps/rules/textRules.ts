import {
  checkItin,
  checkPersonName,
  checkSsn,
  checkUsPhone,
  checkUsZip,
} from '../../../validation';
import type { FindingCode } from '../findingCodes';
import { asText, readPath } from '../readPath';
import { compactCode } from './codeText';
import { error, fine, fromCheck, type Rule } from './rule';

function matching(pattern: RegExp, code: FindingCode): Rule {
  return (value) => (pattern.test(asText(value).toUpperCase()) ? fine : error(code));
}

/** As `matching`, for numbers that people type with the blanks and hyphens of the document. */
function matchingCode(pattern: RegExp, code: FindingCode): Rule {
  return (value) => (pattern.test(compactCode(asText(value))) ? fine : error(code));
}

export const textRules = {
  personName: (value) => {
    const first = asText(readPath(value, 'firstName'));
    const last = asText(readPath(value, 'lastName'));
    const middle = asText(readPath(value, 'middleName'));
    return [
      ...fromCheck('personName', checkPersonName(first), 'firstName'),
      ...fromCheck('personName', checkPersonName(last), 'lastName'),
      ...(middle === '' ? fine : fromCheck('personName', checkPersonName(middle), 'middleName')),
    ];
  },
  ssn: (value) => fromCheck('ssn', checkSsn(asText(value))),
  itin: (value) => fromCheck('itin', checkItin(asText(value))),
  // The IRS gives adopted children a number of the form 9XX-93-XXXX.
  atin: matching(/^9\d{2}[- ]?93[- ]?\d{4}$/, 'atin.wrong-format'),
  phone: (value) => {
    const extension = asText(readPath(value, 'extension'));
    return [
      ...fromCheck('phone', checkUsPhone(asText(readPath(value, 'number'))), 'number'),
      ...(/^\d{0,6}$/.test(extension) ? fine : error('phone.extension', 'extension')),
      ...(readPath(value, 'type') ? fine : error('phone.type-missing', 'type')),
    ];
  },
  alternatePhoneDiffers: (value, { application }) => {
    const alternate = checkUsPhone(asText(readPath(value, 'number'))).normalized;
    const primary = checkUsPhone(application.contact.primaryPhone?.number ?? '').normalized;
    return alternate !== undefined && alternate === primary ? error('phone.same-as-primary') : fine;
  },
  email: (value) =>
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(asText(value)) && asText(value).length <= 254
      ? fine
      : error('email.wrong-format'),
  zip: (value) => fromCheck('zip', checkUsZip(asText(value))),
  // The formats of these three are not published; they follow general practice.
  certificationNumber: matching(/^[A-Z0-9-]{4,15}$/, 'certificationNumber.wrong-format'),
  agentLicense: matchingCode(/^[A-Z0-9]{7}$/, 'agentLicense.wrong-format'),
  producerNumber: matchingCode(/^\d{1,10}$/, 'producerNumber.wrong-format'),
  alienNumber: matchingCode(/^A?\d{7,9}$/, 'alienNumber.wrong-format'),
  cardNumber: matchingCode(/^[A-Z]{3}\d{10}$/, 'cardNumber.wrong-format'),
  passportNumber: matchingCode(/^[A-Z0-9]{6,12}$/, 'passportNumber.wrong-format'),
  visaNumber: matchingCode(/^[A-Z0-9]{8,12}$/, 'visaNumber.wrong-format'),
  i94Number: matchingCode(/^(\d{11}|\d{9}[A-Z]\d)$/, 'i94Number.wrong-format'),
  sevisId: matchingCode(/^N\d{10}$/, 'sevisId.wrong-format'),
  receiptNumber: matchingCode(/^[A-Z]{3}\d{10}$/, 'receiptNumber.wrong-format'),
  certificateNumber: matchingCode(/^[A-Z0-9]{6,12}$/, 'certificateNumber.wrong-format'),
  categoryCode: matchingCode(/^[A-C]\d{2}([A-Z]\d?)?$/, 'categoryCode.wrong-format'),
  countryCode: matchingCode(/^[A-Z]{3}$/, 'countryCode.wrong-format'),
  ein: (value) => {
    const ein = asText(readPath(value, 'ein'));
    return ein === '' || /^\d{2}-?\d{7}$/.test(ein) ? fine : error('ein.wrong-format', 'ein');
  },
  employerName: (value) =>
    asText(readPath(value, 'name')) === '' ? error('employer.name-missing', 'name') : fine,
} satisfies Record<string, Rule>;
