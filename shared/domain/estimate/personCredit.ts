import { ok, type Result } from '../../base/result';
import { type HouseholdMember, relationBetween } from '../application';
import { decideCreditEligibility, type ImmigrationStatus } from '../eligibility/creditEligibility';
import type { RuleContext } from '../engine/engineContext';
import type { EngineError } from '../engine/engineError';
import { isPublicProgram } from '../medicaid';
import { judgeOffers } from './employerOffers';
import { creditFilingStatus, hasAbuseException, isClaimedOutside } from './householdFacts';
import { mayBuyPlans } from './immigrationClass';
import type { MediCalStanding } from './mediCalStandings';
import { barringCoverage, helpWanted } from './personFacts';
import type { TaxStanding } from './taxStandings';
import type { EstimateNote, NoCreditReason } from './types';
import type { Working } from './working';

/** Whether a person may have the credit, and why not; null while it is open. */
export interface CreditVerdict {
  readonly eligible: boolean | null;
  readonly reason: NoCreditReason | null;
  readonly notes: readonly EstimateNote[];
}

function refused(reason: NoCreditReason, notes: readonly EstimateNote[] = []) {
  return ok<CreditVerdict>({ eligible: false, reason, notes });
}

const open: CreditVerdict = { eligible: null, reason: null, notes: [] };

interface CreditFacts {
  readonly immigration: ImmigrationStatus | null;
  readonly standing: MediCalStanding | null;
  readonly tax: TaxStanding | undefined;
}

/** The credit of one person, as far as status, program, return and coverage are known. */
export function creditOf(
  context: RuleContext,
  working: Working,
  person: HouseholdMember,
  { immigration, standing, tax }: CreditFacts,
): Result<CreditVerdict, EngineError> {
  if (!helpWanted(working)) return refused('help-not-wanted');
  if (isClaimedOutside(person)) return refused('claimed-elsewhere', ['claimedByOutsider']);
  if (standing && isPublicProgram(standing.program)) return refused('medi-cal');
  if (!tax) {
    const isNonFiler =
      person.tax?.plansToFileTaxReturn === 'no' && person.tax.isClaimedAsDependent === 'no';
    return isNonFiler ? refused('non-filer') : ok(open);
  }
  if (immigration === null || standing === null || tax.percent === null || tax.magiCents === null) {
    return ok(open);
  }
  const offers = judgeOffers(context, working, person, {
    spouseIds: spousesOf(working, person),
    magiCents: tax.magiCents,
  });
  const bars = offers.bars ? ['affordableEmployer'] : [];
  const verdict = decideCreditEligibility(context, {
    planYear: working.planYear,
    fplPercent: tax.percent.fplPercent,
    filingStatus: creditFilingStatus(working.application, tax.expected),
    domesticAbuseException: hasAbuseException(working.application, tax.expected),
    immigration,
    otherCoverage: [...barringCoverage(working, person), ...bars],
  });
  if (!verdict.ok) return verdict;
  const { eligible, reason } = verdict.value;
  const byYear = reason === 'immigration' && mayBuyPlans(immigration);
  const notes: EstimateNote[] = [
    ...offers.notes,
    ...(byYear ? (['immigrationRuleOfYear'] as const) : []),
    // The exception is asked in private, so it is named here and never listed as unanswered.
    ...(reason === 'filing-status' ? (['separateReturnUnless'] as const) : []),
  ];
  return ok({ eligible, reason: reason ?? null, notes });
}

function spousesOf({ application, people }: Working, person: HouseholdMember): readonly string[] {
  return people
    .filter(
      ({ id }) => id !== person.id && relationBetween(application, id, person.id) === 'spouse',
    )
    .map(({ id }) => id);
}
