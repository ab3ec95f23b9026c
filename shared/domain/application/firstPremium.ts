import type { CaseDraft } from './caseDraft';

/**
 * The choice whose first month is paid. A net premium of $0 needs no first payment: what starts
 * coverage is the payment of the first month's premium (45 CFR 155.400(e)), and there is none.
 * `nothingDue` only where every chosen plan costs $0.
 */
export function firstPremium({ planChoices }: Pick<CaseDraft, 'planChoices'>) {
  const charged = planChoices.find(({ netCents }) => netCents > 0);
  const choice = charged ?? planChoices[0];
  return { choice, nothingDue: choice !== undefined && !charged };
}
