// 42 CFR 435.603(f)(2)(iii): a child claimed by the parent without custody follows the non-filer rules.
import { describe, expect, it } from 'vitest';
import type { ApplicationDraft, HouseholdMember } from '#shared/domain/application/index';
import {
  filesAlone,
  hasIncome,
  household,
  inFresno,
  member,
  relation,
  wages,
} from '../application/applicationBuilder';
import { estimate } from './practice';

type Family = NonNullable<HouseholdMember['family']>;

/** A child at home with the mother, shared with and claimed by the father, who lives elsewhere. */
function shared(family: Partial<Family>, tax: HouseholdMember['tax'] = {}): ApplicationDraft {
  return household(
    [
      member('mother', '1990-01-01', { tax: filesAlone, income: hasIncome }),
      member('kid', '2016-01-01', {
        family: { maritalStatus: 'single', ...family },
        residence: {
          sameAsPrimaryContact: true,
          temporarilyOutOfState: 'no',
          intendsToResideInCalifornia: 'yes',
          isCustodialResidence: 'sharedCustody',
        },
        tax: {
          plansToFileTaxReturn: 'no',
          expectsToBeRequiredToFile: 'no',
          isClaimedAsDependent: 'yes',
          claimantOnApplication: 'yes',
          claimedByPersonId: 'father',
          ...tax,
        },
      }),
      member('father', '1989-01-01', {
        tax: { ...filesAlone, dependentPersonIds: ['kid'] },
        income: hasIncome,
        ...inFresno,
      }),
    ],
    {
      relationships: [
        relation('kid', 'child', 'mother'),
        relation('father', 'parent', 'kid'),
        relation('father', 'unmarriedPartner', 'mother'),
      ],
      incomes: [wages('mother', 2_000_000, 'annually'), wages('father', 8_000_000, 'annually')],
    },
  );
}

function childOf(application: ApplicationDraft) {
  const child = estimate(application).persons.find(({ personId }) => personId === 'kid');
  return { members: child?.mediCal?.memberIds, program: child?.program };
}

const withMother = { members: ['mother', 'kid'], program: 'mediCalChild' };
const withFather = { members: ['kid', 'father'], program: 'creditRange' };

describe('a child whose custody is shared', () => {
  it('has custody with the parent of most nights, whoever claims', () => {
    const named = { custodialParentPersonId: 'mother' };
    expect(childOf(shared({ ...named, nightsPerYearWithOther: 182 }))).toEqual(withMother);
    expect(childOf(shared({ ...named, nightsPerYearWithOther: 183 }))).toEqual(withFather);
  });

  it('follows a court order before the nights', () => {
    const ordered = { custodialParentPersonId: 'mother', custodyOrderOnFile: 'yes' } as const;
    expect(childOf(shared({ ...ordered, nightsPerYearWithOther: 300 }))).toEqual(withMother);
  });

  it('is with the parent whom the family names while the nights are not told', () => {
    expect(childOf(shared({ custodialParentPersonId: 'father' }))).toEqual(withFather);
    expect(childOf(shared({ custodialParentPersonId: 'mother' }))).toEqual(withMother);
  });

  it('goes by who lives together where nothing is told', () => {
    expect(childOf(shared({}))).toEqual(withMother);
  });

  it('is not with the claimant of whom the family says so', () => {
    const said = { claimantIsNonCustodialParent: 'yes' } as const;
    expect(childOf(shared({}, said))).toEqual(withMother);
  });

  it('is away from the only listed parent when the absent one has most nights', () => {
    const alone = shared({ custodialParentPersonId: 'mother', nightsPerYearWithOther: 300 });
    const [mother, kid] = alone.persons;
    if (!mother || !kid) throw new Error('The family is a mother with a child.');
    const claimed: ApplicationDraft = {
      ...alone,
      persons: [
        { ...mother, tax: { ...filesAlone, dependentPersonIds: ['kid'] } },
        { ...kid, tax: { ...kid.tax, claimedByPersonId: 'mother' } },
      ],
      relationships: [relation('kid', 'child', 'mother')],
      incomes: alone.incomes.filter(({ personId }) => personId === 'mother'),
    };
    const rules = estimate(claimed).persons.find(({ personId }) => personId === 'kid')?.trace;
    expect(rules?.map(({ rule }) => rule)).toContain(
      'Medi-Cal household: claimed-by-non-custodial-parent',
    );
  });
});
