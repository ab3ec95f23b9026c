import type { HouseholdMember } from '../application';
import { finding, type Finding } from '../application/steps/finding';
import { silentTrace } from '../engine/trace';
import { estimateIncome } from './personIncome';
import type { EstimateInput } from './types';
import { workingOf } from './working';

/** Assumption A-48 of the model: a fifth more or less is asked about again; no law names the share. */
const differenceShare = 0.2;

/** What the family expects for the year, where it stands instead of the sum (S20). */
function projectedCents({ income }: HouseholdMember): number | undefined {
  if (income?.hasIncome !== 'yes') return undefined;
  const isAsked =
    income.incomeChangesMonthToMonth === 'yes' || income.agreesWithComputedTotal === 'no';
  return isAsked ? income.projectedAnnualIncomeCents : undefined;
}

function asComputed(person: HouseholdMember): HouseholdMember {
  const { projectedAnnualIncomeCents: _, ...income } = person.income ?? {};
  return { ...person, income };
}

/** Each projected income that is a fifth away from the sum of what was told: a warning for the review. */
export function projectionNotes(input: EstimateInput): readonly Finding[] {
  const working = workingOf(input);
  const context = { rules: input.rules, trace: silentTrace };
  return working.people.flatMap((person) => {
    const projected = projectedCents(person);
    const computed = estimateIncome(context, working, asComputed(person)).creditAnnualCents;
    if (projected === undefined || computed === null) return [];
    if (Math.abs(projected - computed) <= Math.abs(computed) * differenceShare) return [];
    const field = 'income.projectedAnnualIncomeCents';
    return [
      finding('warning', 'income.projection-differs', 'incomeSummary', {
        path: `persons.${input.application.persons.indexOf(person)}.${field}`,
        key: `persons.${person.id}.${field}`,
        personId: person.id,
      }),
    ];
  });
}
