import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amendCase,
  confirmUnchanged,
  renewCase,
  startCaseFromLastYear,
} from '#shared/domain/application/amendment/index';
import {
  type ApplicationDraft,
  applicationDraftSchema,
  type CaseDraft,
  caseDraftSchema,
  draftIdOf,
  isAmendment,
} from '#shared/domain/application/index';
import { householdNames, readHousehold } from '../estimate/practice';
import { today } from '../application/applicationBuilder';

const families = await Promise.all(
  householdNames.map(async (name) => (await readHousehold(name)).answers),
);
const family = fc.constantFrom(...families);
/** Each run already covers a whole family; the machine may be busy. */
const runs = { numRuns: 25 };

const start = {
  draftId: 'draft-2',
  applicationId: 'application-2',
  by: 'counselor-1',
  nowIso: '2026-11-23T18:00:00Z',
  context: { today },
};

function submittedCase(application: ApplicationDraft): CaseDraft {
  return caseDraftSchema.parse({
    schemaVersion: 1,
    caseId: 'case-1',
    ownerId: 'counselor-1',
    coverageYear: application.coverageYear,
    language: 'es',
    consent: {
      method: 'verbal',
      givenByName: 'Rosa Muestra',
      givenByRole: 'primaryContact',
      givenAt: '2026-11-21T10:05:00-08:00',
      scope: ['applicationHelp'],
      expiresOn: '2027-11-21',
    },
    application,
    planChoices: [
      {
        ...{ groupId: 'g1', planId: 'p1', planPackId: 'k1', memberIds: ['m1'] },
        ...{ grossCents: 50_000, creditCents: 20_000, stateSubsidyCents: 0, netCents: 30_000 },
      },
    ],
    payment: { paymentRef: 'ref-1', method: 'card', lastFour: '4242', carrierId: 'P0001' },
    signatures: [],
    progress: { step: 'review' },
    updatedAt: '2026-11-21T10:05:00-08:00',
  });
}

function renewed(last: CaseDraft): CaseDraft {
  return renewCase(last, { ...start, coverageYear: last.coverageYear + 1 });
}

describe('a change of a submitted case', () => {
  it('is another draft of the same case, with the plan as it stands and no payment', () => {
    const last = submittedCase(families[0] ?? fail());
    const next = amendCase(last, 'incomeUpdate', start);
    expect(next.caseId).toBe(last.caseId);
    expect(draftIdOf(next)).toBe('draft-2');
    expect(next.basis).toEqual({ draftId: 'case-1', caseId: 'case-1' });
    expect(isAmendment(next)).toBe(true);
    expect(next.planChoices).toEqual(last.planChoices);
    expect(next.payment).toBeNull();
    expect(next.progress.step).toBe('income');
  });

  it('of a change follows the draft of that change', () => {
    const first = amendCase(submittedCase(families[0] ?? fail()), 'reportChange', start);
    const second = amendCase(first, 'qle', { ...start, draftId: 'draft-3' });
    expect(second.basis?.draftId).toBe('draft-2');
    expect(second.application.revision).toBe(3);
  });

  it.each([
    ['has run out', { expiresOn: '2026-11-22' }],
    ['was revoked', { revokedAt: '2026-11-22T10:00:00Z' }],
  ])('asks for consent again where it %s', (_, part) => {
    const last = submittedCase(families[0] ?? fail());
    const lapsed = { ...last, consent: last.consent && { ...last.consent, ...part } };
    expect(amendCase(lapsed, 'reportChange', start).consent).toBeNull();
    expect(amendCase(last, 'reportChange', start).consent).toEqual(last.consent);
  });
});

describe('a renewal', () => {
  it('is a new case of the next year that points back', () => {
    fc.assert(
      fc.property(family, (application) => {
        const last = submittedCase(application);
        const next = renewed(last);
        expect(isAmendment(next)).toBe(false);
        expect(draftIdOf(next)).toBe(next.caseId);
        expect(next.caseId).not.toBe(last.caseId);
        expect(next.basis).toEqual({ draftId: 'case-1', caseId: 'case-1' });
        expect(next.application).toMatchObject({
          coverageYear: application.coverageYear + 1,
          amendmentKind: 'renewal',
          predecessorId: application.id,
          revision: 1,
        });
      }),
      runs,
    );
  });

  it('clears every projection, the employer’s offer, the plan and the payment', () => {
    fc.assert(
      fc.property(family, (application) => {
        const offered = { ...application, employerOffers: [{ id: 'offer-1' }] };
        const next = renewed(submittedCase(offered));
        expect(next.planChoices).toEqual([]);
        expect(next.payment).toBeNull();
        expect(next.application.employerOffers).toEqual([]);
        for (const { income, coverage, retroactive } of next.application.persons) {
          expect(income?.projectedAnnualIncomeCents).toBeUndefined();
          expect(income?.agreesWithComputedTotal).toBeUndefined();
          expect(coverage?.isOfferedEmployerCoverage).toBeUndefined();
          expect(retroactive).toBeUndefined();
        }
        for (const income of next.application.incomes)
          expect(income.stillReceiving).toBeUndefined();
      }),
      runs,
    );
  });

  it('keeps the family, with the same ids', () => {
    fc.assert(
      fc.property(family, (application) => {
        const { persons, relationships } = renewed(submittedCase(application)).application;
        expect(persons.map(({ id, name }) => [id, name])).toEqual(
          application.persons.map(({ id, name }) => [id, name]),
        );
        expect(relationships).toEqual(application.relationships);
      }),
      runs,
    );
  });

  it('counts the years of consent down and never below none', () => {
    const years = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(family, years, fc.integer({ min: 1, max: 7 }), (application, given, later) => {
        const last = submittedCase({ ...application, renewalConsentYears: given });
        const next = renewCase(last, { ...start, coverageYear: last.coverageYear + later });
        expect(next.application.renewalConsentYears).toBe(Math.max(0, given - later));
      }),
      runs,
    );
  });

  it('leaves out money that came once or has ended', () => {
    const application = families[0] ?? fail();
    const [first, ...others] = application.incomes;
    if (!first) throw new Error('the fixture has incomes');
    const ended = { ...first, stillReceiving: 'no' as const, lastReceivedDate: '2026-10-31' };
    const once = { ...first, id: 'once', frequency: 'oneTimePayment' as const };
    const last = submittedCase({ ...application, incomes: [ended, once, ...others] });
    expect(renewed(last).application.incomes.map(({ id }) => id)).toEqual(
      others.map(({ id }) => id),
    );
  });
});

describe('the no-change path of a renewal', () => {
  it('brings the projections back as the consumer’s own answer of today', () => {
    fc.assert(
      fc.property(family, (application) => {
        const last = submittedCase(application);
        const kept = confirmUnchanged(renewed(last), last, start).application;
        expect(kept.incomes.map(({ stillReceiving }) => stillReceiving)).toEqual(
          application.incomes.map(({ stillReceiving }) => stillReceiving),
        );
        for (const person of application.persons) {
          const now = kept.persons.find(({ id }) => id === person.id);
          expect(now?.income).toEqual(person.income);
          const place = `persons.${person.id}.income.agreesWithComputedTotal`;
          if (person.income?.agreesWithComputedTotal)
            expect(kept.provenance[place]?.source).toBe('consumer');
        }
        expect(applicationDraftSchema.safeParse(kept).success).toBe(true);
      }),
      runs,
    );
  });

  it('does not overwrite what was answered anew', () => {
    const last = submittedCase(families[0] ?? fail());
    const next = renewed(last);
    const persons = next.application.persons.map((person, at) =>
      at === 0
        ? { ...person, income: { ...person.income, projectedAnnualIncomeCents: 4_200_000 } }
        : person,
    );
    const told = { ...next, application: { ...next.application, persons } };
    const kept = confirmUnchanged(told, last, start).application;
    expect(kept.persons[0]?.income?.projectedAnnualIncomeCents).toBe(4_200_000);
  });
});

describe('last year’s application as a start', () => {
  it('is no amendment, asks the screening again and keeps the family', () => {
    fc.assert(
      fc.property(family, (application) => {
        const last = submittedCase(application);
        const next = startCaseFromLastYear(last, { ...start, coverageYear: 2028 });
        expect(next.application.amendmentKind).toBeUndefined();
        expect(next.application.renewalConsentYears).toBeUndefined();
        expect(next.application.predecessorId).toBe(application.id);
        expect(Object.keys(next.application.screening)).toEqual(['wantsFinancialHelp']);
        expect(next.application.persons.map(({ id }) => id)).toEqual(
          application.persons.map(({ id }) => id),
        );
      }),
      runs,
    );
  });
});

function fail(): never {
  throw new Error('there are three fixtures');
}
