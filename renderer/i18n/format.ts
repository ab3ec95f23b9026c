import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '#shared/base/calendarDate';
import { pacificZone } from '#shared/base/clock';
import { formatLocales, languageOf } from './languages';
import type { Language } from './languages';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

export interface Formats {
  /** `$1,450.00`; without cents when `whole`. */
  money(amountCents: number, whole?: 'whole'): string;
  /** `March 4, 2026` */
  date(date: CalendarDate): string;
  /** `Wednesday, March 4` */
  weekday(date: CalendarDate): string;
  /** `03/04/2026`, as it is typed. */
  shortDate(date: CalendarDate): string;
  /** `Mar 4, 3:05 PM`, on the clock of California wherever the computer thinks it is. */
  moment(instantMs: number): string;
  /** `2 min. ago`, `now`, `in 30 sec.` */
  ago(instantMs: number, nowMs: number): string;
  /** `4 hr`: a length of time in its largest unit; a clock on screen that lags behind shows no less than 0. */
  span(durationMs: number): string;
  /** `480 kB`, `1.4 MB` */
  fileSize(bytes: number): string;
  number(value: number): string;
  percent(fraction: number): string;
  list(items: readonly string[]): string;
  /** `a passport or a birth certificate` */
  anyOf(items: readonly string[]): string;
}

function largestUnit(durationMs: number): {
  unit: 'day' | 'hour' | 'minute' | 'second';
  n: number;
} {
  const length = Math.abs(durationMs);
  const sign = durationMs < 0 ? -1 : 1;
  if (length >= dayMs) return { unit: 'day', n: sign * Math.floor(length / dayMs) };
  if (length >= hourMs) return { unit: 'hour', n: sign * Math.floor(length / hourMs) };
  if (length >= minuteMs) return { unit: 'minute', n: sign * Math.floor(length / minuteMs) };
  return { unit: 'second', n: sign * Math.floor(length / 1000) };
}

function sizeFormat(locale: string): Formats['fileSize'] {
  const style = { style: 'unit', unitDisplay: 'short' } as const;
  const kilobytes = new Intl.NumberFormat(locale, { ...style, unit: 'kilobyte' });
  const megabytes = new Intl.NumberFormat(locale, {
    ...style,
    unit: 'megabyte',
    maximumFractionDigits: 1,
  });
  return (bytes) =>
    bytes < 1_000_000
      ? kilobytes.format(Math.ceil(bytes / 1000))
      : megabytes.format(bytes / 1_000_000);
}

function amountFormats(
  locale: string,
): Pick<Formats, 'money' | 'number' | 'percent' | 'list' | 'anyOf'> {
  const style = { style: 'currency', currency: 'USD' } as const;
  const dollars = new Intl.NumberFormat(locale, style);
  const wholeDollars = new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: 0 });
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const either = new Intl.ListFormat(locale, { type: 'disjunction' });
  return {
    money: (amountCents, whole) => (whole ? wholeDollars : dollars).format(amountCents / 100),
    number: (value) => number.format(value),
    percent: (fraction) => percent.format(fraction),
    list: (items) => list.format(items),
    anyOf: (items) => either.format(items),
  };
}

type DayFormats = Pick<Formats, 'date' | 'weekday' | 'shortDate'>;

function dayFormats(locale: string): DayFormats {
  const inUtc = (date: CalendarDate) => Date.parse(`${date}T00:00:00Z`);
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return {
    date: (date) => long.format(inUtc(date)),
    weekday: (date) => weekday.format(inUtc(date)),
    shortDate: (date) => `${date.slice(5, 7)}/${date.slice(8, 10)}/${date.slice(0, 4)}`,
  };
}

function momentFormats(locale: string): Pick<Formats, 'moment' | 'ago' | 'span'> {
  const moment = new Intl.DateTimeFormat(locale, {
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: pacificZone,
  });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always', style: 'short' });
  const now = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second');
  return {
    moment: (instantMs) => moment.format(instantMs),
    ago: (instantMs, nowMs) => {
      const { unit, n } = largestUnit(instantMs - nowMs);
      return n === 0 ? now : relative.format(n, unit);
    },
    span: (durationMs) => {
      const { unit, n } = largestUnit(Math.max(0, durationMs));
      return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(n);
    },
  };
}

/** Builds the formats of one language; every number and date on screen goes through them. */
export function formatsOf(language: Language): Formats {
  const locale = formatLocales[language];
  return {
    ...amountFormats(locale),
    fileSize: sizeFormat(locale),
    ...dayFormats(locale),
    ...momentFormats(locale),
  };
}

/** The formats of the language that this part of the page is shown in. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const language = languageOf(i18n.language);
  return useMemo(() => formatsOf(language), [language]);
}
