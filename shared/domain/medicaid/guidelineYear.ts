import type { CalendarDate } from '../../base/calendarDate';
import type { RulePack } from '../../packs/rulePack';
import { povertyGuideline } from '../eligibility/povertyGuideline';
import { mediCalSettings } from './mediCalFacts';

/**
 * The year whose guidelines Medi-Cal counts by on a day: that of the day. In the first weeks of a
 * year whose guidelines are not published yet, the year before; later its own, which is then no-data.
 */
export function mediCalGuidelineYear(rules: RulePack, asOf: CalendarDate): number {
  const year = Number(asOf.slice(0, 4));
  if (povertyGuideline(rules, year, 1).ok) return year;
  const { carryOverThrough } = mediCalSettings(rules).mediCalGuidelines;
  return asOf.slice(5) <= carryOverThrough ? year - 1 : year;
}
