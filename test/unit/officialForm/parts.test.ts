import { describe, expect, it } from 'vitest';
import { expectedFields } from '#shared/domain/application/officialForm/index';
import { household, member } from '../application/applicationBuilder';
import { noted, pagesOf, print, written } from './printed';

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
