import { describe, expect, it } from 'vitest';
import type { ApplicationDraft, HouseholdMember } from '#shared/domain/application/index';
import { emptyApplication } from '#shared/domain/application/index';
import { copiesOf } from '../../../renderer/features/application/copies/index';
import { setIn } from '../../../renderer/features/application/setIn';
import { context } from '../engine/engineFixture';

const person = (id: string, rest: Partial<HouseholdMember> = {}): HouseholdMember => ({
  id,
  ...rest,
});

function family(persons: readonly HouseholdMember[]): ApplicationDraft {
  return {
    ...emptyApplication({ id: 'a', coverageYear: 2027, nowIso: '2026-11-23T10:00:00Z' }),
    persons: [...persons],
    primaryContactPersonId: persons[0]?.id ?? '',
  };
}

/** What else stands answered after one answer, by path. */
function settled(application: ApplicationDraft, path: string, value: unknown) {
  const answered = setIn(application, path, value);
  return Object.fromEntries(
    copiesOf(answered, { path, value }, context.rules).map((copy) => [copy.path, copy.value]),
  );
}

describe('a ZIP code', () => {
  it('that lies in one county names it for the address and the household', () => {
    expect(settled(family([]), 'household.homeAddress.zip', '95820')).toEqual({
      'household.homeAddress.state': 'CA',
      'household.homeAddress.county': 'Sacramento',
      'household.county': 'Sacramento',
    });
  });

  it('that lies in several counties leaves the county to be asked', () => {
    const copies = settled(family([]), 'household.homeAddress.zip', '93252');
    expect(copies).toEqual({ 'household.homeAddress.state': 'CA' });
  });

  it('that lies elsewhere takes back the county of the one before', () => {
    const sacramento = ['household.homeAddress.county', 'household.county'].reduce(
      (application, path) => setIn(application, path, 'Sacramento'),
      family([]),
    );
    const taken = { 'household.homeAddress.county': null, 'household.county': null };
    const zip = 'household.homeAddress.zip';
    expect(settled(sacramento, zip, '90265')).toMatchObject(taken);
    expect(settled(sacramento, zip, '90265-1234')).toMatchObject(taken);
  });

  it('leaves a county that it touches as it was chosen', () => {
    const zip = 'household.homeAddress.zip';
    const ventura = setIn(family([]), 'household.county', 'Ventura');
    expect(settled(ventura, zip, '90265')).not.toHaveProperty(['household.county']);
    // Four fifths of this ZIP's land is in Los Angeles, and all its addresses are in San Bernardino.
    const chosen = setIn(family([]), 'household.county', 'Los Angeles');
    expect(settled(chosen, zip, '91759')).not.toHaveProperty(['household.county']);
  });

  it('that is half typed, or of another state, says nothing', () => {
    expect(settled(family([]), 'household.homeAddress.zip', '9582')).toEqual({});
    expect(settled(family([]), 'household.homeAddress.zip', '10001')).toEqual({});
  });

  it('of one person’s own address leaves the household’s county alone', () => {
    const copies = settled(family([person('a')]), 'persons.0.residence.address.zip', '95820');
    expect(copies).not.toHaveProperty(['household.county']);
    expect(copies['persons.0.residence.address.county']).toBe('Sacramento');
  });
});

describe('a joint return', () => {
  const couple = (): ApplicationDraft => ({
    ...family([person('rosa'), person('luis'), person('ana')]),
    relationships: [{ fromPersonId: 'luis', toPersonId: 'rosa', kind: 'spouse' }],
  });

  it('of a married filer is the spouse’s as well', () => {
    expect(settled(couple(), 'persons.0.tax.filingStatus', 'marriedFilingJointly')).toEqual({
      'persons.0.tax.jointFilerPersonId': 'luis',
      'persons.1.tax.plansToFileTaxReturn': 'yes',
      'persons.1.tax.filingStatus': 'marriedFilingJointly',
      'persons.1.tax.jointFilerPersonId': 'rosa',
    });
  });

  it('never changes what the other filer said', () => {
    const said = setIn(couple(), 'persons.1.tax.filingStatus', 'marriedFilingSeparately');
    const copies = settled(said, 'persons.0.tax.jointFilerPersonId', 'luis');
    expect(copies).not.toHaveProperty(['persons.1.tax.filingStatus']);
  });

  it('claims its dependents on both sides, and each knows by whom', () => {
    const joint = setIn(couple(), 'persons.0.tax.jointFilerPersonId', 'luis');
    expect(settled(joint, 'persons.0.tax.dependentPersonIds', ['ana'])).toEqual({
      'persons.2.tax.isClaimedAsDependent': 'yes',
      'persons.2.tax.claimantOnApplication': 'yes',
      'persons.2.tax.claimedByPersonId': 'rosa',
      'persons.1.tax.dependentPersonIds': ['ana'],
    });
  });

  it('takes back what followed from a claim that is taken back', () => {
    const claimed = ['isClaimedAsDependent', 'claimantOnApplication'].reduce(
      (draft, name) => setIn(draft, `persons.2.tax.${name}`, 'yes'),
      setIn(couple(), 'persons.2.tax.claimedByPersonId', 'rosa'),
    );
    const copies = settled(claimed, 'persons.0.tax.dependentPersonIds', null);
    expect(copies).toMatchObject({ 'persons.2.tax.claimedByPersonId': null });
  });

  it('lists whoever says that they are claimed by it', () => {
    const joint = setIn(couple(), 'persons.0.tax.jointFilerPersonId', 'luis');
    expect(settled(joint, 'persons.2.tax.claimedByPersonId', 'rosa')).toEqual({
      'persons.0.tax.dependentPersonIds': ['ana'],
      'persons.1.tax.dependentPersonIds': ['ana'],
    });
  });
});

describe('the family', () => {
  it('whose spouses live together is married on both sides', () => {
    const two: ApplicationDraft = {
      ...family([person('a'), person('b', { livesWithPrimaryContact: 'yes' })]),
      relationships: [{ fromPersonId: 'b', toPersonId: 'a' }],
    };
    expect(settled(two, 'relationships.0.kind', 'spouse')).toEqual({
      'persons.0.family.maritalStatus': 'married',
      'persons.0.family.livesWithSpouse': 'yes',
      'persons.1.family.maritalStatus': 'married',
      'persons.1.family.livesWithSpouse': 'yes',
    });
    expect(settled(two, 'relationships.0.kind', 'child')).toEqual({});
  });

  it('has income as soon as one of them has', () => {
    const two = family([person('a'), person('b')]);
    expect(settled(two, 'persons.1.income.hasIncome', 'yes')).toEqual({
      'household.householdHasAnyIncome': 'yes',
    });
    expect(settled(two, 'persons.1.income.hasIncome', 'no')).toEqual({});
  });
});
