import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTypedDate, typedDate } from '../../../renderer/ui/form/dateText';
import { moneyText, parseMoney } from '../../../renderer/ui/form/money';

describe('an amount as it is typed', () => {
  it('is read with and without sign, commas and cents', () => {
    expect(parseMoney('$1,450.00')).toBe(145_000);
    expect(parseMoney('1450')).toBe(145_000);
    expect(parseMoney('1450.5')).toBe(145_050);
    expect(parseMoney(' 0.07 ')).toBe(7);
    expect(parseMoney('-$300.50')).toBe(-30_050);
    expect(parseMoney('-0')).toBe(0);
  });

  it('is refused where it is none', () => {
    for (const text of ['', 'abc', '1.234', '--5', '1.2.3', '12e3', '-'])
      expect(parseMoney(text)).toBeUndefined();
  });

  it('comes back from its own display, whatever the amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (amountCents) => {
        expect(parseMoney(moneyText(amountCents))).toBe(amountCents);
      }),
    );
  });
});

describe('a date as it is typed', () => {
  it('is read as month, day, year in the usual spellings', () => {
    for (const text of ['3/4/1990', '03/04/1990', '03041990', '3-4-1990', ' 3 4 1990 '])
      expect(parseTypedDate(text)).toBe('1990-03-04');
  });

  it('is refused where the calendar has no such day', () => {
    for (const text of ['02/29/2025', '13/01/2020', '3/4/90', '', 'soon'])
      expect(parseTypedDate(text)).toBeUndefined();
  });

  it('is shown as it was typed, and stays as it stands while it is no day', () => {
    expect(typedDate('1990-03-04')).toBe('03/04/1990');
    expect(typedDate('3/4')).toBe('3/4');
  });

  it('comes back from its own display', () => {
    const day = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const stored = date.toISOString().slice(0, 10);
        expect(parseTypedDate(typedDate(stored))).toBe(stored);
      }),
    );
  });
});
