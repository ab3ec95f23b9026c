import { describe, expect, it } from 'vitest';
import { formatsOf } from '../../../renderer/i18n/format';

const english = formatsOf('en');
const spanish = formatsOf('es');

describe('formats', () => {
  it('write money as Californians do in both languages', () => {
    expect(english.money(314_167)).toBe('$3,141.67');
    expect(spanish.money(314_167)).toBe('$3,141.67');
    expect(english.money(61_200, 'whole')).toBe('$612');
  });

  it('keep a calendar date on its day in every time zone', () => {
    expect(english.date('2026-03-04')).toBe('March 4, 2026');
    expect(spanish.date('2026-03-04')).toBe('4 de marzo de 2026');
  });

  it('tell a moment by the clock of California', () => {
    expect(english.moment(Date.parse('2026-11-26T02:28:00Z'))).toMatch(/^Nov 25, 6:28\sPM$/);
  });

  it('say how long ago in the largest unit that fits', () => {
    const nowMs = 1_000_000_000;
    expect(english.ago(nowMs, nowMs)).toBe('now');
    expect(english.ago(nowMs - 125_000, nowMs)).toBe('2 min. ago');
    expect(english.ago(nowMs + 30_000, nowMs)).toBe('in 30 sec.');
    expect(spanish.ago(nowMs - 2 * 86_400_000, nowMs)).toBe('hace 2 días');
    expect(english.span(4 * 3_600_000 + 5)).toBe('4 hr');
    expect(english.span(-8_000)).toBe('0 sec');
  });
});
