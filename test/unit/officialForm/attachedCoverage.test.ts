import { describe, expect, it } from 'vitest';
import type { ApplicationDraft } from '#shared/domain/application/index';
import type { PrintedForm } from '#shared/domain/application/officialForm/index';
import {
  hasIncome,
  household,
  member,
  nonApplicant,
  relation,
  wages,
} from '../application/applicationBuilder';
import { noted, pagesOf, print, written } from './printed';

describe('Attachments B and E, coverage and employers', () => {
  const offered = {
    hasOtherCoverageNow: 'no',
    qualifiesForFreePartA: 'no',
    isOfferedEmployerCoverage: 'yes',
  } as const;
  const working = { income: hasIncome, coverage: offered };
  const offer = {
    id: 'o1',
    offeringEmployeePersonId: 'ada',
    employer: {
      name: 'Packing House',
      ein: '12-3456789',
      address: { line1: '9 Dock Rd', city: 'Fresno', state: 'CA', zip: '93701' },
    },
    whoIsOffered: 'employeeAndSpouse',
    enrollment: [
      { personId: 'ada', state: 'planToEnroll' },
      { personId: 'ben', state: 'notEnrolled' },
    ],
    coverageStartOn: '2027-01-01',
    meetsMinimumValue: 'unknown',
    lowestCostSelfOnlyPremium: { amountCents: 6_000, frequency: 'everyTwoWeeks' },
    lowestCostFamilyPremium: { amountCents: 48_000, frequency: 'monthly' },
  } as const satisfies ApplicationDraft['employerOffers'][number];
  const couple = (offers: ApplicationDraft['employerOffers']) =>
    household(
      [member('ada', '1980-01-01', working), member('ben', '1981-01-01', { coverage: offered })],
      {
        relationships: [relation('ada', 'spouse', 'ben')],
        incomes: [wages('ada', 300_000, 'monthly')],
        employerOffers: offers,
      },
    );

  const ofOffers = (form: PrintedForm) =>
    noted(form).filter((key) => key.startsWith('employerOffers'));

  it('write one offer in the columns of all it reaches, each with their monthly premium', () => {
    const form = print(couple([offer]));
    expect(written(form)).toMatchObject({
      'pr1_off-1': null,
      'insurance_emp-1': null,
      'pr1_emp-1': null,
      'pr1_emp-1-1': 'Packing House',
      'pr1_enrollment-2': null,
      'pr1_enrollment-2-1': '01/01/2027',
      pr1_enrollcost_1: '130.00',
      'pr2_enrollment-3': null,
      pr2_enrollcost_1: '480.00',
      emp1_name_1: 'ada',
      employer1_name_1: 'Packing House',
      employer1_ein_1: '12-3456789',
      employer1_city_1: 'Fresno',
    });
    expect(Object.keys(written(form)).join()).not.toMatch(/pr\d_mini|pr2_enrollment-2-1/);
    expect(ofOffers(form)).toEqual(['employerOffers.o1.meetsMinimumValue']);
  });

  const parentAndChild = (more: Partial<ApplicationDraft['employerOffers'][number]>) =>
    household(
      [
        nonApplicant('ada', '1980-01-01', { income: hasIncome }),
        member('cy', '2015-01-01', { coverage: offered }),
      ],
      {
        relationships: [relation('cy', 'child', 'ada')],
        incomes: [wages('ada', 300_000, 'monthly')],
        employerOffers: [{ ...offer, whoIsOffered: 'employeeAndFamily', ...more }],
      },
    );

  it('note what only the column of a parent who does not apply would have said', () => {
    const form = print(
      parentAndChild({
        enrollment: [
          { personId: 'ada', state: 'planToEnroll' },
          { personId: 'cy', state: 'planToEnroll' },
        ],
        meetsMinimumValue: 'yes',
      }),
    );
    expect(Object.values(written(form))).toContain('480.00');
    expect(ofOffers(form)).toEqual([
      'employerOffers.o1.whoIsOffered',
      'employerOffers.o1.enrollment',
      'employerOffers.o1.coverageStartOn',
      'employerOffers.o1.lowestCostSelfOnlyPremium.amountCents',
      'employerOffers.o1.lowestCostSelfOnlyPremium.frequency',
    ]);
  });

  it('note whom an offer lists where one of them has no column', () => {
    const form = print(
      parentAndChild({ whoIsOffered: 'listedPersons', offeredPersonIds: ['cy', 'zoe'] }),
    );
    expect(ofOffers(form)).toEqual(
      expect.arrayContaining([
        'employerOffers.o1.whoIsOffered',
        'employerOffers.o1.offeredPersonIds',
      ]),
    );
  });

  it('note the family’s premium where the spouse did not say yes to an offer', () => {
    const { persons, ...rest } = couple([offer]);
    const unsure = persons.map((person) =>
      person.id === 'ben'
        ? { ...person, coverage: { hasOtherCoverageNow: 'no' as const } }
        : person,
    );
    expect(ofOffers(print({ ...rest, persons: unsure }))).toEqual([
      'employerOffers.o1.whoIsOffered',
      'employerOffers.o1.enrollment',
      'employerOffers.o1.meetsMinimumValue',
      'employerOffers.o1.lowestCostFamilyPremium.amountCents',
      'employerOffers.o1.lowestCostFamilyPremium.frequency',
    ]);
  });

  it('note a premium that nobody told the frequency of', () => {
    const form = print(
      couple([
        {
          ...offer,
          meetsMinimumValue: 'yes',
          lowestCostSelfOnlyPremium: { amountCents: 6_000 },
        },
      ]),
    );
    expect(ofOffers(form)).toEqual(['employerOffers.o1.lowestCostSelfOnlyPremium.amountCents']);
  });

  it('name the premium that a person pays by the answer that told it', () => {
    const [sheet] = print(couple([offer])).sheets;
    const costs = sheet?.entries.filter(({ field }) => field.includes('enrollcost'));
    expect(costs?.map(({ field, key }) => [field, key])).toEqual([
      ['pr1_enrollcost_1', 'employerOffers.o1.lowestCostSelfOnlyPremium.amountCents'],
      ['pr2_enrollcost_1', 'employerOffers.o1.lowestCostFamilyPremium.amountCents'],
    ]);
  });

  it('note a second offer to the same person whole, and copy page 36 beyond two employers', () => {
    const second = { ...offer, id: 'o2', employer: { name: 'Night Shift' } };
    const third = {
      ...offer,
      id: 'o3',
      offeringEmployeePersonId: 'ben',
      whoIsOffered: 'employee',
    } as const;
    const form = print(couple([offer, second, third]));
    expect(pagesOf(form)).toEqual(['', '36-36']);
    expect(written(form)).toMatchObject({
      employer2_name_1: 'Night Shift',
      pr1_enrollcost_1: '130.00',
    });
    expect(noted(form)).toContain('employerOffers.o2.lowestCostSelfOnlyPremium.amountCents');
    expect(noted(form)).not.toContain('employerOffers.o1.lowestCostSelfOnlyPremium.amountCents');
  });

  it('say a coverage by its kind and note the rest of it', () => {
    const form = print(
      household(
        [
          member('ada', '1980-01-01', {
            coverage: { ...offered, hasOtherCoverageNow: 'yes', isOfferedEmployerCoverage: 'no' },
          }),
        ],
        {
          coverages: [
            {
              id: 'c1',
              personId: 'ada',
              coverageKind: 'cobra',
              state: 'ending',
              planName: 'Old plan',
            },
          ],
        },
      ),
    );
    expect(written(form)).toMatchObject({
      'pr1_off-1': null,
      'pr1_off-1-1': 'cobra',
    });
    expect(noted(form)).toContain('coverages.c1.planName');
    expect(noted(form)).not.toContain('coverages.c1.coverageKind');
    // Nobody works here: the question of an offer is not asked, and no box of it is ticked.
    expect(Object.keys(written(form)).join()).not.toMatch(/insurance_emp|pr1_emp/);
  });
});
