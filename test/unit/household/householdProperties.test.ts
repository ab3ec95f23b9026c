import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inverseOf,
  type RelationshipKind,
} from '#shared/domain/application/enumerations/household';
import { households, person, related, type FamilyInput } from './families';

interface Drawn {
  readonly ages: readonly number[];
  readonly incomes: readonly number[];
  readonly mustFile: readonly boolean[];
  readonly babies: readonly number[];
  readonly atHome: readonly boolean[];
  readonly married: boolean;
  readonly jointly: boolean;
  readonly claimant: 'one' | 'other' | 'elder' | 'nobody';
}

/** Two adults, up to four children of theirs and a grandparent, in every living and filing mix. */
const drawn: fc.Arbitrary<Drawn> = fc.record({
  ages: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 4 }),
  incomes: fc.array(fc.integer({ min: -5000, max: 90_000 }), { minLength: 7, maxLength: 7 }),
  mustFile: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  babies: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 2 }),
  atHome: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  married: fc.boolean(),
  jointly: fc.boolean(),
  claimant: fc.constantFrom('one', 'other', 'elder', 'nobody'),
});

function familyOf(draw: Drawn): FamilyInput {
  const kids = draw.ages.map((age, index) => ({ id: `kid${index}`, age }));
  const listed = [
    { id: 'one', age: 35, expectedBabies: draw.babies[0] ?? 0 },
    { id: 'other', age: 36, expectedBabies: draw.babies[1] ?? 0 },
    { id: 'elder', age: 60 },
    ...kids,
  ];
  const people = listed.map(({ id, age, ...more }, index) =>
    person(id, age, draw.incomes[index], { ...more, requiredToFile: draw.mustFile[index] ?? true }),
  );
  const home = listed.filter((_, index) => draw.atHome[index] ?? true).map(({ id }) => id);
  const joint = draw.married && draw.jointly;
  const dependents = kids.map(({ id }) => id);
  const claims = (id: string) => (draw.claimant === id ? dependents : []);
  const separate = [
    { filers: ['one'], dependents: claims('one') },
    { filers: ['other'], dependents: claims('other') },
  ];
  const together = [
    { filers: ['one', 'other'], dependents: [...claims('one'), ...claims('other')] },
  ];
  return {
    people,
    relationships: [
      related('one', draw.married ? 'spouse' : 'unmarriedPartner', 'other'),
      related('one', 'parent', 'elder'),
      ...kids.flatMap(({ id }) => [
        related(id, 'parent', 'one'),
        related(id, 'stepparent', 'other'),
        related(id, 'grandparent', 'elder'),
      ]),
    ],
    livingTogether: [home],
    taxReturns: [
      ...(joint ? together : separate),
      { filers: ['elder'], dependents: claims('elder') },
    ],
  };
}

const sorted = (family: FamilyInput) =>
  Object.values(households(family))
    .map((one) => ({ ...one, members: [...one.members].sort() }))
    .sort((left, right) => left.id.localeCompare(right.id));

describe('every family', () => {
  it('has the same households in whatever order its people are listed', () => {
    fc.assert(
      fc.property(drawn, fc.infiniteStream(fc.nat()), (draw, stream) => {
        const family = familyOf(draw);
        const keyed = family.people.map((one) => ({ one, key: stream.next().value ?? 0 }));
        const people = keyed.sort((a, b) => a.key - b.key).map(({ one }) => one);
        const relationships = [...(family.relationships ?? [])].reverse();
        expect(sorted({ ...family, people, relationships })).toEqual(sorted(family));
      }),
    );
  });

  it('means the same when every relationship is told from the other side', () => {
    fc.assert(
      fc.property(drawn, (draw) => {
        const family = familyOf(draw);
        const told = (family.relationships ?? []).map(({ of, is, person: who }) =>
          related(who, inverseOf(is as RelationshipKind), of),
        );
        expect(sorted({ ...family, relationships: told })).toEqual(sorted(family));
      }),
    );
  });

  it('has in each household the person, and spouses at home in each other’s', () => {
    fc.assert(
      fc.property(drawn, (draw) => {
        const family = familyOf(draw);
        const counted = households(family);
        for (const one of Object.values(counted)) {
          expect(one.members).toContain(one.id);
          expect(new Set(one.members).size).toBe(one.members.length);
          expect(one.size).toBeGreaterThanOrEqual(one.members.length);
        }
        const home = family.livingTogether?.[0] ?? [];
        if (draw.married && home.includes('one') && home.includes('other')) {
          expect(counted.one?.members).toContain('other');
          expect(counted.other?.members).toContain('one');
        }
      }),
    );
  });

  it('counts no more income than its members have, and more when somebody earns more', () => {
    fc.assert(
      fc.property(drawn, fc.nat(6), fc.integer({ min: 1, max: 50_000 }), (draw, at, more) => {
        const before = households(familyOf(draw));
        const incomes = draw.incomes.map((one, index) => (index === at ? one + more : one));
        const after = households(familyOf({ ...draw, incomes }));
        for (const { id, countedIncomeCents } of Object.values(before)) {
          expect(after[id]?.countedIncomeCents).toBeGreaterThanOrEqual(countedIncomeCents);
          const most = draw.incomes.reduce((sum, one) => sum + Math.max(0, one), 0) * 100;
          expect(countedIncomeCents).toBeLessThanOrEqual(most);
        }
      }),
    );
  });
});
