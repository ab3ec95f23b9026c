import { exact, floorOf, times } from '../../base/ratio';
import type { RuleContext } from '../engine/engineContext';

export interface NetPremium {
  readonly creditAppliedCents: number;
  readonly stateSubsidyAppliedCents: number;
  readonly netCents: number;
}

/**
 * The part of a premium that pays for essential benefits, cut to the cent so that a credit never
 * pays for anything else. 26 U.S.C. 36B(b)(3)(D).
 */
export function essentialBenefitCents(premiumCents: number, ehbShare = 1): number {
  return ehbShare === 1 ? premiumCents : floorOf(times(exact(premiumCents), exact(ehbShare)));
}

/** What is left to pay: the credit up to the essential-benefit part, then the state subsidy. */
export function computeNetPremium(
  { trace }: RuleContext,
  input: {
    readonly premiumCents: number;
    readonly ehbShare?: number | undefined;
    readonly creditCents: number;
    readonly stateSubsidyCents?: number | undefined;
  },
): NetPremium {
  const { premiumCents, ehbShare, creditCents, stateSubsidyCents = 0 } = input;
  const creditAppliedCents = Math.min(creditCents, essentialBenefitCents(premiumCents, ehbShare));
  const afterCreditCents = premiumCents - creditAppliedCents;
  const stateSubsidyAppliedCents = Math.min(stateSubsidyCents, afterCreditCents);
  const netCents = afterCreditCents - stateSubsidyAppliedCents;
  const net = { creditAppliedCents, stateSubsidyAppliedCents, netCents };
  trace.note(
    'net premium',
    '26 U.S.C. 36B(b)(3)(D); California Premium Subsidy Program Design',
    { ...input },
    net,
  );
  return net;
}
