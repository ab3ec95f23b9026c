import { isPublicProgram } from '../medicaid';
import { splitCredit } from '../plans/splitCredit';
import { benchmarkFor, type PricedMember } from './benchmarks';
import { immigrationClassOf, mayBuyPlans } from './immigrationClass';
import { isTribalMember } from './personEstimates';
import { isConfined } from './personFacts';
import { placeOfPerson, planAddress, resolvePlace } from './place';
import { planOptions } from './planOptions';
import type {
  CostSharingVariant,
  EnrollmentGroupEstimate,
  PersonEstimate,
  TaxHouseholdEstimate,
} from './types';
import { silentContext, type Working } from './working';

interface Draft {
  readonly id: string;
  readonly taxHousehold: TaxHouseholdEstimate | null;
  readonly withCredit: boolean;
  readonly costSharing: CostSharingVariant;
  readonly americanIndian: boolean;
  readonly members: readonly PricedMember[];
}

/** A person as pricing sees them; null while age or region is open. */
export function pricedMember(working: Working, estimate: PersonEstimate): PricedMember | null {
  const person = working.people.find(({ id }) => id === estimate.personId);
  if (!person || estimate.age === null) return null;
  const place = resolvePlace(silentContext(working), placeOfPerson(working.application, person));
  return place.region === null ? null : { id: person.id, age: estimate.age, place };
}

/** Who may be on a plan of the exchange: applies, may buy, and has no public program instead. */
function mayEnroll(working: Working, estimate: PersonEstimate): boolean {
  const person = working.people.find(({ id }) => id === estimate.personId);
  const immigration = person ? immigrationClassOf(person) : null;
  if (!person || person.isApplicant !== 'yes' || immigration === null) return false;
  if (person.identity?.programsRequested === 'mediCalOnly') return false;
  if (estimate.creditEligible === null || isConfined(person) || !mayBuyPlans(immigration))
    return false;
  return estimate.program === null || !isPublicProgram(estimate.program);
}

/** The group a person would be in by default, or the one that the family chose. */
function groupKey(working: Working, estimate: PersonEstimate, member: PricedMember): string {
  const chosen = (working.input.groups ?? []).find(({ memberIds }) =>
    memberIds.includes(member.id),
  );
  const { region, zip } = member.place;
  const home = estimate.taxHouseholdId ?? 'no-return';
  const help = estimate.creditEligible ? 'credit' : 'full';
  const parts = [home, help, estimate.costSharing ?? 'none', region, zip];
  return chosen ? [...parts, chosen.id].join('~') : parts.join('~');
}

/**
 * Who would share a policy: people of one return, at one place, with the same help, because a
 * variant and a credit belong to all members of a policy. The family may split further.
 */
export function enrollmentGroups(
  working: Working,
  persons: readonly PersonEstimate[],
  taxHouseholds: readonly TaxHouseholdEstimate[],
): readonly EnrollmentGroupEstimate[] {
  const drafts = new Map<string, Draft>();
  for (const estimate of persons) {
    const member = mayEnroll(working, estimate) ? pricedMember(working, estimate) : null;
    if (!member) continue;
    const key = groupKey(working, estimate, member);
    const known = drafts.get(key);
    if (known) drafts.set(key, { ...known, members: [...known.members, member] });
    else drafts.set(key, newDraft(working, estimate, member, taxHouseholds));
  }
  const all = [...drafts.values()];
  return all.map((draft) => priced(working, draft, all));
}

function newDraft(
  working: Working,
  estimate: PersonEstimate,
  member: PricedMember,
  taxHouseholds: readonly TaxHouseholdEstimate[],
): Draft {
  const chosen = (working.input.groups ?? []).find(({ memberIds }) =>
    memberIds.includes(member.id),
  );
  const person = working.people.find(({ id }) => id === member.id);
  return {
    id: chosen?.id ?? `group-${member.id}`,
    taxHousehold: taxHouseholds.find(({ id }) => id === estimate.taxHouseholdId) ?? null,
    withCredit: estimate.creditEligible === true,
    costSharing: estimate.costSharing ?? 'none',
    americanIndian: person !== undefined && isTribalMember(person),
    members: [member],
  };
}

/**
 * One household's credit over its policies: in proportion to what the benchmark costs for each, to
 * the cent (45 CFR 155.340(e)).
 */
function partOf(working: Working, draft: Draft, all: readonly Draft[], totalCents: number): number {
  if (!draft.withCredit || totalCents === 0) return 0;
  const sharers = all.filter(
    (other) => other.withCredit && other.taxHousehold?.id === draft.taxHousehold?.id,
  );
  if (sharers.length === 1) return totalCents;
  const shareholders = sharers.map(({ id, members }) => {
    const benchmark = benchmarkFor(silentContext(working), working, members);
    return { id, premiumCents: benchmark.ok ? benchmark.value.ehbMonthlyCents : 0 };
  });
  const split = splitCredit(silentContext(working), {
    creditMonthlyCents: totalCents,
    shareholders,
  });
  return split.byId[draft.id] ?? 0;
}

function priced(working: Working, draft: Draft, all: readonly Draft[]): EnrollmentGroupEstimate {
  const { taxHousehold, members, withCredit, costSharing, americanIndian } = draft;
  const creditCents = partOf(working, draft, all, taxHousehold?.creditMonthlyCents ?? 0);
  const subsidyCents = partOf(working, draft, all, taxHousehold?.stateSubsidy?.monthlyCents ?? 0);
  const benchmark = benchmarkFor(silentContext(working), working, members);
  const [first] = members;
  const address = first ? planAddress(working, first.place) : null;
  const pack = working.input.planPack;
  const ages = members.map(({ age }) => age);
  const plans =
    pack && address
      ? planOptions(working, pack, {
          address,
          ages,
          fplPercent: taxHousehold?.fplPercent ?? 0,
          creditEligible: withCredit,
          americanIndian,
          creditCents,
          stateSubsidyCents: subsidyCents,
          benchmarkPlanId: taxHousehold?.benchmark?.planId ?? null,
        })
      : [];
  const reason = pack ? 'no-plan-in-region' : 'no-plan-data';
  return {
    id: draft.id,
    kind: withCredit ? 'withCredit' : 'withoutCredit',
    taxHouseholdId: taxHousehold?.id ?? null,
    memberIds: members.map(({ id }) => id),
    memberAges: ages,
    region: address?.region ?? 0,
    costSharing,
    benchmark: benchmark.ok ? benchmark.value : null,
    creditAvailableCents: creditCents,
    stateSubsidyAvailableCents: subsidyCents,
    plans,
    noPlansReason: plans.length === 0 ? reason : null,
  };
}
