import type { FactReader } from '../packs/rulePack';
import {
  dateSettings,
  enrollmentPeriods,
  paymentFacts,
  retroactiveMonths,
} from './dates/datesFacts';
import { applicablePercentagesFact } from './eligibility/applicablePercentage';
import { costSharingFact } from './eligibility/costSharing';
import { mandateFact } from './eligibility/mandatePenalty';
import { guidelinesFact } from './eligibility/povertyGuideline';
import { stateSubsidyFact } from './eligibility/stateSubsidy';
import { ruleSettings } from './engine/ruleSettings';
import { offerAffordability } from './estimate/employerOffers';
import { countyCodes } from './estimate/place';
import { percentageRanges, subsidyLimits, variantLimits } from './estimate/thresholds';
import { enhancements } from './estimate/unsettled';
import { householdSettings } from './household/mediCalHouseholds';
import { incomeFacts, incomeSettings } from './income/incomeFacts';
import { mediCalFacts, mediCalSettings } from './medicaid/mediCalFacts';
import { ageCurveFact } from './plans/ageCurve';
import { regionalBenchmarks } from './plans/benchmarkEstimate';
import { dentalFact } from './plans/familyDental';
import { regionsFact, zipCountiesFact } from './plans/places';

/**
 * Every view that a rule takes of a rule pack's facts. A pack is believed only when all of them can
 * read it, whichever program asks: the main process refuses what the page could not use.
 */
export const factReaders: readonly FactReader[] = [
  ageCurveFact,
  applicablePercentagesFact,
  costSharingFact,
  countyCodes,
  dateSettings,
  dentalFact,
  enhancements,
  enrollmentPeriods,
  guidelinesFact,
  householdSettings,
  incomeFacts,
  incomeSettings,
  mandateFact,
  mediCalFacts,
  mediCalSettings,
  offerAffordability,
  paymentFacts,
  percentageRanges,
  regionalBenchmarks,
  regionsFact,
  retroactiveMonths,
  ruleSettings,
  stateSubsidyFact,
  subsidyLimits,
  variantLimits,
  zipCountiesFact,
];
