import { z } from 'zod';
import { citationOf } from '../../packs/citation';
import { factReader, type RulePack } from '../../packs/rulePack';
import {
  offerReaches,
  type EmployerOffer,
  type HouseholdMember,
  type OfferPremium,
  type PremiumFrequency,
} from '../application';
import type { RuleContext } from '../engine/engineContext';
import { incomeFacts } from '../income';
import type { EstimateNote } from './types';
import type { Working } from './working';

export const offerAffordability = factReader(
  'applicable-percentages',
  z.object({
    source: z.string(),
    employerCoverageAffordabilityPercent: z.record(z.string(), z.number()),
  }),
);

/** The premium's frequencies by the names that the facts use for incomes. */
const factNames = {
  weekly: 'weekly',
  everyTwoWeeks: 'biweekly',
  twiceAMonth: 'semimonthly',
  monthly: 'monthly',
  quarterly: 'quarterly',
  annually: 'annual',
} as const satisfies Readonly<Record<PremiumFrequency, string>>;

/** What an offer of an employer does to a person's credit. */
export interface OfferVerdict {
  /** An affordable offer of minimum value, or coverage that is taken, bars the credit. */
  readonly bars: boolean;
  readonly notes: readonly EstimateNote[];
}

function annualCents(rules: RulePack, premium: OfferPremium | undefined): number | null {
  if (premium?.amountCents === undefined || !premium.frequency) return null;
  return premium.amountCents * incomeFacts(rules).toAnnualCredit[factNames[premium.frequency]];
}

/**
 * 26 CFR 1.36B-2(c)(3): the employee is tested with the self-only premium, everybody else with the
 * family's. Reimbursement arrangements are left to the agency, which knows the plan they are
 * measured by.
 */
export function judgeOffers(
  context: RuleContext,
  working: Working,
  person: HouseholdMember,
  family: { readonly spouseIds: readonly string[]; readonly magiCents: number },
): OfferVerdict {
  if (person.coverage?.isOfferedEmployerCoverage !== 'yes') return { bars: false, notes: [] };
  const verdicts = working.application.employerOffers
    .filter((offer) => offerReaches(offer, person, family.spouseIds))
    .map((offer) => judgeOffer(context, working, { person, offer, magiCents: family.magiCents }));
  return {
    bars: verdicts.some(({ bars }) => bars),
    notes: [...new Set(verdicts.flatMap(({ notes }) => notes))],
  };
}

interface OfferCase {
  readonly person: HouseholdMember;
  readonly offer: EmployerOffer;
  readonly magiCents: number;
}

function judgeOffer(
  context: RuleContext,
  working: Working,
  { person, offer, magiCents }: OfferCase,
): OfferVerdict {
  const state = (offer.enrollment ?? []).find(({ personId }) => personId === person.id)?.state;
  if (state === 'enrolledNow' || state === 'planToEnroll') return { bars: true, notes: [] };
  if (offer.hraKind === 'ichra' || offer.hraKind === 'qsehra')
    return { bars: false, notes: ['hraDeferred'] };
  if (offer.meetsMinimumValue === 'no') return { bars: false, notes: [] };
  const isEmployee = offer.offeringEmployeePersonId === person.id;
  const premium = isEmployee ? offer.lowestCostSelfOnlyPremium : offer.lowestCostFamilyPremium;
  const cents = annualCents(working.rules, premium);
  const facts = offerAffordability(working.rules);
  const percent = facts.employerCoverageAffordabilityPercent[String(working.planYear)];
  if (cents === null || percent === undefined || offer.meetsMinimumValue !== 'yes') {
    return { bars: false, notes: ['employerOfferUnknown'] };
  }
  // In hundredths of a point, so that no binary noise moves the line.
  const isAffordable = cents * 10_000 <= magiCents * Math.round(percent * 100);
  const inputs = { annualPremiumCents: cents, magiCents, percent, isEmployee };
  context.trace.note(
    'employer offer affordability',
    `${citationOf(facts.source, working.planYear)}; 26 CFR 1.36B-2(c)(3)`,
    inputs,
    isAffordable,
  );
  return { bars: isAffordable, notes: isAffordable ? ['employerOfferAffordable'] : [] };
}
