import { describe, expect, it } from 'vitest';
import { askHouseholds, person, related } from './families';

const ana = person('ana', 30);
const kid = person('kid', 8);

/** Field that the refusal must name → what is wrong there. */
const impossible: readonly (readonly [string, object])[] = [
  ['people', { people: [] }],
  ['people[0].age', { people: [person('ana', -1)] }],
  ['people[0].age', { people: [person('ana', 121)] }],
  ['people[0].age', { people: [person('ana', 30.5)] }],
  ['people[0].annualIncomeCents', { people: [{ id: 'ana', age: 30 }] }],
  ['people[1].id', { people: [ana, person('ana', 8)] }],
  [
    'people[0].expectedBabies',
    { people: [person('ana', 30, 0, { pregnant: true, expectedBabies: 0 })] },
  ],
  ['relationships[0].person', { people: [ana], relationships: [related('ana', 'child', 'kid')] }],
  ['relationships[0].of', { people: [ana], relationships: [related('kid', 'parent', 'ana')] }],
  ['relationships[0].person', { people: [ana], relationships: [related('ana', 'sibling', 'ana')] }],
  ['relationships[0].is', { people: [ana, kid], relationships: [related('ana', 'mother', 'kid')] }],
  ['relationships[0].is', { people: [ana, kid], relationships: [related('ana', 'parent', 'kid')] }],
  [
    'relationships[1].is',
    {
      people: [ana, kid],
      relationships: [related('kid', 'parent', 'ana'), related('ana', 'parent', 'kid')],
    },
  ],
  [
    'relationships[1].is',
    {
      people: [ana, person('ben', 31), person('eve', 32)],
      relationships: [related('ana', 'spouse', 'ben'), related('eve', 'spouse', 'ana')],
    },
  ],
  ['livingTogether[0][1]', { people: [ana], livingTogether: [['ana', 'kid']] }],
  ['taxReturns[0].filers', { people: [ana], taxReturns: [{ filers: [] }] }],
  ['taxReturns[0].filers[0]', { people: [ana], taxReturns: [{ filers: ['kid'] }] }],
  [
    'taxReturns[0].dependents[0]',
    { people: [ana], taxReturns: [{ filers: ['ana'], dependents: ['kid'] }] },
  ],
  [
    'taxReturns[0].dependents[0]',
    { people: [ana], taxReturns: [{ filers: ['ana'], dependents: ['ana'] }] },
  ],
  [
    'taxReturns[1].filers[0]',
    { people: [ana], taxReturns: [{ filers: ['ana'] }, { filers: ['ana'] }] },
  ],
  [
    'taxReturns[1].dependents[0]',
    {
      people: [ana, person('ben', 31), kid],
      taxReturns: [
        { filers: ['ana'], dependents: ['kid'] },
        { filers: ['ben'], dependents: ['kid'] },
      ],
    },
  ],
  [
    'taxReturns[0].filingStatus',
    {
      people: [ana, person('ben', 31)],
      taxReturns: [{ filers: ['ana', 'ben'], filingStatus: 'marriedSeparately' }],
    },
  ],
];

describe('impossible households', () => {
  it.each(impossible)('names %s', (path, family) => {
    const { error } = askHouseholds(family);
    expect(error).toMatchObject({ code: 'bad-input', path });
    expect(error?.message).toMatch(/^expected /);
  });

  it('does not refuse a step-parent or an adoptive parent younger than the child', () => {
    for (const is of ['stepparent', 'adoptiveParent', 'legalGuardian', 'fosterParent']) {
      const family = {
        people: [person('kid', 35), person('adult', 30)],
        relationships: [related('kid', is, 'adult')],
      };
      expect(askHouseholds(family).error).toBeUndefined();
    }
  });

  it('does not refuse a mother of thirteen or spouses under 18', () => {
    const mother = {
      people: [person('baby', 0), person('girl', 13)],
      relationships: [related('baby', 'parent', 'girl')],
    };
    expect(askHouseholds(mother).error).toBeUndefined();
    const spouses = {
      people: [person('ana', 17), person('ben', 17)],
      relationships: [related('ana', 'spouse', 'ben'), related('ben', 'spouse', 'ana')],
    };
    expect(askHouseholds(spouses).error).toBeUndefined();
  });

  it('answers no-data for a year without guidelines', () => {
    expect(askHouseholds({ people: [ana], guidelineYear: 2027 }).error?.code).toBe('no-data');
  });
});
