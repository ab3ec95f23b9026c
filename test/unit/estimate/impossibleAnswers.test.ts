import { describe, expect, it } from 'vitest';
import type { ApplicationDraft, HouseholdMember } from '#shared/domain/application/index';
import { answer, refusal } from '../engine/engineFixture';
import { household, livingElsewhere, member } from '../application/applicationBuilder';
import { asOf, estimate, readHousehold } from './practice';

const { answers: family } = await readHousehold('family-of-four-mixed');
const [first] = family.persons;
if (!first) throw new Error('The family has somebody.');

type Change = (application: ApplicationDraft) => ApplicationDraft;

const changing =
  (more: Partial<HouseholdMember>, at = 0): Change =>
  (application) => ({
    ...application,
    persons: application.persons.map((person, index) =>
      index === at ? { ...person, ...more } : person,
    ),
  });

const born = (index: number, dateOfBirth: string) => changing({ dateOfBirth }, index);

const earning =
  (row: Partial<ApplicationDraft['incomes'][number]>): Change =>
  (application) => ({
    ...application,
    incomes: application.incomes.map((income, at) => (at === 0 ? { ...income, ...row } : income)),
  });

const livingAt =
  (zip: string): Change =>
  (application) => ({
    ...application,
    household: {
      ...application.household,
      county: undefined,
      homeAddress: { ...application.household.homeAddress, zip, county: undefined },
    },
  });

const related =
  (fromPersonId: string, toPersonId: string): Change =>
  (application) => ({
    ...application,
    relationships: [...application.relationships, { fromPersonId, toPersonId, kind: 'child' }],
  });

const ask = (change: Change, more: object = {}) =>
  refusal('estimate', { planYear: 2027, asOf, application: change(family), ...more });

describe('an estimate of what cannot be', () => {
  it.each<[string, Change, string]>([
    ['a birthday to come', born(2, '2027-05-05'), 'persons[2].dateOfBirth'],
    ['a birthday that no calendar has', born(2, '2015-02-30'), 'persons[2].dateOfBirth'],
    ['somebody 150 years old', born(0, '1876-01-01'), 'persons[0].dateOfBirth'],
    ['a child older than the parent', born(2, '1950-01-01'), 'relationships[1].kind'],
    ['a negative wage', earning({ amountCents: -5 }), 'incomes[0].amountCents'],
    [
      'more hours than a week has',
      earning({ frequency: 'hourly', hoursPerWeek: 200, amountCents: 1_500 }),
      'incomes[0].hoursPerWeek',
    ],
    ['an income of nobody', earning({ personId: 'nobody' }), 'incomes[0].personId'],
    [
      'an income that ends before it begins',
      earning({
        startedBeforeThisYear: 'no',
        startDate: '2026-10-01',
        stillReceiving: 'no',
        lastReceivedDate: '2026-09-01',
      }),
      'incomes[0].lastReceivedDate',
    ],
    ['a child of nobody', related(first.id, 'nobody'), 'relationships[6].toPersonId'],
    [
      'a return that is filed jointly with nobody',
      changing({ tax: { ...first.tax, jointFilerPersonId: 'nobody' } }),
      'persons[0].tax.jointFilerPersonId',
    ],
    ['their own child', related(first.id, first.id), 'relationships[6].toPersonId'],
  ])('refuses %s with its path and what would be right', (_, change, path) => {
    const error = ask(change);
    expect(error).toMatchObject({ code: 'bad-input', path: `application.${path}` });
    expect(error?.message).toMatch(/^expected /);
  });

  it.each([
    ['96199', 'unknown-zip'],
    ['89501', 'not-california'],
  ])('refuses ZIP %s, which no county has, with %s', (zip, code) => {
    const path = 'application.household.homeAddress.zip';
    expect(ask(livingAt(zip))).toMatchObject({ code, path });
  });

  it.each([
    ['96199', 'unknown-zip'],
    ['89501', 'not-california'],
  ])('refuses ZIP %s of somebody who lives elsewhere with %s', (zip, code) => {
    const elsewhere = changing(livingElsewhere(zip), 1);
    const path = 'application.persons[1].residence.address.zip';
    expect(ask(elsewhere)).toMatchObject({ code, path });
  });

  it('asks nothing of the ZIP of somebody who was removed', () => {
    const gone = member('sol', '1980-01-01', { ...livingElsewhere('96199'), removedOn: asOf });
    const application = household([member('ada', '1980-01-01'), gone]);
    expect(answer('estimate', { planYear: 2027, asOf, application })).toHaveProperty('persons');
  });

  it('refuses a policy for a stranger, and two policies for one person', () => {
    const policies = (...members: string[][]) => ({
      groups: members.map((memberIds, index) => ({ id: `policy-${index}`, memberIds })),
    });
    expect(ask((same) => same, policies(['stranger']))?.path).toBe('groups[0].memberIds[0]');
    const twice = policies([first.id], [first.id]);
    expect(ask((same) => same, twice)?.path).toBe('groups[1].memberIds[0]');
  });

  it('takes what is only half told, and a business’s loss, for no error', () => {
    const halfTold = born(2, '')(earning({ amountCents: undefined })(family));
    const loss = earning({ incomeType: 'selfEmployment', amountCents: -100_000 })(family);
    for (const application of [halfTold, loss])
      expect(answer('estimate', { planYear: 2027, asOf, application })).toHaveProperty('persons');
  });

  it('is never complete without anybody in it', () => {
    const nobody = { ...family, persons: [], relationships: [], incomes: [], coverages: [] };
    expect(estimate(nobody).complete).toBe(false);
  });
});
