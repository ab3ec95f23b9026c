import { describe, expect, it } from 'vitest';
import {
  checkFields,
  crossChecks,
  missingAnswers,
  toSnapshot,
  visibleFields,
  type ApplicationDraft,
} from '#shared/domain/application/index';
import { context } from '../engine/engineFixture';
import {
  claimedBy,
  filesAlone,
  hasIncome,
  household,
  member,
  nonApplicant,
  relation,
  today,
  wages,
} from './applicationBuilder';

const now = { today };
const codes = (application: ApplicationDraft) =>
  crossChecks(application, now).map(({ code }) => code);
const asksOf = (application: ApplicationDraft, personId: string) =>
  visibleFields(application, now)
    .filter((at) => at.personId === personId)
    .map(({ step, field }) => `${step}.${field.id}`);

describe('E1: parents without status apply for their citizen children only', () => {
  const parents = ['ines', 'raul'].map((id) =>
    nonApplicant(id, '1990-01-01', {
      tax: { ...filesAlone },
      identity: id === 'ines' ? { hasSsn: 'no', itin: '912-78-1234' } : {},
    }),
  );
  const children = ['bea', 'dan'].map((id) => member(id, '2018-05-05', { tax: claimedBy('ines') }));
  const application = household([...parents, ...children]);

  it('asks the parents nothing of status, and asks it once they apply', () => {
    for (const { id } of parents) {
      expect(asksOf(application, id).filter((field) => field.startsWith('citizenship.'))).toEqual(
        [],
      );
    }
    const applying = household([{ ...parents[0], isApplicant: 'yes' } as never, ...children]);
    expect(asksOf(applying, 'ines')).toContain('citizenship.isUsCitizenOrNational');
  });

  it('never requires a Social Security number of them', () => {
    const required = missingAnswers(application, now).flatMap(({ errors }) => errors);
    const ofParents = required.filter(({ personId }) => personId === 'ines' || personId === 'raul');
    expect(ofParents.filter(({ step }) => step === 'identity')).toEqual([]);
  });

  it('keeps status out of the snapshot even where a draft still holds it', () => {
    const [first, ...others] = application.persons;
    const withStatus = {
      ...first,
      citizenship: { isUsCitizenOrNational: 'no', alienNumber: '123456789' },
    };
    const snapshot = toSnapshot({ ...application, persons: [withStatus as never, ...others] }, now);
    expect(snapshot.ok).toBe(true);
    expect(JSON.stringify(snapshot)).not.toContain('alienNumber');
  });
});

describe('E3: a newborn', () => {
  it('needs no number and is asked about the mother’s Medi-Cal', () => {
    const baby = member('baby', '2026-10-01', {
      identity: { hasSsn: 'no', noSsnReason: 'newbornNotYetEnumerated' },
    });
    const application = household([member('mother', '1996-01-01'), baby]);
    expect(asksOf(application, 'baby')).toContain('pregnancy.birthMotherHadMediCal');
    expect(asksOf(application, 'mother')).not.toContain('pregnancy.birthMotherHadMediCal');
    const missing = missingAnswers(application, now).flatMap(({ errors }) => errors);
    expect(missing.filter(({ path }) => path === 'persons.1.identity.ssn')).toEqual([]);
  });
});

describe('E4: shared custody', () => {
  it('asks nights and order only where custody is shared', () => {
    const child = member('child', '2015-01-01');
    const shared = {
      ...child,
      residence: { ...child.residence, isCustodialResidence: 'sharedCustody' as const },
    };
    expect(asksOf(household([member('mother', '1990-01-01'), shared]), 'child')).toContain(
      'relationships.nightsPerYearWithOther',
    );
    expect(asksOf(household([member('mother', '1990-01-01'), child]), 'child')).not.toContain(
      'relationships.nightsPerYearWithOther',
    );
  });

  it('refuses two returns that claim the same child', () => {
    const claims = { ...filesAlone, dependentPersonIds: ['child'] };
    const application = household([
      member('mother', '1990-01-01', { tax: claims }),
      member('father', '1988-01-01', { tax: claims }),
      member('child', '2015-01-01', { tax: {} }),
    ]);
    expect(codes(application)).toContain('tax.claimed-twice');
  });
});

describe('E5: many incomes', () => {
  it('asks hours of hourly pay, and refuses a yes without a source and a no with one', () => {
    const worker = member('worker', '1985-01-01', { income: hasIncome });
    const hourly = household([worker], { incomes: [wages('worker', 2_000, 'hourly')] });
    const missing = missingAnswers(hourly, now).flatMap(({ errors }) =>
      errors.map(({ path }) => path),
    );
    expect(missing).toContain('incomes.0.hoursPerWeek');
    expect(codes(household([worker]))).toContain('income.yes-without-source');
    const says = member('worker', '1985-01-01');
    expect(codes(household([says], { incomes: [wages('worker', 1, 'weekly')] }))).toContain(
      'income.no-with-source',
    );
  });
});

describe('E7: nobody files', () => {
  it('accepts that there is no primary filer', () => {
    const application = household([member('ada', '1970-01-01')], {
      household: { primaryTaxFiler: { none: true } },
    });
    const missing = missingAnswers(application, now).flatMap(({ errors }) =>
      errors.map(({ path }) => path),
    );
    expect(missing).not.toContain('household.primaryTaxFiler');
    expect(codes(application).filter((code) => code.startsWith('tax.'))).toEqual([]);
  });
});

describe('E8: a spouse who left', () => {
  const separate = (answer: 'yes' | 'no' | 'declined' | null) =>
    household([
      member('nora', '1985-01-01', {
        family: { maritalStatus: 'married', livesWithSpouse: 'no' },
        tax: {
          ...filesAlone,
          filingStatus: 'marriedFilingSeparately',
          spousalAbuseOrAbandonment: answer,
        },
      }),
    ]);

  it('asks it as a private question that may be declined and is never required', () => {
    const at = visibleFields(separate(null), now).find(
      ({ field }) => field.id === 'spousalAbuseOrAbandonment',
    );
    expect(at).toMatchObject({
      required: false,
      field: { sensitivity: 'private', requiredness: 'declinable' },
    });
  });

  it('says that there is no credit unless the exception applies', () => {
    expect(codes(separate('no'))).toContain('tax.separate-no-credit-unless');
    expect(codes(separate('yes'))).not.toContain('tax.separate-no-credit-unless');
  });
});

describe('E9: ages', () => {
  it('requires the free Part A answer from 64 years and 9 months', () => {
    const near = member('olga', '1962-02-10', { coverage: {} });
    const far = member('olga', '1962-06-10', { coverage: {} });
    const requires = (person: typeof near) =>
      missingAnswers(household([person]), now)
        .flatMap(({ errors }) => errors)
        .some(({ path }) => path === 'persons.0.coverage.qualifiesForFreePartA');
    expect(requires(near)).toBe(true);
    expect(requires(far)).toBe(false);
  });

  it('asks about foster care from 18 until the 26th birthday', () => {
    const asks = (born: string) =>
      asksOf(household([member('kit', born)]), 'kit').includes('life.wasInFosterCareAt18');
    expect([
      asks('2001-01-02'),
      asks('2001-01-01'),
      asks('2009-01-01'),
      asks('2009-01-02'),
    ]).toEqual([true, false, true, false]);
  });
});

describe('E10: where the household lives', () => {
  it('refuses a ZIP of two counties until the county is chosen, and a county that is not the ZIP’s', () => {
    const at = (county: 'Kern' | 'Los Angeles' | undefined) =>
      household([member('ada', '1980-01-01')], {
        household: {
          isHomeless: 'no',
          homeAddress: { line1: '1 Example Street', city: 'Lebec', state: 'CA', zip: '93243' },
          ...(county ? { county } : {}),
        },
      });
    const missing = missingAnswers(at(undefined), now).flatMap(({ errors }) =>
      errors.map(({ path }) => path),
    );
    expect(missing).toContain('household.county');
    const answered = missingAnswers(at('Kern'), now).flatMap(({ errors }) =>
      errors.map(({ path }) => path),
    );
    expect(answered).not.toContain('household.county');
  });

  it('keeps a student who is away for a while', () => {
    const student = member('sol', '2007-01-01', {
      residence: {
        sameAsPrimaryContact: true,
        temporarilyOutOfState: 'yes',
        intendsToResideInCalifornia: 'yes',
      },
    });
    expect(asksOf(household([student]), 'sol')).toContain('roster.expectedReturnOn');
    expect(codes(household([student]))).not.toContain('application.no-california-resident');
  });
});

describe('E11: an employer’s offer', () => {
  it('asks the family premium only where the family is offered coverage', () => {
    const worker = member('worker', '1985-01-01', {
      income: hasIncome,
      coverage: { isOfferedEmployerCoverage: 'yes' },
    });
    const offer = (whoIsOffered: 'employee' | 'employeeAndFamily') =>
      visibleFields(
        household([worker], {
          incomes: [wages('worker', 500_000, 'monthly')],
          employerOffers: [
            { id: 'offer', offeringEmployeePersonId: 'worker', hraKind: 'none', whoIsOffered },
          ],
        }),
        now,
      ).some(({ field }) => field.id === 'lowestCostFamilyPremium');
    expect(offer('employee')).toBe(false);
    expect(offer('employeeAndFamily')).toBe(true);
  });
});

describe('the household as a whole', () => {
  it('needs every relation once and both directions in agreement', () => {
    const people = [member('a', '1980-01-01'), member('b', '2010-01-01')];
    expect(codes(household(people))).toContain('relationship.missing');
    const agreeing = [relation('b', 'child', 'a'), relation('a', 'parent', 'b')];
    expect(codes(household(people, { relationships: agreeing }))).not.toContain(
      'relationship.contradiction',
    );
    const opposed = [relation('b', 'child', 'a'), relation('a', 'sibling', 'b')];
    expect(codes(household(people, { relationships: opposed }))).toContain(
      'relationship.contradiction',
    );
  });

  it('warns of a birth parent hardly older than the child', () => {
    const people = [member('a', '2004-01-01'), member('b', '2010-01-01')];
    const application = household(people, { relationships: [relation('b', 'child', 'a')] });
    expect(codes(application)).toContain('relationship.parent-too-young');
  });

  it('finds the same person twice', () => {
    const twin = { ...member('a', '1980-01-01'), id: 'b' };
    expect(codes(household([member('a', '1980-01-01'), twin]))).toContain('person.duplicate');
  });

  it('blocks the attestation while an applicant is confined, and not while the case is pending', () => {
    const confined = (pending: 'yes' | 'no') =>
      household([
        member('a', '1980-01-01', {
          incarceration: { isIncarcerated: 'yes', isPendingDisposition: pending },
        }),
      ]);
    expect(codes(confined('no'))).toContain('incarceration.attestation-conflict');
    expect(codes(confined('yes'))).not.toContain('incarceration.attestation-conflict');
  });

  it('checks a county against the ZIP where the facts are at hand', () => {
    const application = household([member('a', '1980-01-01')], {
      household: {
        isHomeless: 'no',
        county: 'Kern',
        homeAddress: { line1: '1 Example Street', city: 'Sacramento', state: 'CA', zip: '95820' },
      },
    });
    const codesWith = (rules: typeof context.rules | undefined) =>
      checkFields(application, { today, rules }).map(({ code, path }) => `${code} ${path ?? ''}`);
    const refusal = 'zip.county-not-listed household.homeAddress.county';
    expect(codesWith(context.rules)).toContain(refusal);
    expect(codesWith(undefined)).not.toContain(refusal);
  });
});
