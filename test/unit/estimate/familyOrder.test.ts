// What must not matter: the order in which a family is written down, and how it splits over policies.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApplicationDraft } from '#shared/domain/application/index';
import { withIncomesAt, type Estimate } from '#shared/domain/estimate/index';
import {
  mixedImmigration,
  nobodyFiles,
  sharedCustody,
  threeGenerations,
} from '../../support/families/households';
import { largeFamily } from '../../support/journey/largeFamily';
import { estimate, householdNames, readHousehold } from './practice';

const told = [mixedImmigration, nobodyFiles, sharedCustody, threeGenerations];
const families: readonly ApplicationDraft[] = [
  ...(await Promise.all(householdNames.map(readHousehold))).map(({ answers }) => answers),
  ...told.map(({ answers }) => answers),
  await largeFamily(),
];

const anyFamily = fc.integer({ min: 0, max: families.length - 1 });
const anyPercent = fc.constantFrom(40, 70, 100, 130, 180);

function familyAt(index: number, percent: number): ApplicationDraft {
  const family = families[index];
  if (!family) throw new Error('There is a family.');
  return withIncomesAt(family, percent);
}

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const arbitrary = fc.shuffledSubarray([...items], { minLength: items.length });
  return fc.sample(arbitrary, { numRuns: 1, seed })[0] ?? [];
}

/** The same answers, with every list of the family in another order. */
function writtenInAnotherOrder(application: ApplicationDraft, seed: number): ApplicationDraft {
  const { persons, relationships, incomes, deductions, coverages } = application;
  return {
    ...application,
    // Who is asked first stays: the others' home is theirs.
    primaryContactPersonId: application.primaryContactPersonId ?? persons[0]?.id,
    persons: shuffled(persons, seed),
    relationships: shuffled(relationships, seed + 1),
    incomes: shuffled(incomes, seed + 2),
    deductions: shuffled(deductions, seed + 3),
    coverages: shuffled(coverages, seed + 4),
  };
}

const sorted = (ids: readonly string[]) => [...ids].sort();
const byKey = <Item>(items: readonly Item[], keyOf: (item: Item) => string) =>
  Object.fromEntries(items.map((item) => [keyOf(item), item]));

/** An estimate without its orders: people by id, returns by who files, groups by who is in them. */
function withoutOrder({ persons, taxHouseholds, groups, ...rest }: Estimate) {
  const people = persons.map(
    ({ groupId, missing, trace: _, mediCal, taxHouseholdId, notes, ...person }) => ({
      ...person,
      isGrouped: groupId !== null,
      isOnReturn: taxHouseholdId !== null,
      missing: missing.length,
      notes: sorted(notes),
      mediCal: mediCal && { ...mediCal, memberIds: sorted(mediCal.memberIds) },
    }),
  );
  const returns = taxHouseholds.map(({ id: _, trace: __, missing, ...household }) => ({
    ...household,
    missing: missing.length,
    filerIds: sorted(household.filerIds),
    dependentIds: sorted(household.dependentIds),
    benchmark: household.benchmark && {
      ...household.benchmark,
      memberIds: sorted(household.benchmark.memberIds),
    },
    thresholds: household.thresholds.map((one) => ({ ...one, personIds: sorted(one.personIds) })),
  }));
  const policies = groups.map(({ id: _, taxHouseholdId: __, ...group }) => ({
    ...group,
    memberIds: sorted(group.memberIds),
    memberAges: [...group.memberAges].sort(),
    benchmark: group.benchmark && {
      ...group.benchmark,
      memberIds: sorted(group.benchmark.memberIds),
    },
  }));
  return {
    ...rest,
    missing: rest.missing.length,
    persons: byKey(people, ({ personId }) => personId),
    taxHouseholds: byKey(returns, ({ filerIds }) => filerIds.join()),
    groups: byKey(policies, ({ memberIds }) => memberIds.join()),
  };
}

describe('the order in which a family is written down', () => {
  it('changes nothing in anybody’s program, help or price', () => {
    fc.assert(
      fc.property(anyFamily, anyPercent, fc.nat(), (index, percent, seed) => {
        const family = familyAt(index, percent);
        const other = writtenInAnotherOrder(family, seed);
        const first = { ...family, primaryContactPersonId: other.primaryContactPersonId };
        expect(withoutOrder(estimate(other, { trace: false }))).toEqual(
          withoutOrder(estimate(first, { trace: false })),
        );
      }),
      { numRuns: 60 },
    );
  });
});

/** The members in so many groups by turns, as a family might want its policies. */
function splitInto(application: ApplicationDraft, count: number, seed: number) {
  const ids = shuffled(
    application.persons.map(({ id }) => id),
    seed,
  );
  return Array.from({ length: count }, (_, part) => ({
    id: `policy-${part}`,
    memberIds: ids.filter((_id, place) => place % count === part),
  }));
}

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, cents) => sum + cents, 0);

describe('a family that splits over several policies', () => {
  it('has on them, to the cent, the help of its return, and everybody on exactly one', () => {
    fc.assert(
      fc.property(
        anyFamily,
        anyPercent,
        fc.integer({ min: 1, max: 5 }),
        fc.nat(),
        (index, percent, count, seed) => {
          const family = familyAt(index, percent);
          const together = estimate(family, { trace: false });
          const apart = estimate(family, { trace: false, groups: splitInto(family, count, seed) });
          const covered = (of: Estimate) => sorted(of.groups.flatMap(({ memberIds }) => memberIds));
          expect(covered(apart)).toEqual(covered(together));
          expect(new Set(covered(apart)).size).toBe(covered(apart).length);
          expect(apart.taxHouseholds).toEqual(together.taxHouseholds);
          for (const household of apart.taxHouseholds) {
            const parts = apart.groups.filter(
              ({ kind, taxHouseholdId }) =>
                kind === 'withCredit' && taxHouseholdId === household.id,
            );
            if (parts.length === 0) continue;
            expect(sumOf(parts.map((part) => part.creditAvailableCents))).toBe(
              household.creditMonthlyCents,
            );
            expect(sumOf(parts.map((part) => part.stateSubsidyAvailableCents))).toBe(
              household.stateSubsidy?.monthlyCents ?? 0,
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is charged the same before help, one by one or together, where all are adults', () => {
    fc.assert(
      fc.property(anyFamily, anyPercent, fc.nat(), (index, percent, seed) => {
        const family = familyAt(index, percent);
        const together = estimate(family, { trace: false });
        const groups = splitInto(family, family.persons.length, seed);
        const single = estimate(family, { trace: false, groups }).groups;
        for (const group of together.groups.filter(({ memberAges }) =>
          memberAges.every((age) => age >= 21),
        ))
          for (const { planId, grossCents } of group.plans) {
            const parts = single
              .filter(({ memberIds }) => memberIds.every((id) => group.memberIds.includes(id)))
              .map(({ plans }) => plans.find((plan) => plan.planId === planId)?.grossCents ?? 0);
            expect(parts).toHaveLength(group.memberIds.length);
            expect(sumOf(parts)).toBe(grossCents);
          }
      }),
      { numRuns: 25 },
    );
  });
});
