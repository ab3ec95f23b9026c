import { describe, expect, it } from 'vitest';
import {
  checkFields,
  crossChecks,
  type HouseholdMember,
  missingAnswers,
  peopleInBoth,
  toSnapshot,
  visibleFields,
  type ApplicationDraft,
} from '#shared/domain/application/index';
import {
  employerOffers,
  leftByAbuse,
  seasonalWorker,
  turnOfTheYear,
  twoCounties,
} from '../../support/families/circumstances';
import {
  mixedImmigration,
  nobodyFiles,
  sharedCustody,
  twinsAreBorn,
} from '../../support/families/households';
import { setIn } from '../../../renderer/features/application/setIn';
import { context } from '../engine/engineFixture';
import {
  filesAlone,
  household,
  livingElsewhere,
  member,
  relation,
  today,
} from './applicationBuilder';

const now = { today };
const codes = (application: ApplicationDraft) =>
  crossChecks(application, now).map(({ code }) => code);
const asksOf = (application: ApplicationDraft, index: number) =>
  visibleFields(application, now)
    .filter((at) => at.personId === application.persons[index]?.id)
    .map(({ step, field }) => `${step}.${field.id}`);
/** What the enroller and the consent answer is no matter of the family. */
const missing = (application: ApplicationDraft) =>
  missingAnswers(application, now)
    .flatMap(({ errors }) => errors)
    .filter(({ path = '' }) => !/^(enroller|authorization)\./.test(path));
const missingPaths = (application: ApplicationDraft) =>
  missing(application).map(({ path }) => path);

describe('E1: parents without status apply for their citizen children only', () => {
  const { answers } = mixedImmigration;
  const parents = [0, 1];

  it('asks the parents nothing of status, and asks it once they apply', () => {
    for (const parent of parents) {
      const asked = asksOf(answers, parent);
      expect(asked.filter((field) => field.startsWith('citizenship.'))).toEqual([]);
    }
    const applying = setIn(answers, 'persons.0.isApplicant', 'yes');
    expect(asksOf(applying, 0)).toContain('citizenship.isUsCitizenOrNational');
  });

  it('never requires a Social Security number of them', () => {
    const unsaid = setIn(answers, 'persons.0.identity', {});
    const ofParents = missing(unsaid).filter(({ personId }) =>
      parents.some((parent) => unsaid.persons[parent]?.id === personId),
    );
    expect(ofParents).toEqual([]);
  });

  it('keeps status out of the snapshot even where a draft still holds it', () => {
    const withStatus = setIn(answers, 'persons.0.citizenship', {
      isUsCitizenOrNational: 'no',
      alienNumber: '123456789',
    });
    const snapshot = toSnapshot(withStatus, now);
    expect(snapshot.ok).toBe(true);
    expect(JSON.stringify(snapshot)).not.toContain('alienNumber');
  });
});

describe('E3: a newborn', () => {
  const { answers } = twinsAreBorn(today);

  it('needs no number and is asked about the mother’s Medi-Cal', () => {
    expect(asksOf(answers, 1)).toContain('pregnancy.birthMotherHadMediCal');
    expect(asksOf(answers, 0)).not.toContain('pregnancy.birthMotherHadMediCal');
    expect(missingPaths(answers)).toEqual([]);
  });
});

describe('E4: shared custody', () => {
  const nights = 'relationships.nightsPerYearWithOther';

  it('asks nights and order only where custody is shared', () => {
    const { answers } = sharedCustody;
    expect(asksOf(answers, 1)).toContain(nights);
    const alone = setIn(answers, 'persons.1.residence.isCustodialResidence', 'withPrimary');
    expect(asksOf(alone, 1)).not.toContain(nights);
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
  const { answers } = seasonalWorker;

  it('asks hours of hourly pay, and refuses a yes without a source and a no with one', () => {
    expect(missingPaths(answers)).toEqual([]);
    expect(missingPaths(setIn(answers, 'incomes.1.hoursPerWeek', null))).toEqual([
      'incomes.1.hoursPerWeek',
    ]);
    expect(codes({ ...answers, incomes: [] })).toContain('income.yes-without-source');
    expect(codes(setIn(answers, 'persons.0.income.hasIncome', 'no'))).toContain(
      'income.no-with-source',
    );
  });
});

describe('E7: nobody files', () => {
  const { answers } = nobodyFiles;

  it('accepts that there is no primary filer', () => {
    expect(missingPaths(answers)).not.toContain('household.primaryTaxFiler');
    expect(codes(answers).filter((code) => code.startsWith('tax.'))).toEqual([]);
    const unsaid = setIn(answers, 'household.primaryTaxFiler', null);
    expect(missingPaths(unsaid)).toContain('household.primaryTaxFiler');
  });
});

describe('E8: a spouse who left', () => {
  const answer = 'persons.0.tax.spousalAbuseOrAbandonment';
  const separate = (said: 'yes' | 'no' | 'declined' | null) =>
    setIn(leftByAbuse(today).answers, answer, said);

  it('asks it as a private question that may be declined and is never required', () => {
    const at = visibleFields(separate(null), now).find(({ path }) => path === answer);
    expect(at).toMatchObject({
      required: false,
      field: { sensitivity: 'private', requiredness: 'declinable' },
    });
  });

  it('says that there is no credit unless the exception applies', () => {
    expect(codes(separate('no'))).toContain('tax.separate-no-credit-unless');
    expect(codes(separate('declined'))).toContain('tax.separate-no-credit-unless');
    expect(codes(separate('yes'))).not.toContain('tax.separate-no-credit-unless');
  });
});

describe('E9: ages', () => {
  it('requires the free Part A answer from 64 years and 9 months', () => {
    const requires = (born: string) =>
      missingPaths(household([member('olga', born, { coverage: {} })])).includes(
        'persons.0.coverage.qualifiesForFreePartA',
      );
    expect([requires('1962-02-10'), requires('1962-06-10')]).toEqual([true, false]);
  });

  it('asks about foster care from 18 until the 26th birthday', () => {
    const asks = (born: string) =>
      asksOf(household([member('kit', born)]), 0).includes('life.wasInFosterCareAt18');
    expect([
      asks('2001-01-02'),
      asks('2001-01-01'),
      asks('2009-01-01'),
      asks('2009-01-02'),
    ]).toEqual([true, false, true, false]);
  });
});

describe('E10: where the household lives', () => {
  const { answers } = twoCounties(today);

  it('refuses a ZIP of two counties until the county is chosen', () => {
    expect(missingPaths(answers)).toEqual(['household.county']);
    expect(missingPaths(setIn(answers, 'household.county', 'Ventura'))).toEqual([]);
  });

  it('keeps a student who is away for a while', () => {
    expect(asksOf(answers, 1)).toContain('roster.expectedReturnOn');
    expect(codes(answers)).not.toContain('application.no-california-resident');
  });
});

describe('E11: an employer’s offer', () => {
  it('asks the family premium only where the family is offered coverage', () => {
    const { answers } = employerOffers(today);
    const premium = 'employerOffers.0.lowestCostFamilyPremium';
    const asks = (application: ApplicationDraft) =>
      visibleFields(application, now).some(({ path }) => path === premium);
    expect(asks(answers)).toBe(true);
    expect(asks(setIn(answers, 'employerOffers.0.whoIsOffered', 'employee'))).toBe(false);
  });
});

describe('E12: the turn of the year', () => {
  it('asks about work and schooling where Medi-Cal of that year will, and of no earlier one', () => {
    const asks = (coverageYear: number) =>
      asksOf({ ...turnOfTheYear.answers, coverageYear }, 0).includes(
        'communityEngagement.workHours',
      );
    expect([asks(2026), asks(2027)]).toEqual([false, true]);
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

  it('finds the same person in another application, by birth date or by number', () => {
    const application = household([member('a', '1980-01-01'), member('b', '2010-01-01')]);
    const [a = member('a', ''), b = member('b', '')] = application.persons;
    const other = (...persons: readonly HouseholdMember[]) => household(persons);
    expect(peopleInBoth(application, other({ ...b, id: 'z' }))).toEqual(['b']);
    expect(peopleInBoth(application, other({ ...b, dateOfBirth: '2010-01-02' }))).toEqual([]);
    expect(peopleInBoth(application, other({ ...b, removedOn: today }))).toEqual([]);
    const unnamed = household([{ id: 'c', dateOfBirth: '1980-01-01' }]);
    expect(peopleInBoth(unnamed, unnamed)).toEqual([]);
    const withNumber = (id: string) =>
      household([
        { ...a, id, name: { firstName: id }, identity: { hasSsn: 'yes', ssn: '773201101' } },
      ]);
    expect(peopleInBoth(withNumber('one'), withNumber('other'))).toEqual(['one']);
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

  it('checks the ZIP of somebody who lives elsewhere in California', () => {
    const told = (zip: string) => {
      const people = [member('a', '1980-01-01'), member('b', '1990-01-01', livingElsewhere(zip))];
      return checkFields(household(people), { today, rules: context.rules })
        .filter(({ path }) => path?.startsWith('persons.1.residence'))
        .map(({ severity, code, path }) => [severity, code, path]);
    };
    const path = 'persons.1.residence.address.zip';
    expect(told('93727')).toEqual([]);
    expect(told('96199')).toEqual([['warning', 'zip.unknown-zip', path]]);
    expect(told('89501')).toEqual([['error', 'zip.not-california', path]]);
    expect(told('1')).toEqual([['error', 'zip.wrong-format', path]]);
  });
});
