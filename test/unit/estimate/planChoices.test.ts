import { describe, expect, it } from 'vitest';
import { caseDraftSchema, withAgreement, type CaseDraft } from '#shared/domain/application/index';
import {
  carriedPlan,
  planChoiceOf,
  withoutPlanChoice,
  withPlanChoice,
  withPricesOfNow,
} from '#shared/domain/estimate/index';
import type { Estimate } from '#shared/domain/estimate/index';
import { estimate, readHousehold } from './practice';

async function chosenCase() {
  const { answers } = await readHousehold('self-employed-couple');
  const now = estimate(answers);
  const [group] = now.groups;
  const option = group?.plans.find(({ isBenchmark }) => isBenchmark);
  if (!group || !option) throw new Error('the sample has plans');
  const choice = planChoiceOf(now, group, option);
  const draft = caseDraftSchema.parse({
    schemaVersion: 1,
    caseId: '019330a0-0000-7000-8000-000000000001',
    ownerId: 'owner',
    coverageYear: answers.coverageYear,
    language: 'en',
    consent: null,
    application: answers,
    planChoices: [],
    payment: { paymentRef: 'ref', method: 'card', lastFour: '1111', carrierId: option.carrierId },
    signatures: [],
    progress: { step: 'review' },
    updatedAt: '2026-11-23T18:00:00Z',
  });
  return { answers, now, choice, draft: withPlanChoice(draft, now, choice) };
}

/** The same family with more income, and so with less help. */
async function richer(answers: CaseDraft['application']): Promise<Estimate> {
  const incomes = answers.incomes.map((income) => ({
    ...income,
    amountCents: Math.round((income.amountCents ?? 0) * 1.1),
  }));
  const persons = answers.persons.map((person) => {
    const { projectedAnnualIncomeCents: cents, ...income } = person.income ?? {};
    return {
      ...person,
      income:
        cents === undefined
          ? income
          : { ...income, projectedAnnualIncomeCents: Math.round(cents * 1.1) },
    };
  });
  return estimate({ ...answers, incomes, persons });
}

describe('a plan that was chosen earlier', () => {
  it('costs what it costs with the answers of now, and keeps its payment', async () => {
    const { answers, choice, draft } = await chosenCase();
    const next = await richer(answers);
    const priced = withPricesOfNow(draft, next);
    const [now] = priced.planChoices;
    expect(now).toMatchObject({ planId: choice.planId, grossCents: choice.grossCents });
    expect(now?.netCents).toBeGreaterThan(choice.netCents);
    expect(now?.netCents).toBe(
      next.groups[0]?.plans.find(({ planId }) => planId === choice.planId)?.netCents,
    );
    expect(priced.payment).toEqual(draft.payment);
    expect(withPricesOfNow(priced, next)).toBe(priced);
  });

  it('keeps the arbitration that was agreed to with it, and takes none to another plan', async () => {
    const { answers, now, choice, draft } = await chosenCase();
    const agreementOf = (personId: string) => ({
      personId,
      textVersion: '2026-11',
      signature: { capture: 'typed' as const, signedAt: '2026-11-23T18:00:00Z' },
    });
    const agreed = choice.memberIds.map(agreementOf).reduce(withAgreement, draft);
    const agreements = agreed.planChoices[0]?.arbitrationAgreements;
    expect(agreements).toHaveLength(choice.memberIds.length);
    const [priced] = withPricesOfNow(agreed, await richer(answers)).planChoices;
    expect(priced?.arbitrationAgreements).toEqual(agreements);

    const [first] = choice.memberIds;
    const alone = { ...choice, groupId: 'alone', memberIds: choice.memberIds.slice(0, 1) };
    const [smaller] = withPlanChoice(agreed, now, alone).planChoices;
    expect(smaller?.arbitrationAgreements?.map(({ personId }) => personId)).toEqual([first]);
    const other = now.groups[0]?.plans.find(({ planId }) => planId !== choice.planId);
    if (!now.groups[0] || !other) throw new Error('the sample has more than one plan');
    const another = planChoiceOf(now, now.groups[0], other);
    expect(withPlanChoice(agreed, now, another).planChoices).toEqual([another]);
  });

  it('is priced by the plans of another year where that year has it', async () => {
    const { answers, choice } = await chosenCase();
    const lastYear = estimate({ ...answers, coverageYear: 2026 });
    const [group] = lastYear.groups;
    const same = group?.plans.find(
      ({ name, carrierId }) => name === choice.planName && carrierId === choice.carrierId,
    );
    if (!group || !same) throw new Error('both practice years have the plan');
    const carried = carriedPlan(planChoiceOf(lastYear, group, same), estimate(answers));
    expect(same.planId).not.toBe(choice.planId);
    expect(carried).toMatchObject({ kind: 'offered', next: choice });
  });

  it('is not made up where it is not sold, shared, or known', async () => {
    const { now, choice, draft } = await chosenCase();
    const gone = { ...choice, planId: '00000CA0000000', planName: 'A plan of long ago' };
    expect(carriedPlan(gone, now)).toEqual({ kind: 'notOffered', choice: gone });
    const other = { ...choice, memberIds: choice.memberIds.slice(1) };
    expect(carriedPlan(other, now)).toEqual({ kind: 'regrouped', choice: other });
    expect(carriedPlan(choice, { ...now, planPackId: null })).toEqual({
      kind: 'noPlanData',
      choice,
    });
    const stale = { ...draft, planChoices: [gone] };
    expect(withPricesOfNow(stale, now)).toBe(stale);
  });

  it('goes with its payment when the family goes on without it', async () => {
    const { choice, draft } = await chosenCase();
    expect(withoutPlanChoice(draft, choice)).toMatchObject({ planChoices: [], payment: null });
  });
});
