// Families as the handbooks of 42 CFR 435.603 tell them: how many people count for each member.
import { describe, expect, it } from 'vitest';
import { answer } from '../engineFixture';

interface Family {
  /** "ann 40 20000": id, age, dollars a year. */
  readonly people: readonly string[];
  /** "kim parent ann": Ann is Kim's parent. */
  readonly ties?: readonly string[];
  readonly homes: readonly string[];
  /** "ann bob > kim": Ann and Bob file together and claim Kim. */
  readonly returns: readonly string[];
}

const words = (text: string | undefined) => (text ?? '').split(' ').filter((word) => word !== '');

function sizes({ people, ties = [], homes, returns }: Family): string {
  const { people: counted } = answer('medi-cal-household', {
    guidelineYear: 2026,
    people: people.map((text) => {
      const [id, age, dollars = 0] = words(text);
      return { id, age: Number(age), annualIncomeCents: Number(dollars) * 100 };
    }),
    relationships: ties.map((text) => {
      const [of, is, person] = words(text);
      return { of, is, person };
    }),
    livingTogether: homes.map(words),
    taxReturns: returns.map((text) => {
      const [filers, dependents] = text.split('>');
      return { filers: words(filers), dependents: words(dependents) };
    }),
  });
  return (counted as { id: string; size: number; countedIncomeCents: number }[])
    .map(({ id, size, countedIncomeCents }) => `${id} ${size} ${countedIncomeCents / 100}`)
    .join(', ');
}

const parents = ['kim parent ann', 'kim parent bob'];
const couple = ['ann 40 20000', 'bob 41 30000', 'kim 8'];

const families: readonly (readonly [string, Family, string])[] = [
  [
    'a couple that files jointly',
    {
      people: couple,
      ties: ['ann spouse bob', ...parents],
      homes: ['ann bob kim'],
      returns: ['ann bob > kim'],
    },
    'ann 3 50000, bob 3 50000, kim 3 50000',
  ],
  [
    'a couple that files separately in one home',
    {
      people: couple,
      ties: ['ann spouse bob', ...parents],
      homes: ['ann bob kim'],
      returns: ['ann > kim', 'bob'],
    },
    'ann 3 50000, bob 2 50000, kim 3 50000',
  ],
  [
    'unmarried parents in one home',
    { people: couple, ties: parents, homes: ['ann bob kim'], returns: ['ann > kim', 'bob'] },
    'ann 2 20000, bob 1 30000, kim 3 50000',
  ],
  [
    'registered domestic partners, who are no spouses here',
    {
      people: couple,
      ties: ['ann registeredDomesticPartner bob', ...parents],
      homes: ['ann bob kim'],
      returns: ['ann > kim', 'bob'],
    },
    'ann 2 20000, bob 1 30000, kim 3 50000',
  ],
  [
    'a child whom the parent elsewhere claims',
    { people: couple, ties: parents, homes: ['ann kim', 'bob'], returns: ['bob > kim', 'ann'] },
    'ann 1 20000, bob 2 30000, kim 2 20000',
  ],
  // A child with two homes does not live with both parents in the sense of (f)(2)(ii): they share
  // none. The claiming parent shares one with the child and is therefore custodial.
  [
    'a child with two homes',
    { people: couple, ties: parents, homes: ['ann kim', 'bob kim'], returns: ['bob > kim', 'ann'] },
    'ann 1 20000, bob 2 30000, kim 2 30000',
  ],
  [
    'a niece on a joint return',
    {
      people: ['ann 40 20000', 'bob 41 30000', 'nia 10'],
      ties: ['ann spouse bob', 'nia auntUncle ann'],
      homes: ['ann bob nia'],
      returns: ['ann bob > nia'],
    },
    'ann 3 50000, bob 3 50000, nia 1 0',
  ],
  [
    'three generations, the grandmother claims',
    {
      people: ['gus 60 30000', 'ann 20 10000', 'bob 22 15000', 'kim 1'],
      ties: ['ann parent gus', 'kim grandparent gus', ...parents],
      homes: ['gus ann bob kim'],
      returns: ['gus > kim', 'ann', 'bob'],
    },
    'gus 2 30000, ann 1 10000, bob 1 15000, kim 3 25000',
  ],
  [
    'a student of 20 who lives elsewhere and is claimed',
    {
      people: ['ann 45 20000', 'bob 46 30000', 'kim 20 8000'],
      ties: ['ann spouse bob', ...parents],
      homes: ['ann bob', 'kim'],
      returns: ['ann bob > kim'],
    },
    'ann 3 58000, bob 3 58000, kim 3 58000',
  ],
  [
    'a claimed child of 18 with a spouse at home',
    {
      people: ['ann 45 50000', 'kim 18 5000', 'sam 19 6000'],
      ties: ['kim parent ann', 'kim spouse sam'],
      homes: ['ann kim sam'],
      returns: ['ann > kim', 'sam'],
    },
    'ann 2 55000, kim 3 61000, sam 2 11000',
  ],
  [
    'nobody files: children under 19 count, the one of 19 stands alone',
    {
      people: [...couple, 'lee 19 1000', 'max 18 500'],
      ties: ['ann spouse bob', ...parents, 'lee parent ann', 'max parent bob'],
      homes: ['ann bob kim lee max'],
      returns: [],
    },
    'ann 3 50000, bob 4 50500, kim 4 50500, lee 1 1000, max 3 30500',
  ],
  [
    'a step-parent who files jointly with the parent',
    {
      people: couple,
      ties: ['ann spouse bob', 'kim parent ann'],
      homes: ['ann bob kim'],
      returns: ['ann bob > kim'],
    },
    'ann 3 50000, bob 3 50000, kim 3 50000',
  ],
  [
    'a foster child on a return',
    {
      people: ['ann 40 20000', 'kim 8'],
      ties: ['kim fosterParent ann'],
      homes: ['ann kim'],
      returns: ['ann > kim'],
    },
    'ann 2 20000, kim 1 0',
  ],
];

describe('the Medi-Cal households of', () => {
  it.each(families)('%s', (_story, family, expected) => {
    expect(sizes(family)).toBe(expected);
  });
});
