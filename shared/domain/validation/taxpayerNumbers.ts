import { invalid, valid, type FieldCheck } from './fieldCheck';

/** Nine digits, bare or 3-2-4 with one kind of separator. */
const nineDigits = /^(\d{3})([- ]?)(\d{2})\2(\d{4})$/;

/** Printed in advertisements and wallets, and never anybody's number since. */
const neverIssued: ReadonlySet<string> = new Set(['078051120', '219099999', '457555462']);

/** Numbers that people type to get past a field; some are real, so this is a warning only. */
function looksMadeUp(digits: string): boolean {
  return (
    /^(\d)\1{8}$/.test(digits) || '0123456789'.includes(digits) || '9876543210'.includes(digits)
  );
}

/** A Social Security number as the Social Security Administration issues them. */
export function checkSsn(value: string): FieldCheck {
  const match = nineDigits.exec(value.trim());
  if (!match) return invalid('wrong-format');
  const [, area = '', , group = '', serial = ''] = match;
  if (area === '000' || area === '666' || area.startsWith('9')) return invalid('invalid-area');
  if (group === '00') return invalid('invalid-group');
  if (serial === '0000') return invalid('invalid-serial');
  const digits = area + group + serial;
  if (neverIssued.has(digits)) return invalid('never-issued');
  return looksMadeUp(digits) ? { ...valid(digits), warning: 'placeholder' } : valid(digits);
}

const itinGroups: readonly (readonly [number, number])[] = [
  [50, 65],
  [70, 88],
  [90, 92],
  [94, 99],
];

/** An Individual Taxpayer Identification Number: the ranges that the IRS has issued. */
export function checkItin(value: string): FieldCheck {
  const match = nineDigits.exec(value.trim());
  if (!match) return invalid('wrong-format');
  const [, area = '', , group = '', serial = ''] = match;
  if (!area.startsWith('9')) return invalid('not-an-itin');
  const number = Number(group);
  const isIssued = itinGroups.some(([first, last]) => number >= first && number <= last);
  return isIssued ? valid(area + group + serial) : invalid('invalid-group');
}
