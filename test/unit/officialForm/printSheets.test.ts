import { describe, expect, it } from 'vitest';
import type { PrintedForm } from '#shared/domain/application/officialForm/index';
import {
  closingMap,
  offerMap,
  representativeMap,
  tribalMap,
} from '#shared/domain/application/officialForm/attachmentMap';
import {
  deductionMap,
  householdMap,
  incomeMap,
  personMap,
} from '#shared/domain/application/officialForm/printMap';
import { answerParts, handOverSteps } from '#shared/domain/application/handOver/index';
import type { FieldKind } from '#shared/domain/application/steps/definition';
import { applicationSteps } from '#shared/domain/application/steps/allSteps';
import { hasIncome, household, member, relation, wages } from '../application/applicationBuilder';
import { householdNames, readHousehold } from '../estimate/practice';
import { context, print, written } from './printed';

/** Every word and key that is on paper, on the form or on the notes. */
const saidIn = ({ sheets, offForm }: PrintedForm) =>
  JSON.stringify([sheets, offForm.map(({ field: { key, part } }) => [key, part.value])]);

const everyPart = {
  name: { firstName: 'A', middleName: 'B', lastName: 'C', suffix: 'Jr' },
  phone: { number: '1', type: 'cell', extension: '1' },
  address: { line1: '1', line2: '2', city: '3', state: 'CA', zip: '9', county: 'Kern' },
  employer: {
    name: '1',
    ein: '2',
    contactName: '3',
    phone: { number: '1', type: 'cell' },
    address: { line1: '1', city: '3', state: 'CA', zip: '9' },
    isForeignAddress: true,
    country: '1',
    foreignProvince: '2',
    foreignPostalCode: '3',
  },
} as const;

function partsOf(kind: FieldKind): readonly string[] {
  const value = Object.entries(everyPart).find(([name]) => name === kind)?.[1];
  return value ? answerParts(kind, value).map(({ part }) => `.${part ?? ''}`) : [];
}

/** Every path that the interview asks about, with the parts of compound answers. */
function askedPaths(template: RegExp): ReadonlySet<string> {
  const sections = applicationSteps
    .flatMap(({ sections }) => sections)
    .filter((section) => template.test(section.template));
  return new Set(
    sections.flatMap((section) => {
      // The first row of a list inside a person is a part of the person's column.
      const [, list] = /^persons\.\{person\}\.(.+)\.\{item\}$/.exec(section.template) ?? [];
      const prefix = list === undefined ? '' : `${list}.0.`;
      return section.fields.flatMap(({ path, kind }) =>
        ['', ...partsOf(kind)].map((part) => `${prefix}${path}${part}`),
      );
    }),
  );
}

describe('the print map', () => {
  it.each([
    ['a person', personMap, /^persons\.\{person\}$/],
    [
      'a member of a tribe',
      tribalMap,
      /^persons\.\{person\}(\.americanIndian\.tribalIncomes\.\{item\})?$/,
    ],
    ['the household', householdMap, /^$/],
    ['the family once, at the end', closingMap, /^$/],
    ['a representative', representativeMap, /^representatives\./],
    ['an offer of an employer', offerMap, /^employerOffers\./],
    ['an income', incomeMap, /^incomes\./],
    ['a deduction', deductionMap, /^deductions\./],
  ])('names only answers that the interview asks of %s', (_, map, template) => {
    const asked = askedPaths(template);
    expect(Object.keys(map).filter((path) => !asked.has(path))).toEqual([]);
  });

  it('never writes to a field that the blank is not checked for', async () => {
    for (const name of householdNames) {
      const { answers } = await readHousehold(name);
      expect(() => print(answers)).not.toThrow();
    }
  });
});

describe('a family on the official form', () => {
  it('is written column by column, as it is written by hand', async () => {
    const { answers } = await readHousehold('family-of-four-mixed');
    const form = print(answers);
    const fields = written(form);
    const [first, second] = answers.persons;
    expect(fields['p_name_1']).toBe(first?.name?.firstName);
    expect(fields['person_fname_1']).toBe(first?.name?.firstName);
    expect(fields['person_lname_2']).toBe(second?.name?.lastName);
    expect(fields['dob_person_1']).toMatch(/^\d{2}\/\d{2}\/\d{4}$/);
    expect(fields['pri_zip_1']).toBe(answers.household.homeAddress?.zip);
    expect('cov-p1-1' in fields).toBe(first?.isApplicant === 'yes');
    expect(fields['income_amount_1']).toMatch(/^[\d,]+\.\d{2}$/);
    expect(form.sheets[0]?.pages).toBeNull();
  });

  it('loses no answer: each is in a field or in the list of what has no box', async () => {
    for (const name of householdNames) {
      const { answers } = await readHousehold(name);
      const { sheets, offForm } = print(answers);
      const said = new Set([
        ...sheets.flatMap(({ entries }) => entries.map(({ key }) => key)),
        ...offForm.map(({ field }) => field.key),
      ]);
      const silent = handOverSteps(answers, context)
        .flatMap(({ fields }) => fields)
        .filter(({ screenOnly, key }) => !screenOnly && !said.has(key))
        .map(({ key }) => key);
      // Said by another field: a gate, a line of an address, a blank that means "the same".
      const elsewhere =
        /(line2|hasIncome|hasDeductions|incomeChangesMonthToMonth|sameAsPrimaryContact|mailingSameAsHome|primaryContactIsApplicant|nameOnDocument\.\w+|gender|isHispanicLatino|alternativeFormat|wantsAuthorizedRepresentative|otherPrograms\.\w+|enrollerName\.\w+|enrollerStatementAccepted|attestations)$/;
      expect(silent.filter((key) => !elsewhere.test(key))).toEqual([]);
    }
  });

  it('goes on over copied pages beyond four people, two incomes and three deductions', () => {
    const people = ['ada', 'ben', 'cy', 'dee', 'eva', 'flo'].map((id) =>
      member(id, '1980-01-01', { income: hasIncome, name: { firstName: id, lastName: 'Sample' } }),
    );
    const application = household(people, {
      incomes: ['ada', 'ben', 'cy'].map((id) => wages(id, 120_000, 'monthly')),
      relationships: [relation('ben', 'spouse', 'ada'), relation('eva', 'child', 'ada')],
    });
    const form = print(application);
    expect(form.sheets.map(({ pages }) => pages)).toEqual([
      null,
      [
        { from: 5, to: 14 },
        { from: 30, to: 31 },
      ],
      [{ from: 15, to: 16 }],
    ]);
    expect(written(form)['person_fname_4']).toBe('dee');
    expect(written(form, 1)['person_fname_1']).toBe('eva');
    expect(written(form, 1)['person_fname_2']).toBe('flo');
    expect(written(form)['relation_person_1']).toBe('spouse');
    expect(written(form, 2)['income_amount_1']).toBe('1,200.00');
    // Two people on different sheets have no box for what they are to each other.
    expect(form.offForm.map(({ field }) => field.at.path)).toContain('relationships.1.kind');
  });

  it('asks no number of somebody who does not apply, and hides a confidential home', () => {
    const identity = { hasSsn: 'yes', ssn: '773201101' } as const;
    const application = household(
      [
        member('ada', '1980-01-01', { identity }),
        member('ben', '1981-01-01', {
          isApplicant: 'no',
          identity: { ...identity, ssn: '773201102' },
        }),
      ],
      {
        household: {
          isAddressConfidential: true,
          homeAddress: { line1: '1 Hidden Way', city: 'Fresno', state: 'CA', zip: '93701' },
        },
      },
    );
    const form = print(application);
    expect(JSON.stringify(form.sheets)).toContain('773-20-1101');
    expect(JSON.stringify(form.sheets)).not.toMatch(/773-20-1102|Hidden Way/);
    const reasons = new Set(form.offForm.map(({ reason }) => reason));
    expect(reasons).toContain('confidential');
  });

  it('never says orientation or gender identity, nor what stays on the screen', () => {
    const demographics = {
      gender: 'female',
      sexualOrientation: 'bisexual',
      genderIdentity: 'genderqueerNonBinary',
      sexAssignedAtBirth: 'male',
    } as const;
    const incarceration = { isIncarcerated: 'yes', facilityName: 'Canary House' } as const;
    const form = print(household([member('ada', '1980-01-01', { demographics, incarceration })]));
    expect(saidIn(form)).not.toMatch(/bisexual|genderqueer|Canary|sexAssigned|sexualOrient/);
    expect(written(form)).toHaveProperty('gender_p1-1');
  });
});
