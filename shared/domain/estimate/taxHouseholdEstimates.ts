import { dividedBy, exact, roundHalfUp } from '../../base/ratio';
import { ok, type Result } from '../../base/result';
import { findApplicablePercentage } from '../eligibility/applicablePercentage';
import {
  annualContribution,
  type CreditAnswer,
  computeCredit,
  findCreditCeiling,
} from '../eligibility/credit';
import { computeStateSubsidy } from '../eligibility/stateSubsidy';
import type { EngineError } from '../engine/engineError';
import { ruleSettings } from '../engine/ruleSettings';
import { benchmarkFor, type PricedMember } from './benchmarks';
import { creditFilingStatus, hasAbuseException } from './householdFacts';
import { holdsUpEverybody } from './neededAnswers';
import type { TaxStanding } from './taxStandings';
import type {
  BenchmarkEstimate,
  EstimateNote,
  NeededAnswer,
  NoCreditReason,
  PersonEstimate,
  StateSubsidyEstimate,
  TaxHouseholdEstimate,
} from './types';
import { entriesOf, type Working } from './working';

interface Money {
  readonly benchmark: BenchmarkEstimate | null;
  readonly applicablePercentage: number | null;
  readonly contributionMonthlyCents: number | null;
  readonly contributionAnnualCents: number | null;
  readonly creditMonthlyCents: number;
  readonly creditAnnualCents: number;
  readonly stateSubsidy: StateSubsidyEstimate | null;
}

const noMoney: Money = {
  benchmark: null,
  applicablePercentage: null,
  contributionMonthlyCents: null,
  contributionAnnualCents: null,
  creditMonthlyCents: 0,
  creditAnnualCents: 0,
  stateSubsidy: null,
};

interface HouseholdSources {
  readonly persons: readonly PersonEstimate[];
  /** The members who may have the credit and whose place is known. */
  readonly eligible: readonly PricedMember[];
  readonly needed: readonly NeededAnswer[];
}

/** One return's credit and subsidy, from the members who may have it. */
export function estimateTaxHousehold(
  working: Working,
  standing: TaxStanding,
  { persons, eligible, needed }: HouseholdSources,
): Result<TaxHouseholdEstimate, EngineError> {
  const { expected, size, magiCents, percent } = standing;
  const memberIds = [...expected.filerIds, ...expected.dependentIds];
  const members = persons.filter(({ personId }) => memberIds.includes(personId));
  const { planYear } = working;
  const ceiling = findCreditCeiling(standing.context, { planYear, taxHouseholdSize: size });
  if (!ceiling.ok) return ceiling;
  const money = eligible.length > 0 ? moneyOf(working, standing, eligible) : ok(noMoney);
  if (!money.ok) return money;
  const verdict = verdictOf(members);
  const missing = needed.filter(
    (answer) => holdsUpEverybody(answer) || memberIds.includes(answer.personId ?? ''),
  );
  const isPriced = eligible.length === 0 || money.value.benchmark !== null;
  const isKnown = verdict.creditEligible !== null && isPriced;
  return ok({
    id: expected.id,
    status: isKnown && missing.length === 0 ? 'estimated' : 'incomplete',
    filerIds: expected.filerIds,
    dependentIds: expected.dependentIds,
    size,
    magiCents,
    fplPercent: percent?.fplPercent ?? null,
    fplPercentExact: percent?.fplPercentExact ?? null,
    ...verdict,
    ...money.value,
    ceilingMagiCents: ceiling.value.maximumMagiCents,
    thresholds: [],
    notes: notesOf(working, money.value, eligible.length > 0),
    missing,
    trace: entriesOf(standing.context),
  });
}

/** Eligible with one member who is; undecided while one member is; else the first reason. */
function verdictOf(members: readonly PersonEstimate[]): {
  readonly creditEligible: boolean | null;
  readonly noCreditReason: NoCreditReason | null;
} {
  const applying = members.filter(({ status }) => status !== 'notApplying');
  if (applying.some(({ creditEligible }) => creditEligible === true)) {
    return { creditEligible: true, noCreditReason: null };
  }
  if (applying.some(({ creditEligible }) => creditEligible === null)) {
    return { creditEligible: null, noCreditReason: null };
  }
  const reasons = new Set(applying.map(({ noCreditReason }) => noCreditReason));
  const [only] = reasons;
  return {
    creditEligible: false,
    noCreditReason: reasons.size === 1 && only ? only : 'no-eligible-member',
  };
}

function moneyOf(
  working: Working,
  standing: TaxStanding,
  eligible: readonly PricedMember[],
): Result<Money, EngineError> {
  const { context, magiCents, size } = standing;
  if (magiCents === null) return ok(noMoney);
  const benchmark = benchmarkFor(context, working, eligible);
  if (!benchmark.ok) {
    return benchmark.error.code === 'no-data'
      ? moneyWithoutBenchmark(working, standing)
      : benchmark;
  }
  const credit = computeCredit(context, {
    planYear: working.planYear,
    taxHouseholdSize: size,
    magiCents,
    benchmarkMonthlyCents: benchmark.value.ehbMonthlyCents,
    // Below 100 percent only this exception can have made a member eligible.
    medicaidBarredByStatus: true,
  });
  if (!credit.ok) return credit;
  const subsidy = subsidyOf(working, standing, benchmark.value, credit.value);
  if (!subsidy.ok) return subsidy;
  const { applicablePercentage, contributionMonthlyCents, contributionAnnualCents } = credit.value;
  const { creditMonthlyCents, creditAnnualCents } = credit.value;
  return ok({
    benchmark: benchmark.value,
    applicablePercentage,
    contributionMonthlyCents,
    contributionAnnualCents,
    creditMonthlyCents,
    creditAnnualCents,
    stateSubsidy: subsidy.value,
  });
}

/**
 * Without plans and without a published figure the credit stays open, and that is no error: what
 * the household is expected to pay is known all the same.
 */
function moneyWithoutBenchmark(
  { planYear }: Working,
  { context, percent }: TaxStanding,
): Result<Money, EngineError> {
  if (!percent) return ok(noMoney);
  const { fplPercent, countedMagiCents } = percent;
  const rate = findApplicablePercentage(context, {
    planYear,
    fplPercent,
    belowPovertyException: true,
  });
  if (!rate.ok) return rate;
  const { applicablePercentage } = rate.value;
  if (applicablePercentage === null) return ok(noMoney);
  const contribution = annualContribution(countedMagiCents, applicablePercentage);
  return ok({
    ...noMoney,
    applicablePercentage,
    contributionMonthlyCents: roundHalfUp(dividedBy(contribution, exact(12))),
    contributionAnnualCents: roundHalfUp(contribution),
  });
}

function subsidyOf(
  working: Working,
  { context, expected, percent }: TaxStanding,
  benchmark: BenchmarkEstimate,
  credit: CreditAnswer,
): Result<StateSubsidyEstimate | null, EngineError> {
  const subsidy = computeStateSubsidy(context, {
    planYear: working.planYear,
    fplPercent: credit.fplPercent,
    magiCents: percent?.countedMagiCents ?? 0,
    benchmarkMonthlyCents: benchmark.ehbMonthlyCents,
    federalCreditMonthlyCents: credit.creditMonthlyCents,
    filingStatus: creditFilingStatus(working.application, expected),
    domesticAbuseException: hasAbuseException(working.application, expected),
    willFileReturn: true,
    memberCreditEligible: true,
  });
  if (!subsidy.ok) return subsidy.error.code === 'no-data' ? ok(null) : subsidy;
  const { eligible, reason, stateApplicablePercentage, subsidyMonthlyCents } = subsidy.value;
  return ok({
    eligible,
    reason: reason ?? null,
    stateApplicablePercentage,
    monthlyCents: subsidyMonthlyCents,
  });
}

function notesOf(working: Working, money: Money, hasEligible: boolean): readonly EstimateNote[] {
  const { uncappedFromPlanYear } = ruleSettings(working.rules).repayment;
  const repays = money.creditMonthlyCents > 0 && working.planYear >= uncappedFromPlanYear;
  return [
    ...(hasEligible && !money.benchmark ? (['noBenchmark'] as const) : []),
    ...(money.benchmark?.source === 'regionalFigure' ? (['approximateBenchmark'] as const) : []),
    ...(repays ? (['repaymentWarning'] as const) : []),
  ];
}
