import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filesAlone,
  filesJointlyWith,
  hasIncome,
  household,
  inFresno,
  member,
  relation,
  wages,
} from '../application/applicationBuilder';
import { estimate, householdNames, readHousehold } from './practice';

const couple = (annualCents: number) =>
  household(
    [
      member('ada', '1975-01-01', {
        family: { maritalStatus: 'married' },
        tax: filesJointlyWith('ben'),
        income: hasIncome,
      }),
      member('ben', '1990-01-01', {
        family: { maritalStatus: 'married' },
        tax: filesJointlyWith('ada'),
      }),
    ],
    {
      relationships: [relation('ben', 'spouse', 'ada')],
      incomes: [wages('ada', annualCents, 'annually')],
    },
  );

describe('enrollment groups', () => {
  it('share one household’s credit to the cent when the family splits over policies', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3_000_000, max: 8_600_000 }), (cents) => {
        const application = couple(cents);
        const together = estimate(application, { trace: false });
        const apart = estimate(application, {
          trace: false,
          groups: [
            { id: 'one', memberIds: ['ada'] },
            { id: 'two', memberIds: ['ben'] },
          ],
        });
        expect(apart.groups.map(({ id }) => id)).toEqual(['one', 'two']);
        const parts = apart.groups.map(({ creditAvailableCents }) => creditAvailableCents);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(
          together.taxHouseholds[0]?.creditMonthlyCents,
        );
        expect(together.groups).toHaveLength(1);
      }),
      { numRuns: 15 },
    );
  });

  it('keep a tribe member apart, whose variant is another’s', () => {
    const application = couple(3_500_000);
    const [ada, ben] = application.persons;
    if (!ada || !ben) throw new Error('unreachable');
    const tribal = {
      isAmericanIndianOrAlaskaNative: 'yes',
      isFederallyRecognizedMember: 'yes',
    } as const;
    const { groups } = estimate({
      ...application,
      persons: [ada, { ...ben, americanIndian: tribal }],
    });
    expect(groups.map(({ costSharing, memberIds }) => [memberIds, costSharing])).toEqual([
      [['ada'], '87'],
      [['ben'], 'zero'],
    ]);
  });

  it('price every plan as gross = credit + state subsidy + net, from the least to pay', async () => {
    for (const name of householdNames) {
      const { groups } = estimate((await readHousehold(name)).answers);
      for (const { plans, creditAvailableCents } of groups) {
        expect(plans.length).toBeGreaterThan(20);
        for (const plan of plans) {
          expect(plan.creditCents + plan.stateSubsidyCents + plan.netCents).toBe(plan.grossCents);
          expect(plan.creditCents).toBeLessThanOrEqual(creditAvailableCents);
        }
        const nets = plans.map(({ netCents }) => netCents);
        expect(nets).toEqual([...nets].sort((left, right) => left - right));
      }
    }
  });

  it('hold a person who lives elsewhere at the prices of that place', () => {
    const application = household(
      [
        member('ada', '1980-01-01', { tax: filesAlone, income: hasIncome }),
        member('sol', '1980-01-01', {
          tax: filesAlone,
          income: hasIncome,
          ...inFresno,
        }),
      ],
      {
        relationships: [relation('sol', 'sibling', 'ada')],
        incomes: [wages('ada', 4_000_000, 'annually'), wages('sol', 4_000_000, 'annually')],
      },
    );
    expect(
      estimate(application).groups.map(({ region, memberIds }) => [memberIds, region]),
    ).toEqual([
      [['ada'], 3],
      [['sol'], 11],
    ]);
  });

  it('are full price for a family that wants no help', () => {
    const application = { ...couple(5_000_000), screening: { wantsFinancialHelp: 'no' as const } };
    const { groups, persons } = estimate(application);
    expect(persons.map(({ noCreditReason }) => noCreditReason)).toEqual([
      'help-not-wanted',
      'help-not-wanted',
    ]);
    expect(groups.flatMap(({ plans }) => plans).some(({ creditCents }) => creditCents > 0)).toBe(
      false,
    );
  });
});
