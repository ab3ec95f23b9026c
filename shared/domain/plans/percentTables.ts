import { oncePerPack, type RulePack } from '../../packs/rulePack';
import { ruleSettings } from '../engine/ruleSettings';
import { silentTrace } from '../engine/trace';
import { findApplicablePercentage } from '../eligibility/applicablePercentage';
import { stateApplicablePercentage } from '../eligibility/stateSubsidy';
import { creditGuideline } from '../eligibility/povertyGuideline';

const notEligible = -1;

/** What re-pricing needs of the credit rules of one year, by whole percent of poverty. */
export interface PercentTables {
  /** Hundredths of a percent of income; -1 where there is no credit. */
  readonly federal: Int16Array;
  readonly state: Int16Array;
  /** The guideline for households of one to a hundred people, in cents a year. */
  readonly guidelineCents: Float64Array;
  readonly ceilingMultiple: number;
  readonly aboveCeilingPercent: number;
}

const largestHousehold = 100;

const tablesByYear = oncePerPack((_: RulePack) => new Map<number, PercentTables | undefined>());

/** The tables of a plan year; undefined when the facts do not carry the year. */
export function percentTables(rules: RulePack, planYear: number): PercentTables | undefined {
  const known = tablesByYear(rules);
  if (!known.has(planYear)) known.set(planYear, buildTables(rules, planYear));
  return known.get(planYear);
}

function buildTables(rules: RulePack, planYear: number): PercentTables | undefined {
  const context = { rules, trace: silentTrace };
  const { ceilingMultiple, aboveCeilingPercent } = ruleSettings(rules).povertyPercent;
  const percents = aboveCeilingPercent + 1;
  const federal = new Int16Array(percents).fill(notEligible);
  const state = new Int16Array(percents).fill(notEligible);
  for (let fplPercent = 0; fplPercent < percents; fplPercent += 1) {
    const rate = findApplicablePercentage(context, { planYear, fplPercent });
    if (!rate.ok) return undefined;
    federal[fplPercent] = hundredths(rate.value.applicablePercentage);
    state[fplPercent] = hundredths(stateApplicablePercentage(rules, planYear, fplPercent));
  }
  const guidelineCents = new Float64Array(largestHousehold + 1);
  for (let size = 1; size <= largestHousehold; size += 1) {
    const guideline = creditGuideline(rules, planYear, size);
    if (!guideline.ok) return undefined;
    guidelineCents[size] = guideline.value.annualCents;
  }
  return { federal, state, guidelineCents, ceilingMultiple, aboveCeilingPercent };
}

function hundredths(rate: number | null): number {
  return rate === null ? notEligible : Math.round(rate * 100);
}
