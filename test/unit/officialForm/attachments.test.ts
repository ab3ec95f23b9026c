import { describe, expect, it } from 'vitest';
import type { ApplicationDraft, PlanChoice } from '#shared/domain/application/index';
import {
  expectedFields,
  printSheets,
  type PrintedForm,
  type Words,
} from '#shared/domain/application/officialForm/index';
import { hasIncome, household, member, relation, wages } from '../application/applicationBuilder';

const context = { today: '2026-11-23' };
const words: Words = ({ value }) => (Array.isArray(value) ? value.join(', ') : String(value));

function print(application: ApplicationDraft, planChoices: readonly PlanChoice[] = []) {
  const form = printSheets({ application, planChoices }, context, words);
  const known = expectedFields();
  const fields = form.sheets.flatMap(({ entries }) => entries.map(({ field }) => field));
  expect(fields.filter((field) => !known.has(field))).toEqual([]);
  return form;
}

const written = ({ sheets }: PrintedForm, sheet = 0) =>
  Object.fromEntries((sheets[sheet]?.entries ?? []).map(({ field, text }) => [field, text]));

const noted = ({ offForm }: PrintedForm) =>
  offForm.filter(({ reason }) => reason === 'noBox').map(({ field }) => field.key);

const pagesOf = ({ sheets }: PrintedForm) =>
  sheets.map(({ pages }) => (pages ?? []).map(({ from, to }) => `${from}-${to}`).join());

const choice = (
  groupId: string,
  memberIds: string[],
  more: Partial<PlanChoice> = {},
): PlanChoice => ({
  groupId,
  planId: `plan-${groupId}`,
  planPackId: 'practice',
  memberIds,
  grossCents: 50_000,
  creditCents: 0,
  stateSubsidyCents: 0,
  netCents: 50_000,
  planName: 'Silver 70 of the Valley',
  metal: 'silver',
  network: 'PPO',
  ...more,
});

describe('Part 9, the representative', () => {
  const person = {
    id: 'rep-1',
    representativeKind: 'individual',
    name: { firstName: 'Inés', lastName: 'Prima' },
    phone: { number: '+15595550142', type: 'cell' },
    mailingAddress: {
      line1: '5 Elm St',
      line2: 'Apt 2',
      city: 'Fresno',
      state: 'CA',
      zip: '93701',
    },
    contactPreference: 'mail',
    receivesCoveredCaNotices: 'yes',
    receivesMediCalNotices: 'no',
    canSignApplication: 'yes',
  } as const;
  const office = {
    ...person,
    id: 'rep-2',
    representativeKind: 'organization',
    organizationName: 'Legal Aid of the Valley',
    agreesToConfidentiality: true,
  } as const;

  it('has one to a page: a person by name, an organization with whom to speak to', () => {
    const form = print(
      household([member('ada', '1980-01-01')], {
        wantsAuthorizedRepresentative: 'yes',
        representatives: [person, office],
      }),
    );
    expect(pagesOf(form)).toEqual(['', '18-18']);
    expect(written(form)).toMatchObject({
      org_name_1: 'Inés Prima',
      org_phone_1: '(559) 555-0142',
      'org_p-2': null,
      org_madd_1: '5 Elm St, Apt 2',
      'coverd-1': null,
      'medi-2': null,
      'connect-2': null,
    });
    expect(written(form, 1)).toMatchObject({ org_name_1: 'Legal Aid of the Valley, Inés Prima' });
    expect(noted(form)).toContain('representatives.rep-1.canSignApplication');
    expect(noted(form).join()).not.toMatch(/rep-1\.(name|mailingAddress\.line|representativeKind)/);
  });

  it('is left blank where nobody is wanted, whatever was typed before', () => {
    const form = print(
      household([member('ada', '1980-01-01')], {
        wantsAuthorizedRepresentative: 'no',
        representatives: [person],
      }),
    );
    expect(Object.keys(written(form)).filter((field) => field.startsWith('org_'))).toEqual([]);
  });
});

describe('Parts 11 and 12 and the pages behind them', () => {
  const enroller = {
    enrollerType: 'certifiedPlanBasedEnroller',
    enrollerName: { firstName: 'Sam', lastName: 'Enroller', suffix: 'Jr' },
    certificationNumber: 'PBE-7',
    planName: 'Valley Health',
  } as const;

  it('tick who helped, the years of renewal, the programs that are wanted', () => {
    const form = print(
      household([member('ada', '1980-01-01')], {
        enroller,
        renewalConsentYears: 0,
        otherPrograms: { calFresh: 'yes', calWorks: 'no' },
      }),
    );
    expect(written(form)).toMatchObject({
      'certi_status-5': null,
      'certi_status-5-1': 'Valley Health',
      plan_name_1: 'Sam Enroller Jr',
      plan_num_1: 'PBE-7',
      'agreement-6': null,
      'beni-1': null,
    });
    expect(Object.keys(written(form))).not.toContain('beni-2');
    expect(noted(form).join()).not.toMatch(/otherPrograms|planName|enrollerName/);
  });

  it('write no plan where the form has no line for one, and note it', () => {
    const enrollerType = 'certifiedMediCalManagedCarePlanEnroller';
    const form = print(
      household([member('ada', '1980-01-01')], { enroller: { ...enroller, enrollerType } }),
    );
    expect(written(form)).toHaveProperty('certi_status-3');
    expect(written(form)).not.toHaveProperty('certi_status-5-1');
    expect(noted(form)).toContain('enroller.planName');
  });

  it('hear whoever wants to register to vote, and note who answered what where they differ', () => {
    const persons = [member('ada', '1980-01-01'), member('ben', '1981-01-01')];
    const alike = print(household(persons, { voter: [{ personId: 'ada', voterChoice: 'no' }] }));
    expect(written(alike)).toHaveProperty('reg-3');
    expect(noted(alike)).not.toContain('voter');
    const unlike = print(
      household(persons, {
        voter: [
          { personId: 'ada', voterChoice: 'no' },
          { personId: 'ben', voterChoice: 'yesSendForm' },
        ],
      }),
    );
    expect(written(unlike)).toHaveProperty('reg-1');
    expect(written(unlike)).not.toHaveProperty('reg-3');
    expect(noted(unlike)).toContain('voter');
  });

  it('leave every signature and its day for ink', () => {
    const signing = /^(signed|date_signed|rep_sign|sign_p\d($|_date))/;
    expect([...expectedFields()].filter((field) => signing.test(field))).toEqual([]);
  });
});

describe('Attachment A, life events', () => {
  const persons = [member('ada', '1980-01-01'), member('ben', '1981-01-01')];

  it('writes the event’s number in the column of each person who had it', () => {
    const form = print(
      household(persons, {
        lifeEvents: [
          {
            id: 'e1',
            eventType: 'movedWithinOrToCalifornia',
            personIds: ['ada', 'ben'],
            eventDate: '2026-11-02',
          },
          {
            id: 'e2',
            eventType: 'otherEvent',
            personIds: ['ben'],
            eventDate: '2026-11-05',
            note: 'New job',
          },
        ],
      }),
    );
    expect(written(form)).toMatchObject({
      pr1_fname_1: 'ada',
      pr1_event_1: '2',
      pr2_event_1: '2',
      pr2_event_date_1: '11/02/2026',
    });
    expect(pagesOf(form)).toEqual(['', '29-29']);
    expect(written(form, 1)).toMatchObject({
      person_fname_2_1: 'ben',
      pr2_event_1: '13',
      pr2_event_date_1: '11/05/2026',
      breif_1: 'New job',
    });
    expect(noted(form).join()).not.toMatch(/lifeEvents\.e\d\.(personIds|eventDate|note)/);
  });

  it('leaves the number of what happened in private for a pen', () => {
    const form = print(
      household(persons, {
        lifeEvents: [
          {
            id: 'e1',
            eventType: 'domesticAbuseOrAbandonment',
            personIds: ['ada'],
            eventDate: '2026-11-02',
          },
        ],
      }),
    );
    expect(written(form)).toMatchObject({ pr1_fname_1: 'ada', pr1_event_date_1: '11/02/2026' });
    expect(written(form)).not.toHaveProperty('pr1_event_1');
    expect(form.offForm.filter(({ reason }) => reason === 'private')).toMatchObject([
      { field: { key: 'lifeEvents.e1.eventType' } },
    ]);
    expect(JSON.stringify(form.sheets)).not.toMatch(/domesticAbuse/);
  });
});

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
    expect(noted(form).join()).not.toMatch(/employerOffers/);
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

describe('Attachment C, the plans', () => {
  const persons = ['ada', 'ben', 'cleo', 'dee', 'eva'].map((id, index) =>
    member(id, index < 2 ? '1980-01-01' : '2015-01-01'),
  );

  it('has a page for each plan, and one more for whoever is beyond the four columns', () => {
    const form = print(household(persons), [
      choice('g1', ['ada', 'eva']),
      choice('g2', ['ben'], { metal: 'minimumCoverage', network: undefined, planName: 'Minimum' }),
    ]);
    const copies = pagesOf(form).filter((pages) => pages === '32-33');
    expect(copies).toHaveLength(2);
    expect(written(form)).toMatchObject({
      h_plan_name_1: 'Silver 70 of the Valley',
      'metal-3': null,
      'type-plan-4': null,
      person1_fname_1: 'ada',
      sign_p1_name: 'ada Sample',
    });
    const all = form.sheets.map((_, index) => written(form, index));
    expect(all.filter(({ person1_fname_1 }) => person1_fname_1 === 'eva')).toHaveLength(1);
    // A child signs no arbitration agreement.
    expect(all.map(({ sign_p1_name }) => sign_p1_name)).not.toContain('eva Sample');
    expect(all.filter(({ person2_fname_1 }) => person2_fname_1 === 'ben')).toMatchObject([
      { h_plan_name_1: 'Minimum', sign_p2_name: 'ben Sample' },
    ]);
  });
});

describe('Attachment D, tribes', () => {
  const native = (incomes: readonly object[]) =>
    member('ada', '1980-01-01', {
      americanIndian: {
        isAmericanIndianOrAlaskaNative: 'yes',
        isFederallyRecognizedMember: 'yes',
        tribeName: 'Yurok Tribe',
        tribeState: 'CA',
        hasReceivedIhsServices: 'no',
        isEligibleForIhsServices: 'yes',
        tribalIncomes: [...incomes],
      },
    });

  it('writes the tribe, its services and one income with its days', () => {
    const form = print(
      household([
        native([
          {
            kind: 'perCapitaTribal',
            amountCents: 20_000,
            frequency: 'monthly',
            from: '2026-03-01',
            to: '2026-12-31',
          },
          { kind: 'culturalItemsSale', amountCents: 5_000, frequency: 'annually' },
        ]),
      ]),
    );
    expect(written(form)).toMatchObject({
      'tribe-p1-1': null,
      'tribe-p1-1-1': 'Yurok Tribe',
      'hserv-p1-2': null,
      'hserv-p1-2-1': null,
      'pr1_native-1': null,
      'pr1_native-1-1': '200.00',
      'pr1_native-1-2-4': null,
      'pr1_native-1-3-2': null,
      'pr1_native-1-3-2-1': '03/01/2026',
      'pr1_native-1-4-1': null,
      'pr1_native-1-5-1': null,
      'pr1_native-1-5-1-1': '12/31/2026',
    });
    const key = 'persons.ada.americanIndian.tribalIncomes';
    expect(noted(form)).toContain(`${key}.1.amountCents`);
    expect(noted(form)).not.toContain(`${key}.0.amountCents`);
  });

  it('ticks what it can of days that have no line, and notes them', () => {
    const form = print(
      household([
        native([
          {
            kind: 'perCapitaTribal',
            amountCents: 1,
            frequency: 'monthly',
            from: '2020-01-01',
            to: '2030-01-01',
          },
        ]),
      ]),
    );
    expect(written(form)).toMatchObject({ 'pr1_native-1-3-1': null, 'pr1_native-1-5-2': null });
    const key = 'persons.ada.americanIndian.tribalIncomes.0';
    expect(noted(form)).toEqual(expect.arrayContaining([`${key}.from`, `${key}.to`]));
  });
});
