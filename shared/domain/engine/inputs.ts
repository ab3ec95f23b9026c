import { z } from 'zod';
import { parseCalendarDate } from '../../base/calendarDate';

// Input fields that several operations share; each says what would be right.

const year = 'expected a year as a whole number, for example 2027';
/** Any year can be asked for: one that the facts do not carry is `no-data`, not a bad input. */
export const yearField = z.int(year).min(0, year).max(9999, year);

const age = 'expected an age in whole years from 0 to 120';
export const ageField = z.int(age).min(0, age).max(120, age);

const amount = 'expected a whole number of cents, 0 or more';
/** Money that cannot be below zero: premiums, benchmarks, credits. */
export const centsField = z.int(amount).min(0, amount);

/** Money that may be a loss, such as an annual income; whoever uses it counts a loss as the rule says. */
export const signedCentsField = z.int('expected a whole number of cents');

const percent = 'expected a percentage of the poverty guideline, 0 or more';
export const fplPercentField = z.number(percent).min(0, percent);

const share = 'expected a share from 0 to 1, for example 0.9975';
export const shareField = z.number(share).min(0, share).max(1, share);

const size = 'expected a number of people, 1 or more';
export const householdSizeField = z.int(size).min(1, size).max(100, 'expected at most 100 people');

const date = 'expected a calendar date as YYYY-MM-DD';
export const dateField = z
  .string(date)
  .refine((text) => parseCalendarDate(text) !== undefined, { error: date });

const text = 'expected a text that is not empty';
/** A county, a kind of coverage: space around it does not count. */
export const nameField = z.string(text).trim().min(1, text);

/** What an answer refers back to, kept as it is. */
export const idField = z.string(text).min(1, text);

export const flagField = z.boolean('expected true or false');

const percentOfWhole = 'expected a percentage from 0 to 100';
export const percentField = z
  .number(percentOfWhole)
  .min(0, percentOfWhole)
  .max(100, percentOfWhole);

const region = 'expected a rating region from 1 to 19';
export const regionField = z.int(region).min(1, region).max(19, region);

const ages = 'expected a list of at least one age';
export const agesField = z.array(ageField, ages).min(1, ages);

const zip = 'expected a ZIP of five digits';
export const zipField = z.string(zip).regex(/^\s*\d{5}(-?\d{4})?\s*$/, zip);

/** One of a fixed set of words; the message lists them. */
export function choiceField<const Word extends string>(words: readonly Word[]) {
  return z.enum(words, `expected one of ${words.join(', ')}`);
}
