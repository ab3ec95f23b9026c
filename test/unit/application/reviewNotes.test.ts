import { describe, expect, it } from 'vitest';
import {
  type ApplicationDraft,
  attestationsDue,
  attestationsOffered,
  checkFields,
  crossChecks,
  isReadyForReview,
  missingAnswers,
  visibleFields,
} from '#shared/domain/application/index';
import { projectionNotes } from '#shared/domain/estimate/index';
import { context } from '../engine/engineFixture';
import {
  filesAlone,
  hasIncome,
  household,
  member,
  relation,
  today,
  wages,
} from './applicationBuilder';

const now = { today, rules: context.rules };
const told = (application: ApplicationDraft) =>
  [...crossChecks(application, now), ...checkFields(application, now)].map(
    ({ severity, code }) => `${severity} ${code}`,
  );
const ada = (parts: Parameters<typeof member>[2] = {}) => member('ada', '1980-01-01', parts);

describe('the review tells', () => {
  it.each([
    ['existingMediCalOrCoveredCaMember', 'warning screening.already-member'],
    ['priorApplicationInPast12Months', 'warning screening.prior-application'],
    ['infantUnderOneMotherHadMediCal', 'info screening.newborn-referral'],
    ['formerFosterYouthOnly', 'info screening.former-foster-youth'],
    ['onlyNonMagiRequested', 'info screening.non-magi-only'],
  ])('the other way that %s opens, and nothing while it is unanswered', (answer, expected) => {
    const asked = (value: 'yes' | 'no' | null) =>
      told(household([ada()], { screening: { wantsFinancialHelp: 'yes', [answer]: value } }));
    expect(asked('yes')).toContain(expected);
    expect([...asked('no'), ...asked(null)]).not.toContain(expected);
  });

  it('an urgent need, and sends who asks for Medi-Cal by disability to the county', () => {
    const screening = { urgentNeed: ['pregnant' as const], onlyNonMagiRequested: 'yes' as const };
    const codes = told(household([ada()], { screening }));
    expect(codes).toContain('info screening.urgent-need');
    expect(codes).toContain('info person.non-magi-referral');
  });

  it('a credit of another year that was never reconciled, while the person files', () => {
    const tax = { ...filesAlone, priorAptcReceived: 'yes', priorAptcReconciled: 'no' } as const;
    expect(told(household([ada({ tax })]))).toContain('warning tax.credit-not-reconciled');
    const hidden = { ...tax, plansToFileTaxReturn: 'no' } as const;
    expect(told(household([ada({ tax: hidden })]))).not.toContain(
      'warning tax.credit-not-reconciled',
    );
  });

  it('nothing about a filing status that is hidden because nobody files', () => {
    const tax = {
      plansToFileTaxReturn: 'no',
      filingStatus: 'marriedFilingSeparately',
    } as const;
    const codes = told(household([ada({ tax })]));
    expect(codes.filter((code) => code.includes(' tax.'))).toEqual([]);
  });

  it('a dependent who files jointly, whoever claims them', () => {
    const tax = {
      ...filesAlone,
      filingStatus: 'marriedFilingJointly',
      isClaimedAsDependent: 'yes',
      claimantOnApplication: 'no',
      claimedByName: 'Other Parent',
    } as const;
    const family = { maritalStatus: 'married' } as const;
    expect(told(household([ada({ tax, family })]))).toContain(
      'warning tax.dependent-files-jointly',
    );
  });

  it('a projected income a fifth away from the sum, by the same arithmetic as the estimate', () => {
    const projected = (projectedAnnualIncomeCents: number) => {
      const income = {
        ...hasIncome,
        incomeChangesMonthToMonth: 'yes' as const,
        projectedAnnualIncomeCents,
      };
      const application = household([ada({ tax: filesAlone, income })], {
        incomes: [wages('ada', 100_000, 'monthly')],
      });
      const input = { application, planYear: 2027, asOf: today, rules: context.rules };
      return projectionNotes(input).map(({ code, key }) => `${code} ${key}`);
    };
    const warned = ['income.projection-differs persons.ada.income.projectedAnnualIncomeCents'];
    expect(projected(1_200_000)).toEqual([]);
    expect(projected(1_440_000)).toEqual([]);
    expect(projected(1_440_001)).toEqual(warned);
    expect(projected(959_999)).toEqual(warned);
  });

  it('alimony of an agreement that no longer counts', () => {
    const alimony = (divorceAgreementDate: string) =>
      told(
        household([ada({ income: hasIncome })], {
          incomes: [
            wages('ada', 50_000, 'monthly', {
              incomeType: 'alimonyReceived',
              divorceAgreementDate,
            }),
          ],
        }),
      );
    expect(alimony('2019-01-01')).toContain('warning alimony.agreement-not-counted');
    expect(alimony('2018-12-31')).not.toContain('warning alimony.agreement-not-counted');
  });

  it('Medicare before 65, and “none” beside a part of it', () => {
    const coverage = (medicareEnrollment: ('partA' | 'none')[]) =>
      told(household([ada({ coverage: { hasOtherCoverageNow: 'no', medicareEnrollment } })]));
    expect(coverage(['partA'])).toContain('warning coverage.medicare-under-65');
    expect(coverage(['partA', 'none'])).toContain('error choice.none-with-others');
    expect(coverage(['none']).filter((code) => /medicare|none-with/.test(code))).toEqual([]);
  });

  it('a coverage that ends within 60 days, on either side', () => {
    const ending = (coverageEndOn: string) =>
      told(
        household([ada({ coverage: { hasOtherCoverageNow: 'yes' } })], {
          coverages: [{ id: 'one', personId: 'ada', state: 'ending', coverageEndOn }],
        }),
      );
    for (const day of ['2026-09-24', '2027-01-22'])
      expect(ending(day)).toContain('info coverage.ends-soon');
    for (const day of ['2026-09-23', '2027-01-23'])
      expect(ending(day)).not.toContain('info coverage.ends-soon');
  });

  it.each([
    ['2008-03-01', 'info person.turns-19'],
    ['2001-03-01', 'info person.turns-26'],
    ['1962-02-10', 'info person.turns-65'],
  ])('the birthday of the coverage year of somebody born on %s', (born, expected) => {
    expect(told(household([member('ada', born)]))).toContain(expected);
    expect(told(household([member('ada', '1980-01-01')]))).not.toContain(expected);
  });

  it('spouses under 18, an enroller who would represent, a start before the year it began in', () => {
    const young = household([ada(), member('ben', '2010-01-01')], {
      relationships: [relation('ben', 'spouse', 'ada')],
    });
    expect(told(young)).toContain('warning relationship.spouse-under-18');
    const name = { firstName: 'Rosa', lastName: 'Delgado' };
    const represented = household([ada()], {
      enroller: { enrollerName: name },
      wantsAuthorizedRepresentative: 'yes',
      representatives: [{ id: 'one', name: { firstName: 'rosa', lastName: 'DELGADO ' } }],
    });
    expect(told(represented)).toContain('warning representative.is-enroller');
    const started = (startDate: string) =>
      told(
        household([ada({ income: hasIncome })], {
          incomes: [wages('ada', 1, 'monthly', { startedBeforeThisYear: 'no', startDate })],
        }),
      );
    expect(started('2025-12-31')).toContain('error startDate.before-this-year');
    expect(started('2026-01-01')).not.toContain('error startDate.before-this-year');
  });

  it('a year that is neither this one nor the next, and a date out of all proportion', () => {
    expect(told(household([ada()], { coverageYear: 2029 }))).toContain(
      'error coverageYear.not-this-or-next',
    );
    const away = ada({
      residence: { temporarilyOutOfState: 'yes', expectedReturnOn: '2206-01-01' },
    });
    expect(told(household([away]))).toContain('error date.implausible');
  });
});

describe('questions that only some are asked', () => {
  const asked = (application: ApplicationDraft) =>
    visibleFields(application, now).map(({ step, field }) => `${step}.${field.id}`);
  const errors = (application: ApplicationDraft) =>
    missingAnswers(application, now).flatMap((step) => step.errors.map(({ path }) => path));

  it('an offer of a job only where somebody may have one', () => {
    const offer = 'employerOffer.isOfferedEmployerCoverage';
    expect(asked(household([ada()]))).not.toContain(offer);
    expect(asked(household([ada({ income: {} })]))).toContain(offer);
    const works = household([ada({ income: hasIncome })], {
      incomes: [wages('ada', 1, 'monthly')],
    });
    expect(asked(works)).toContain(offer);
    const noHelp = { screening: { wantsFinancialHelp: 'no' as const } };
    expect(asked(household([ada()], noHelp))).toContain(offer);
  });

  it('the email where it was chosen as the best way', () => {
    const best = (bestContactMethod: 'email' | 'phone') =>
      errors(household([ada()], { contact: { bestContactMethod } }));
    expect(best('email')).toContain('contact.email');
    expect(best('phone')).not.toContain('contact.email');
  });

  it('an address of their own where somebody does not live with the primary contact', () => {
    const kit = (livesWithPrimaryContact: 'yes' | 'no', sameAsPrimaryContact?: boolean) =>
      asked(
        household([
          ada(),
          member('kit', '2015-01-01', {
            livesWithPrimaryContact,
            residence: { sameAsPrimaryContact },
          }),
        ]),
      );
    expect(kit('yes')).not.toContain('roster.sameAsPrimaryContact');
    expect(kit('no')).toContain('roster.sameAsPrimaryContact');
    expect(kit('no', true)).not.toContain('roster.personAddress');
    expect(kit('no', false)).toContain('roster.personAddress');
    // What was told before they moved in together asks nothing any more.
    expect(kit('yes', false)).not.toContain('roster.personAddress');
  });

  it('whether an adult cares for a child who lives with them', () => {
    const child = (livesWithPrimaryContact: 'yes' | 'no') =>
      asked(household([ada(), member('kit', '2015-01-01', { livesWithPrimaryContact })]));
    expect(child('yes')).toContain('life.isPrimaryCaretakerOfChild');
    expect(child('no')).not.toContain('life.isPrimaryCaretakerOfChild');
  });
});

describe('rights and duties', () => {
  it('are offered beyond those that are due where they concern somebody here', () => {
    const pregnancy = { isPregnant: 'yes' as const };
    const application = household([
      ada({ pregnancy, life: { consentsVaDataSharing: 'yes' } }),
      member('kit', '2015-01-01'),
    ]);
    const extra = attestationsOffered(application).filter(
      (code) => !attestationsDue(application).includes(code),
    );
    expect(extra).toEqual(['nondiscrimination', 'vaDataSharing', 'cchip', 'mcapPremium']);
    expect(attestationsOffered(household([ada()]))).not.toContain('cchip');
  });

  it('hold up the review while one that is due was not accepted', () => {
    const open = household([ada()]);
    expect(missingAnswers(open, now).map(({ step }) => step)).toContain('rights');
    const attestations = attestationsDue(open).map((code) => ({
      code,
      textVersion: '2026-11',
      languageUsed: 'english' as const,
      acceptedByPersonId: 'ada',
      acceptedAt: `${today}T18:00:00Z`,
      mode: 'readAloud' as const,
    }));
    const all = household([ada()], { attestations });
    expect(missingAnswers(all, now).map(({ step }) => step)).not.toContain('rights');
    const last = household([ada()], { attestations: attestations.slice(1) });
    expect(missingAnswers(last, now).map(({ step }) => step)).toContain('rights');
    expect(isReadyForReview(last, now)).toBe(false);
  });
});
