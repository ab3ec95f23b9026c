import { parseCalendarDate, type CalendarDate } from '../../base/calendarDate';
import { invalid, valid, type FieldCheck } from './fieldCheck';

const easilyRecognizedCode = /^.11$/;

/**
 * A telephone number of the North American plan, by its form only: assigned area codes change too
 * often for an offline list.
 */
export function checkUsPhone(value: string): FieldCheck {
  const text = value.trim();
  if (!/^\+?[\d .()-]+$/.test(text)) return invalid('wrong-format');
  const digits = text.replace(/[ .()-]/g, '');
  const match = /^(?:\+?1)?(\d{3})(\d{3})(\d{4})$/.exec(digits);
  if (!match) return invalid('wrong-length');
  const [, area = '', exchange = '', line = ''] = match;
  if (!isDialable(area)) return invalid('invalid-area-code');
  if (!isDialable(exchange)) return invalid('invalid-exchange');
  return valid(`+1${area}${exchange}${line}`);
}

function isDialable(code: string): boolean {
  return code >= '200' && !easilyRecognizedCode.test(code);
}

const oldestYears = 120;

/** A real day, not in the future and not more than 120 years ago. */
export function checkBirthDate(value: string, asOf: CalendarDate): FieldCheck {
  const date = value.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return invalid('wrong-format');
  if (!parseCalendarDate(date)) return invalid('not-a-real-day');
  if (date > asOf) return invalid('in-the-future');
  const oldest = `${String(Number(asOf.slice(0, 4)) - oldestYears).padStart(4, '0')}${asOf.slice(4)}`;
  return date < oldest ? invalid('too-long-ago') : valid(date);
}

const longestName = 60;

/** Letters and marks of any script, and what joins them in names: O’Connor, Núñez-Vega, J. R. */
const nameCharacters = /^[\p{L}\p{M} '\u2018\u2019.\-\u2010\u2011]*$/u;

/** A name as people write it, in any script. */
export function checkPersonName(value: string): FieldCheck {
  const name = value.normalize('NFC').trim();
  if (name === '') return invalid('empty');
  if ([...name].length > longestName) return invalid('too-long');
  if (!nameCharacters.test(name)) return invalid('unexpected-character');
  return /\p{L}/u.test(name) ? valid(name) : invalid('no-letter');
}
