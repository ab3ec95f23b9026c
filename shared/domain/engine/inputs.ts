import { z } from 'zod';
import { parseCalendarDate } from '../../base/calendarDate';

// Input fields that several operations share; each says what would be right.

const year = 'expected a year as a whole number, for example 2027';
export const yearField = z.int(year).min(1900, year).max(2200, year);

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

const name = 'expected a name that is not empty';
export const idField = z.string(name).min(1, name);
