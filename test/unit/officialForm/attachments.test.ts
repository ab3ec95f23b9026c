import { describe, expect, it } from 'vitest';
import { household, member } from '../application/applicationBuilder';
import { choice, noted, pagesOf, print, written } from './printed';

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

  it.each(['domesticAbuseOrAbandonment', 'releasedFromIncarceration'] as const)(
    'leaves all that tells of %s for a pen, on the form and on the notes',
    (eventType) => {
      const form = print(
        household(persons, {
          lifeEvents: [
            {
              id: 'e1',
              eventType,
              personIds: ['ada'],
              eventDate: '2026-11-02',
              proofType: 'Court paper',
              note: 'Left by night',
            },
          ],
        }),
      );
      expect(written(form)).toMatchObject({ pr1_fname_1: 'ada', pr1_event_date_1: '11/02/2026' });
      expect(written(form)).not.toHaveProperty('pr1_event_1');
      expect(JSON.stringify(form.sheets)).not.toMatch(/Left by night|Court paper/);
      expect(noted(form).filter((key) => key.startsWith('lifeEvents'))).toEqual([]);
      const withheld = form.offForm.filter(({ reason }) => reason === 'private');
      expect(withheld.map(({ field }) => field.key)).toEqual([
        'lifeEvents.e1.eventType',
        'lifeEvents.e1.proofType',
        'lifeEvents.e1.note',
      ]);
    },
  );

  it('notes how any other event was proved', () => {
    const form = print(
      household(persons, {
        lifeEvents: [
          { id: 'e1', eventType: 'otherEvent', personIds: ['ada'], proofType: 'Court paper' },
        ],
      }),
    );
    expect(noted(form)).toContain('lifeEvents.e1.proofType');
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

  it.each([
    ['2027-03-23', { 'pr1_native-1-5-1': null, 'pr1_native-1-5-1-1': '03/23/2027' }],
    ['2027-03-24', { 'pr1_native-1-5-2': null }],
  ])('counts four months by the calendar to an end on %s', (to, expected) => {
    const income = { kind: 'perCapitaTribal', amountCents: 1, frequency: 'monthly', to };
    const entries = Object.entries(written(print(household([native([income])]))));
    const told = entries.filter(([field]) => field.startsWith('pr1_native-1-5'));
    expect(Object.fromEntries(told)).toEqual(expected);
  });
});
