import type { CalendarDate } from '../../base/calendarDate';
import type { PlanPack } from '../../packs/planPack';
import type { RulePack } from '../../packs/rulePack';
import type { MediCalProgram } from '../medicaid/mediCalCategory';
import type { ApplicationDraft } from '../application';
import type { EngineError } from '../engine/engineError';
import type { PriceBook } from '../plans/priceBook';
import type { TraceEntry } from '../engine/trace';
import type { IncomeThreshold } from './explain/types';

/** What an estimate is made from. Nothing in it is assumed: what is unanswered is named. */
export interface EstimateInput {
  readonly application: ApplicationDraft;
  readonly planYear: number;
  /** The Pacific day on which the estimate is made. */
  readonly asOf: CalendarDate;
  readonly rules: RulePack;
  /** The plans on offer; without them the benchmark is the published regional figure. */
  readonly planPack?: PlanPack | undefined;
  /** Prices the plans of `planPack` from tables, to follow a slider; left out, rule by rule. */
  readonly prices?: PriceBook | undefined;
  /**
   * What is still needed, where an estimate of the same answers has named it: another amount of an
   * income opens and answers no question. Left out, every question is judged.
   */
  readonly missing?: readonly NeededAnswer[] | undefined;
  /** First day of coverage that is priced; by default January 1 or, once the year runs, next month. */
  readonly coverageStart?: CalendarDate | undefined;
  /** How the family wants to split over policies; members left out stay in their own group. */
  readonly groups?:
    readonly { readonly id: string; readonly memberIds: readonly string[] }[] | undefined;
  /** False leaves the chain of rules out, for the running estimate while typing. */
  readonly trace?: boolean | undefined;
}

/** Why there is no estimate at all; an incomplete application is not an error. */
export type EstimateError = EngineError;

/** Why a person or a household gets no credit. */
export type NoCreditReason =
  | 'below-range'
  | 'above-range'
  | 'filing-status'
  | 'non-filer'
  | 'immigration'
  | 'other-coverage'
  | 'no-program'
  | 'no-eligible-member'
  | 'medi-cal'
  | 'claimed-elsewhere'
  | 'help-not-wanted';

export type CostSharingVariant = 'none' | '73' | '87' | '94' | 'zero' | 'limited';

/** An answer that the estimate still needs: the field's place and the question's words. */
export interface NeededAnswer {
  /** The concrete path in the draft, such as `persons.1.dateOfBirth`. */
  readonly path: string;
  /** The id of the step of the interview that asks it, such as `roster`. */
  readonly step: string;
  /** The question's words: `application.<step>.<field>`. */
  readonly labelKey: string;
  readonly personId: string | null;
  /** What waits for it. */
  readonly needed: 'mediCal' | 'credit' | 'price';
  /**
   * True when nothing can be said without it. Otherwise the result holds as far as the answers go,
   * and it stays `incomplete`: an unanswered question is never taken for a no.
   */
  readonly blocking: boolean;
}

/** Things worth saying beside a result; each is a key of words, never a number. */
export const estimateNotes = [
  'countyDecides',
  'scopeUnknown',
  'immigrationStatusOpen',
  'householdOptionAssumed',
  'workRule',
  'nonMagiReferral',
  'currentMonthDecides',
  'annualOfferedInstead',
  'repaymentWarning',
  'employerOfferUnknown',
  'employerOfferAffordable',
  'hraDeferred',
  'freePartAUnanswered',
  'turns19',
  'turns21',
  'turns26',
  'turns65',
  'immigrationRuleOfYear',
  'claimedByOutsider',
  'approximateBenchmark',
  'incarcerated',
  'separateReturnUnless',
  'noBenchmark',
  'contradiction',
  'notLawfullyPresent',
] as const;

export type EstimateNote = (typeof estimateNotes)[number];

/** Law that is not settled, or not in the facts, on which the estimate had to assume something. */
export const unsettledRules = [
  'openEnrollmentEnd',
  'mediCalGuidelines',
  'mediCalScope',
  'stateCostSharing',
] as const;

export interface UnsettledRule {
  readonly rule: (typeof unsettledRules)[number];
  /** What was assumed, a date or a year; null where nothing was. */
  readonly assumed: string | null;
  readonly source: string;
}

/** A person's Medi-Cal household: counted for each person by itself, so sizes differ. */
export interface MediCalHouseholdEstimate {
  readonly memberIds: readonly string[];
  readonly size: number;
  readonly countedAnnualIncomeCents: number;
  readonly countedMonthlyIncomeCents: number;
  readonly fplPercentExact: number;
}

export interface PersonEstimate {
  readonly personId: string;
  /** `notApplying` people count in households but receive no program. */
  readonly status: 'estimated' | 'incomplete' | 'notApplying';
  /** On the first day of coverage; null while the birth date is unanswered. */
  readonly age: number | null;
  readonly program: MediCalProgram | null;
  readonly mediCal: MediCalHouseholdEstimate | null;
  readonly taxHouseholdId: string | null;
  /** Null while it cannot be said. */
  readonly creditEligible: boolean | null;
  readonly noCreditReason: NoCreditReason | null;
  /** On silver (or, for tribe members, any metal); null while it cannot be said. */
  readonly costSharing: CostSharingVariant | null;
  readonly groupId: string | null;
  readonly annualIncomeCents: number | null;
  readonly monthlyIncomeCents: number | null;
  readonly notes: readonly EstimateNote[];
  readonly missing: readonly NeededAnswer[];
  readonly trace: readonly TraceEntry[];
}

/** The second-lowest silver plan for the members who may have the credit. */
export interface BenchmarkEstimate {
  /** `regionalFigure`: the published figure of the region, when no plans are loaded. */
  readonly source: 'planPack' | 'regionalFigure';
  readonly planId: string | null;
  readonly monthlyCents: number;
  /** The essential-benefit part, which the credit is measured on. */
  readonly ehbMonthlyCents: number;
  readonly memberIds: readonly string[];
}

export interface StateSubsidyEstimate {
  readonly eligible: boolean;
  readonly reason: string | null;
  readonly stateApplicablePercentage: number | null;
  readonly monthlyCents: number;
}

/** One federal return: its filers and the people they claim. */
export interface TaxHouseholdEstimate {
  readonly id: string;
  readonly status: 'estimated' | 'incomplete';
  readonly filerIds: readonly string[];
  readonly dependentIds: readonly string[];
  /** Includes dependents who are not on the application. */
  readonly size: number;
  readonly magiCents: number | null;
  /** Whole percent, decimals dropped; 401 above the ceiling. */
  readonly fplPercent: number | null;
  readonly fplPercentExact: number | null;
  readonly creditEligible: boolean | null;
  readonly noCreditReason: NoCreditReason | null;
  /** Percent of income that the household is expected to pay. */
  readonly applicablePercentage: number | null;
  readonly contributionMonthlyCents: number | null;
  readonly contributionAnnualCents: number | null;
  readonly benchmark: BenchmarkEstimate | null;
  readonly creditMonthlyCents: number;
  readonly creditAnnualCents: number;
  readonly stateSubsidy: StateSubsidyEstimate | null;
  /** The income at which the credit ends; null where the year has no ceiling or it is unknown. */
  readonly ceilingMagiCents: number | null;
  /** Where the programs of the members change on the scale of income; see `incomeScale`. */
  readonly thresholds: readonly IncomeThreshold[];
  readonly notes: readonly EstimateNote[];
  readonly missing: readonly NeededAnswer[];
  readonly trace: readonly TraceEntry[];
}

/** One plan open to one group, priced. */
export interface PlanOption {
  readonly planId: string;
  readonly carrierId: string;
  readonly carrierName: string;
  readonly name: string;
  readonly metal: string;
  readonly network: string;
  /** The variant the group would have on this plan. */
  readonly costSharing: CostSharingVariant;
  readonly isBenchmark: boolean;
  readonly grossCents: number;
  readonly creditCents: number;
  readonly stateSubsidyCents: number;
  readonly netCents: number;
}

/** People who would share one policy. */
export interface EnrollmentGroupEstimate {
  readonly id: string;
  readonly kind: 'withCredit' | 'withoutCredit';
  readonly taxHouseholdId: string | null;
  readonly memberIds: readonly string[];
  readonly memberAges: readonly number[];
  readonly region: number;
  readonly costSharing: CostSharingVariant;
  readonly benchmark: BenchmarkEstimate | null;
  /** This group's part of its household's credit; the parts of all groups add up to the cent. */
  readonly creditAvailableCents: number;
  readonly stateSubsidyAvailableCents: number;
  /** Sorted by net, then gross, then name. */
  readonly plans: readonly PlanOption[];
  /** Why `plans` is empty. */
  readonly noPlansReason: 'no-plan-data' | 'no-plan-in-region' | null;
}

/** Where the household is priced. */
export interface EstimatePlace {
  readonly zip: string | null;
  readonly county: string | null;
  readonly region: number | null;
  /** When the ZIP spans several counties: the ones to choose from. */
  readonly counties: readonly string[];
}

/** Everything the product can say before the agency decides. Always labelled an estimate. */
export interface Estimate {
  readonly planYear: number;
  readonly asOf: CalendarDate;
  readonly coverageStart: CalendarDate;
  /** True when plans are practice data: not for quotes. */
  readonly practiceData: boolean;
  readonly rulePackId: string;
  readonly planPackId: string | null;
  readonly place: EstimatePlace;
  /** True when no answer is missing for anyone who applies. */
  readonly complete: boolean;
  readonly missing: readonly NeededAnswer[];
  /** What is not settled and touches this family; shown beside the results. */
  readonly unsettled: readonly UnsettledRule[];
  readonly persons: readonly PersonEstimate[];
  readonly taxHouseholds: readonly TaxHouseholdEstimate[];
  readonly groups: readonly EnrollmentGroupEstimate[];
}
