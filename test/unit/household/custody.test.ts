import { describe, expect, it } from 'vitest';
import { custodialParentOf } from '#shared/domain/household/index';
import { askHouseholds, membersOf, person, related } from './families';

describe('custody', () => {
  it('goes by the order, else by the nights, and is open in an even split', () => {
    const nightsPerYear = { mother: 183, father: 182 };
    expect(custodialParentOf({ nightsPerYear })).toBe('mother');
    expect(custodialParentOf({ orderedParent: 'father', nightsPerYear })).toBe('father');
    expect(custodialParentOf({ nightsPerYear: { mother: 100, father: 100 } })).toBeUndefined();
    expect(custodialParentOf({ nightsPerYear: {} })).toBeUndefined();
  });

  const shared = {
    people: [person('kid', 8), person('mother', 30), person('father', 31)],
    relationships: [related('kid', 'parent', 'mother'), related('kid', 'parent', 'father')],
    livingTogether: [
      ['kid', 'mother'],
      ['kid', 'father'],
    ],
    taxReturns: [{ filers: ['father'], dependents: ['kid'] }, { filers: ['mother'] }],
  };

  it('decides whether the claiming parent is the custodial one', () => {
    const visiting = { ...shared, livingTogether: [['kid', 'mother']] };
    const fathers = { ...visiting, custody: [{ child: 'kid', custodialParent: 'father' }] };
    expect(membersOf(visiting).kid).toBe('kid mother');
    expect(membersOf(fathers).kid).toBe('father kid');
  });

  it('does not take two homes for one with both parents in it', () => {
    expect(membersOf(shared).kid).toBe('father kid');
  });

  it('must be of listed people', () => {
    const custody = [{ child: 'kid', custodialParent: 'uncle' }];
    expect(askHouseholds({ ...shared, custody }).error?.path).toBe('custody[0].custodialParent');
  });
});
