import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applicationDraftSchema,
  type ApplicationDraft,
  emptyApplication,
  visibleFields,
} from '#shared/domain/application/index';
import { type Estimate, estimateApplication } from '#shared/domain/estimate/index';
import { context } from '../engine/engineFixture';
import { household, member } from '../application/applicationBuilder';
import { asOf, estimate, householdNames, readHousehold } from './practice';

const drafts = await Promise.all(
  householdNames.map(async (name) => (await readHousehold(name)).answers),
);

/** The draft with one value changed, or taken away. */
function withValue(draft: ApplicationDraft, path: string, value: unknown): ApplicationDraft {
  const copy = structuredClone(draft);
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  let node: Record<string, unknown> | undefined = copy;
  for (const part of parts) node = node?.[part] as Record<string, unknown> | undefined;
  if (typeof node === 'object' && node !== null) {
    if (value === undefined) delete node[last];
    else node[last] = value;
  }
  return copy;
}

function without(draft: ApplicationDraft, path: string): ApplicationDraft {
  return applicationDraftSchema.parse(withValue(draft, path, undefined));
}

const paths = (draft: ApplicationDraft) =>
  visibleFields(draft, { today: asOf })
    .map(({ path }) => path)
    .filter((path) => path !== 'coverageYear');

/** What an estimate tells of money and programs. */
function claims({ persons, taxHouseholds }: Estimate) {
  return {
    programs: persons.map(({ program }) => program),
    credits: taxHouseholds.map(({ creditMonthlyCents }) => creditMonthlyCents),
  };
}

describe('an estimate of an unfinished application', () => {
  it('comes for the empty one and asks for what it needs', () => {
    const empty = emptyApplication({ id: 'a', coverageYear: 2027, nowIso: `${asOf}T10:00:00Z` });
    const { complete, persons, groups } = estimate(empty);
    expect({ complete, persons, groups }).toEqual({ complete: false, persons: [], groups: [] });
  });

  it('comes whatever answers are missing, and is complete only when none is', () => {
    const partial = fc
      .constantFrom(...drafts)
      .chain((draft) =>
        fc
          .subarray(paths(draft), { minLength: 1, maxLength: 12 })
          .map((gone) => gone.reduce(without, draft)),
      );
    fc.assert(
      fc.property(partial, (draft) => {
        const result = estimateApplication({
          application: draft,
          planYear: 2027,
          asOf,
          rules: context.rules,
          planPack: context.planPack(2027),
        });
        expect(result.ok).toBe(true);
        if (!result.ok) return;
        const { complete, missing, persons } = result.value;
        expect(complete && missing.length > 0).toBe(false);
        const finished = persons.filter(({ status }) => status === 'estimated');
        expect(finished.flatMap((person) => person.missing)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it.each([
    ['persons.0.dateOfBirth', 'roster'],
    ['persons.2.isApplicant', 'roster'],
    ['persons.1.tax.plansToFileTaxReturn', 'tax'],
    ['persons.1.income.hasIncome', 'income'],
    ['incomes.0.amountCents', 'income'],
    ['persons.1.citizenship.immigrationStatus', 'citizenship'],
    ['household.county', 'addresses'],
    ['persons.0.coverage.hasOtherCoverageNow', 'coverage'],
  ])('names %s when only that is missing', async (path, step) => {
    const { answers } = await readHousehold('family-of-four-mixed');
    const { complete, missing } = estimate(without(answers, path));
    expect(complete).toBe(false);
    expect(missing).toContainEqual(expect.objectContaining({ path, step }));
  });

  it('gives no credit and no program on an income that nobody stated', async () => {
    const { answers } = await readHousehold('family-of-four-mixed');
    const open = estimate(without(answers, 'incomes.1.amountCents'));
    expect(claims(open)).toEqual({ programs: [null, null, null, null], credits: [0] });
    expect(open.taxHouseholds[0]).toMatchObject({
      status: 'incomplete',
      magiCents: null,
      creditEligible: null,
    });
  });

  it('knows the region’s figure where no plans are loaded, and says that it is one', () => {
    const ada = household(
      [
        member('ada', '1990-01-01', {
          tax: {
            plansToFileTaxReturn: 'yes',
            filingStatus: 'single',
            isClaimedAsDependent: 'no',
            expectsToBeRequiredToFile: 'yes',
          },
          income: { hasIncome: 'yes', hasDeductions: 'no' },
        }),
      ],
      {
        incomes: [
          {
            id: 'i',
            personId: 'ada',
            incomeType: 'wages',
            amountCents: 3_000_000,
            frequency: 'annually',
          },
        ],
      },
    );
    const { taxHouseholds, groups } = estimate(ada, { planYear: 2026, planPack: undefined });
    expect(taxHouseholds[0]).toMatchObject({
      benchmark: { source: 'regionalFigure' },
      notes: ['approximateBenchmark', 'repaymentWarning'],
    });
    expect(groups[0]).toMatchObject({ plans: [], noPlansReason: 'no-plan-data' });
    const next = estimate(ada, { planYear: 2027, planPack: undefined });
    expect(next.taxHouseholds[0]).toMatchObject({
      benchmark: null,
      applicablePercentage: 6.14,
      contributionMonthlyCents: 15_350,
      creditMonthlyCents: 0,
      notes: ['noBenchmark'],
    });
  });

  it('never throws for half-typed or absurd answers', () => {
    const odd = fc.oneof(
      fc.constantFrom('', '2', '2026-02-', '2026-02-31', '9999-12-31', '0000-00-00', 'x'),
      fc.constantFrom(-1, 0, 0.5, 1e9, Number.MAX_SAFE_INTEGER),
      fc.constantFrom('yes', 'no', null),
    );
    const [draft] = drafts;
    if (!draft) throw new Error('no draft');
    const change = fc.tuple(fc.constantFrom(...paths(draft)), odd);
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const application = changes.reduce((sum, [path, value]) => {
          const parsed = applicationDraftSchema.safeParse(withValue(sum, path, value));
          return parsed.success ? parsed.data : sum;
        }, draft);
        const input = { application, planYear: 2027, asOf, rules: context.rules, trace: false };
        expect(() => estimateApplication(input)).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });
});
