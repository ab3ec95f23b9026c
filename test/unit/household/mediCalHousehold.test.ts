import { describe, expect, it } from 'vitest';
import { ask, rules, rulesWith, traceOf } from '../../fixtures/engineAnswers';
import { households, membersOf, person, related, type CountedPerson } from './families';

const parentsOf = (child: string, ...parents: string[]) =>
  parents.map((parent) => related(child, 'parent', parent));

describe('a filer whom nobody claims, 42 CFR 435.603(f)(1)', () => {
  it('counts the spouse at home and everyone on the return', () => {
    const family = {
      people: [person('ana', 40), person('ben', 41), person('cal', 10)],
      relationships: [related('ana', 'spouse', 'ben'), ...parentsOf('cal', 'ana', 'ben')],
      livingTogether: [['ana', 'ben', 'cal']],
      taxReturns: [{ filers: ['ana', 'ben'], dependents: ['cal'] }],
    };
    expect(membersOf(family)).toEqual({
      ana: 'ana ben cal',
      ben: 'ana ben cal',
      cal: 'ana ben cal',
    });
  });

  it('takes two filers for spouses, unless they are said to be something else', () => {
    const couple = {
      people: [person('ana', 40), person('ben', 41)],
      livingTogether: [['ana', 'ben']],
      taxReturns: [{ filers: ['ana', 'ben'] }],
    };
    expect(membersOf(couple)).toEqual({ ana: 'ana ben', ben: 'ana ben' });
    const partners = {
      ...couple,
      relationships: [related('ana', 'registeredDomesticPartner', 'ben')],
    };
    expect(membersOf(partners)).toEqual({ ana: 'ana', ben: 'ben' });
  });

  it('counts a dependent who lives elsewhere', () => {
    const family = {
      people: [person('ana', 50), person('kid', 20)],
      relationships: parentsOf('kid', 'ana'),
      livingTogether: [],
      taxReturns: [{ filers: ['ana'], dependents: ['kid'] }],
    };
    expect(membersOf(family)).toEqual({ ana: 'ana kid', kid: 'ana kid' });
  });

  it('counts a spouse at home who files separately, but not the spouse’s dependents', () => {
    const family = {
      people: [person('ana', 40), person('ben', 41), person('own', 20), person('his', 21)],
      relationships: [
        related('ana', 'spouse', 'ben'),
        related('own', 'parent', 'ana'),
        related('his', 'parent', 'ben'),
      ],
      livingTogether: [['ana', 'ben', 'own', 'his']],
      taxReturns: [
        { filers: ['ana'], dependents: ['own'], filingStatus: 'marriedSeparately' },
        { filers: ['ben'], dependents: ['his'], filingStatus: 'marriedSeparately' },
      ],
    };
    expect(membersOf(family)).toEqual({
      ana: 'ana ben own',
      ben: 'ana ben his',
      own: 'ana ben own',
      his: 'ana ben his',
    });
  });

  it('leaves out a spouse who lives elsewhere and a registered domestic partner at home', () => {
    const apart = {
      people: [person('ana', 40), person('ben', 41)],
      relationships: [related('ana', 'spouse', 'ben')],
      taxReturns: [{ filers: ['ana'], filingStatus: 'marriedSeparately' }, { filers: ['ben'] }],
    };
    expect(membersOf(apart)).toEqual({ ana: 'ana', ben: 'ben' });
    const partners = {
      people: [person('ana', 40), person('ben', 41)],
      relationships: [related('ana', 'registeredDomesticPartner', 'ben')],
      livingTogether: [['ana', 'ben']],
      taxReturns: [{ filers: ['ana'] }, { filers: ['ben'] }],
    };
    expect(membersOf(partners)).toEqual({ ana: 'ana', ben: 'ben' });
  });
});

describe('spouses who file one return and live apart', () => {
  const family = {
    guidelineYear: 2026,
    people: [person('ana', 40), person('ben', 41)],
    relationships: [related('ana', 'spouse', 'ben')],
    taxReturns: [{ filers: ['ana', 'ben'] }],
  };

  // Two authorities differ: 42 CFR 435.603(f)(4) names couples living together, the handbook of
  // Santa Clara County counts joint filers wherever they live. The regulation is followed.
  it('are in each other’s household only where the setting says so', () => {
    expect(membersOf(family)).toEqual({ ana: 'ana', ben: 'ben' });
    const settings = rules.facts['household-and-date-settings'] as { mediCalHousehold: object };
    const county = rulesWith('household-and-date-settings', {
      mediCalHousehold: { ...settings.mediCalHousehold, countJointFilersApart: true },
    });
    const { people } = ask<{ people: CountedPerson[] }>('medi-cal-household', family, county);
    expect(people.map(({ size }) => size)).toEqual([2, 2]);
  });
});

describe('a dependent, 42 CFR 435.603(f)(2)', () => {
  it('has the household of the parent who claims them', () => {
    const family = {
      people: [person('ana', 40), person('kid', 10), person('sis', 19)],
      relationships: [...parentsOf('kid', 'ana'), ...parentsOf('sis', 'ana')],
      livingTogether: [['ana', 'kid', 'sis']],
      taxReturns: [{ filers: ['ana'], dependents: ['kid', 'sis'] }],
    };
    expect(membersOf(family).kid).toBe('ana kid sis');
  });

  it('also counts the own spouse at home', () => {
    const family = {
      people: [person('ana', 45), person('kid', 20), person('mate', 20)],
      relationships: [...parentsOf('kid', 'ana'), related('kid', 'spouse', 'mate')],
      livingTogether: [['ana', 'kid', 'mate']],
      taxReturns: [{ filers: ['ana'], dependents: ['kid'] }],
    };
    expect(membersOf(family)).toEqual({ ana: 'ana kid', kid: 'ana kid mate', mate: 'kid mate' });
  });

  it('follows non-filer rules when claimed by a grandmother (application model, E2)', () => {
    const family = {
      people: [person('kid', 1), person('mother', 20), person('father', 21), person('gran', 50)],
      relationships: [
        ...parentsOf('kid', 'mother', 'father'),
        related('kid', 'grandparent', 'gran'),
        related('mother', 'parent', 'gran'),
        related('mother', 'unmarriedPartner', 'father'),
      ],
      livingTogether: [['kid', 'mother', 'father', 'gran']],
      taxReturns: [
        { filers: ['gran'], dependents: ['kid'] },
        { filers: ['mother'] },
        { filers: ['father'] },
      ],
    };
    const counted = households(family);
    expect(counted.kid?.members).toEqual(['kid', 'mother', 'father']);
    expect(counted.kid?.size).toBe(3);
    expect(counted.gran?.size).toBe(2);
    expect(counted.mother?.size).toBe(1);
  });

  it('follows non-filer rules when unmarried parents live together (exception (ii))', () => {
    const family = {
      people: [person('kid', 8), person('mother', 30), person('father', 31)],
      relationships: parentsOf('kid', 'mother', 'father'),
      livingTogether: [['kid', 'mother', 'father']],
      taxReturns: [{ filers: ['mother'], dependents: ['kid'] }, { filers: ['father'] }],
    };
    expect(membersOf(family)).toEqual({
      kid: 'father kid mother',
      mother: 'kid mother',
      father: 'father',
    });
  });

  it('stays a dependent at 19 although unmarried parents live together', () => {
    const family = {
      people: [person('kid', 19), person('mother', 40), person('father', 41)],
      relationships: parentsOf('kid', 'mother', 'father'),
      livingTogether: [['kid', 'mother', 'father']],
      taxReturns: [{ filers: ['mother'], dependents: ['kid'] }, { filers: ['father'] }],
    };
    expect(membersOf(family).kid).toBe('kid mother');
  });

  it('follows non-filer rules when a parent elsewhere claims them (exception (iii), E4)', () => {
    const family = {
      people: [person('kid', 8), person('mother', 30), person('father', 31)],
      relationships: parentsOf('kid', 'mother', 'father'),
      livingTogether: [['kid', 'mother']],
      taxReturns: [{ filers: ['father'], dependents: ['kid'] }, { filers: ['mother'] }],
    };
    expect(membersOf(family)).toEqual({
      kid: 'kid mother',
      mother: 'mother',
      father: 'father kid',
    });
  });

  it('follows non-filer rules when somebody not listed claims them', () => {
    const family = {
      people: [person('kid', 8, 0, { claimedByOutsider: true }), person('mother', 30)],
      relationships: parentsOf('kid', 'mother'),
      livingTogether: [['kid', 'mother']],
      taxReturns: [{ filers: ['mother'] }],
    };
    expect(membersOf(family)).toEqual({ kid: 'kid mother', mother: 'mother' });
  });

  it('takes one parent among the claiming filers as enough, and a step-parent as a parent', () => {
    const family = {
      people: [person('kid', 8), person('mother', 30), person('husband', 31)],
      relationships: [
        ...parentsOf('kid', 'mother'),
        related('kid', 'stepparent', 'husband'),
        related('mother', 'spouse', 'husband'),
      ],
      livingTogether: [['kid', 'mother', 'husband']],
      taxReturns: [{ filers: ['mother', 'husband'], dependents: ['kid'] }],
    };
    expect(membersOf(family).kid).toBe('husband kid mother');
  });

  it('follows non-filer rules for a parent claimed by an adult child', () => {
    const family = {
      people: [person('son', 40), person('mother', 63)],
      relationships: [related('son', 'parent', 'mother')],
      livingTogether: [['son', 'mother']],
      taxReturns: [{ filers: ['son'], dependents: ['mother'] }],
    };
    expect(membersOf(family)).toEqual({ son: 'mother son', mother: 'mother' });
  });

  it('has the household of the spouse who claims them', () => {
    const family = {
      people: [person('ana', 30), person('ben', 31), person('kid', 4)],
      relationships: [related('ana', 'spouse', 'ben'), ...parentsOf('kid', 'ana')],
      livingTogether: [['ana', 'ben', 'kid']],
      taxReturns: [{ filers: ['ana'], dependents: ['ben', 'kid'] }],
    };
    expect(membersOf(family).ben).toBe('ana ben kid');
  });
});

describe('a non-filer, 42 CFR 435.603(f)(3)', () => {
  it('counts spouse and children at home; a child also parents and siblings, half and step too', () => {
    const family = {
      people: [
        person('ana', 30),
        person('ben', 31),
        person('kid', 8),
        person('half', 3),
        person('old', 19),
      ],
      relationships: [
        related('ana', 'spouse', 'ben'),
        ...parentsOf('kid', 'ana'),
        related('kid', 'stepparent', 'ben'),
        ...parentsOf('half', 'ana', 'ben'),
        related('old', 'adoptiveParent', 'ana'),
      ],
      livingTogether: [['ana', 'ben', 'kid', 'half', 'old']],
    };
    expect(membersOf(family)).toEqual({
      ana: 'ana ben half kid',
      ben: 'ana ben half kid',
      kid: 'ana ben half kid',
      half: 'ana ben half kid',
      old: 'old',
    });
  });

  it('counts siblings who are said to be so without a listed parent', () => {
    const family = {
      people: [person('kid', 8), person('sis', 10)],
      relationships: [related('kid', 'sibling', 'sis')],
      livingTogether: [['kid', 'sis']],
    };
    expect(membersOf(family)).toEqual({ kid: 'kid sis', sis: 'kid sis' });
  });

  it('does not count foster parents, guardians, grandparents or a parent’s partner', () => {
    for (const is of ['fosterParent', 'legalGuardian', 'grandparent', 'parentsDomesticPartner']) {
      const family = {
        people: [person('kid', 8), person('adult', 40)],
        relationships: [related('kid', is, 'adult')],
        livingTogether: [['kid', 'adult']],
      };
      expect(membersOf(family)).toEqual({ kid: 'kid', adult: 'adult' });
    }
  });

  it('lives alone when in no group', () => {
    const family = {
      people: [person('kid', 8), person('mother', 30)],
      relationships: parentsOf('kid', 'mother'),
    };
    expect(membersOf(family)).toEqual({ kid: 'kid', mother: 'mother' });
  });

  it('counts a full-time student of 20 as a child only where the setting says so', () => {
    const family = {
      guidelineYear: 2026,
      people: [person('kid', 20, 0, { fullTimeStudent: true }), person('mother', 45)],
      relationships: parentsOf('kid', 'mother'),
      livingTogether: [['kid', 'mother']],
    };
    expect(membersOf(family).kid).toBe('kid');
    const settings = rules.facts['household-and-date-settings'] as { mediCalHousehold: object };
    const optionB = rulesWith('household-and-date-settings', {
      mediCalHousehold: { ...settings.mediCalHousehold, studentAgeLimit: 21 },
    });
    const { people } = ask<{ people: CountedPerson[] }>('medi-cal-household', family, optionB);
    expect(people.map(({ size }) => size)).toEqual([2, 2]);
  });
});

describe('expected babies', () => {
  it('count in the pregnant person’s own household, one by default (application model, E6)', () => {
    const family = {
      people: [person('ana', 25, 0, { pregnant: true })],
      taxReturns: [{ filers: ['ana'] }],
    };
    expect(households(family).ana?.size).toBe(2);
  });

  it('do not count in anybody else’s household unless the setting says so', () => {
    const family = {
      guidelineYear: 2026,
      people: [person('ana', 25, 0, { pregnant: true, expectedBabies: 2 }), person('ben', 26)],
      relationships: [related('ana', 'spouse', 'ben')],
      livingTogether: [['ana', 'ben']],
      taxReturns: [{ filers: ['ana', 'ben'] }],
    };
    expect(households(family).ana?.size).toBe(4);
    expect(households(family).ben?.size).toBe(2);
    const settings = rules.facts['household-and-date-settings'] as { mediCalHousehold: object };
    const counted = rulesWith('household-and-date-settings', {
      mediCalHousehold: { ...settings.mediCalHousehold, countUnbornForOthers: true },
    });
    const { people } = ask<{ people: CountedPerson[] }>('medi-cal-household', family, counted);
    expect(people.map(({ size }) => size)).toEqual([4, 4]);
  });

  it('are named as a state option that is not settled, where others are in the household', () => {
    const couple = (more: object) => ({
      guidelineYear: 2026,
      people: [person('ana', 25, 0, more), person('ben', 26)],
      relationships: [related('ana', 'spouse', 'ben')],
      livingTogether: [['ana', 'ben']],
    });
    const rulesOf = (family: object) =>
      traceOf('medi-cal-household', family).map(({ rule }) => rule);
    const option = 'Medi-Cal household: state option (unsettled)';
    expect(rulesOf(couple({ pregnant: true }))).toContain(option);
    expect(rulesOf(couple({}))).not.toContain(option);
  });

  it('keep the size of the household when the twins are born (application model, E3)', () => {
    const before = households({
      people: [person('ana', 25, 0, { pregnant: true, expectedBabies: 2 })],
      taxReturns: [{ filers: ['ana'] }],
    });
    const after = households({
      people: [person('ana', 25), person('one', 0), person('two', 0)],
      relationships: [...parentsOf('one', 'ana'), ...parentsOf('two', 'ana')],
      livingTogether: [['ana', 'one', 'two']],
      taxReturns: [{ filers: ['ana'], dependents: ['one', 'two'] }],
    });
    expect(after.ana?.size).toBe(before.ana?.size);
  });
});
