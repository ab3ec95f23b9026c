import { describe, expect, it } from 'vitest';
import { documentKinds, verificationTopics } from '#shared/domain/application/index';
import type { ApplicationDraft, Verification } from '#shared/domain/application/index';
import { documentChecklist, proofKey } from '#shared/domain/application/documents/index';
import { rules } from '../../fixtures/engineAnswers';
import { household, member, nonApplicant, wages } from '../application/applicationBuilder';
import { english, spanish } from '../renderer/wordLeaves';

const keysOf = (application: ApplicationDraft) =>
  documentChecklist(application, rules).needs.map(({ key }) => key);

const needOf = (application: ApplicationDraft, key: string) => {
  const need = documentChecklist(application, rules).needs.find((one) => one.key === key);
  if (!need) throw new Error(`no need ${key}`);
  return need;
};

const withLetter = (application: ApplicationDraft, letter: Partial<Verification>) => ({
  ...application,
  verifications: [
    { topic: 'citizenship', personId: 'rosa', status: 'outstanding', ...letter } as Verification,
  ],
});

describe('the checklist of proofs', () => {
  const citizen = member('rosa', '1985-03-04', { identity: { hasSsn: 'yes' } });

  it('asks an applicant for what the answers may need, and nothing before they are given', () => {
    expect(keysOf(household([citizen]))).toEqual(
      expect.arrayContaining(['ssn.rosa', 'citizenship.rosa']),
    );
    expect(keysOf(household([{ id: 'rosa' }]))).not.toContain('citizenship.rosa');
  });

  it('never asks somebody who does not apply for a status, a number or coverage', () => {
    const parent = nonApplicant('luis', '1984-01-01', { income: { hasIncome: 'yes' } });
    const application = {
      ...household([citizen, parent]),
      incomes: [wages('luis', 200_000, 'monthly')],
    };
    expect(keysOf(application).filter((key) => key.includes('luis'))).toEqual(['income.luis']);
  });

  it('asks no paper of whoever keeps their status private', () => {
    const withStatus = (wantsToListImmigrationStatus: 'yes' | 'no') =>
      keysOf(
        household([
          member('rosa', '1985-03-04', {
            citizenship: {
              isUsCitizenOrNational: 'no',
              wantsToListImmigrationStatus,
              immigrationDocumentType: 'i766EmploymentAuthorization',
            },
          }),
        ]),
      );
    expect(withStatus('yes')).toContain('lawfulPresence.rosa');
    expect(withStatus('no')).not.toContain('lawfulPresence.rosa');
  });

  it('names the paper that the answer itself names first', () => {
    const person = member('rosa', '1985-03-04', {
      citizenship: {
        isUsCitizenOrNational: 'no',
        wantsToListImmigrationStatus: 'yes',
        immigrationDocumentType: 'i94ArrivalDeparture',
      },
      income: { hasIncome: 'yes' },
    });
    const business = { ...wages('rosa', 1, 'monthly'), incomeType: 'selfEmployment' as const };
    const application = { ...household([person]), incomes: [business] };
    expect(needOf(application, 'lawfulPresence.rosa').kinds[0]).toBe('arrivalDepartureRecord');
    expect(needOf(application, 'income.rosa').kinds).toEqual([
      'profitAndLossStatement',
      'taxReturn',
      'signedStatement',
    ]);
  });

  it('has one entry for each life event that needs proof', () => {
    const application: ApplicationDraft = {
      ...household([citizen]),
      lifeEvents: [
        { id: 'moved', eventType: 'movedWithinOrToCalifornia' },
        { id: 'none', eventType: 'noEventContinueForMediCal' },
      ],
    };
    const events = keysOf(application).filter((key) => key.startsWith('qualifyingLifeEvent'));
    expect(events).toEqual(['qualifyingLifeEvent.household.moved']);
  });

  it('knows no due date before there is a letter, whatever the application’s own date', () => {
    expect(needOf(household([citizen]), 'citizenship.rosa')).toMatchObject({
      asked: false,
      due: { state: 'unknown', why: 'noLetter' },
    });
  });

  it.each([
    ['coveredCalifornia', '2027-02-26', '2027-01-07'],
    ['mediCal', '2027-02-26', undefined],
  ] as const)('counts from the letter of %s by its rule', (noticeFrom, dueOn, remindOn) => {
    const application = withLetter(household([citizen]), { noticeFrom, noticeOn: '2026-11-23' });
    const { due, asked } = needOf(application, 'citizenship.rosa');
    expect(asked).toBe(true);
    expect(due).toMatchObject({
      state: 'known',
      from: 'rule',
      dueOn,
      ...(remindOn && { remindOn }),
    });
  });

  it('lets the letter’s own day stand before a computed one, and more time before both', () => {
    const letter = {
      noticeFrom: 'coveredCalifornia',
      noticeOn: '2026-11-23',
      dueOn: '2026-12-31',
    } as const;
    const due = (more: Partial<Verification>) =>
      needOf(withLetter(household([citizen]), { ...letter, ...more }), 'citizenship.rosa').due;
    expect(due({})).toEqual({ state: 'known', dueOn: '2026-12-31', from: 'letter' });
    expect(due({ extensionGrantedUntil: '2027-02-15' })).toMatchObject({
      dueOn: '2027-02-15',
      from: 'extension',
    });
  });

  it('invents no period where the rule has none: the letter has to name the day', () => {
    const letterNamesIt = { state: 'unknown', why: 'letterNamesIt' };
    const income = withLetter(household([{ ...citizen, income: { hasIncome: 'yes' } }]), {
      topic: 'income',
      noticeFrom: 'mediCal',
      noticeOn: '2026-11-23',
    });
    expect(needOf(income, 'income.rosa').due).toEqual(letterNamesIt);
    const unknownSender = withLetter(household([citizen]), { noticeOn: '2026-11-23' });
    expect(needOf(unknownSender, 'citizenship.rosa').due).toEqual(letterNamesIt);
  });

  it('shows what a letter asked for before everything else, answers or not', () => {
    const application = withLetter(household([citizen]), { topic: 'deceased' });
    expect(keysOf(application)[0]).toBe('deceased.rosa');
  });

  it('keeps a document whose question went away', () => {
    const item = { id: 'd', fileId: 'f', topic: 'lawfulPresence', personId: 'rosa' } as const;
    const { needs, loose } = documentChecklist(
      { ...household([citizen]), documents: [item] },
      rules,
    );
    expect(loose).toEqual([item]);
    expect(needs.flatMap(({ documents }) => documents)).toEqual([]);
  });

  it('is found by the same key from a document, a letter and a need', () => {
    expect(proofKey({ topic: 'income', personId: 'rosa' })).toBe('income.rosa');
    expect(proofKey({ topic: 'residency', personId: null, lifeEventId: null })).toBe(
      'residency.household',
    );
  });
});

describe('the words of the checklist', () => {
  it.each([
    ['English', english],
    ['Spanish', spanish],
  ])('name every topic and every kind of paper in %s', (_, words) => {
    const keys = [
      ...verificationTopics.flatMap((topic) => [`topic.${topic}.title`, `topic.${topic}.why`]),
      ...documentKinds.map((kind) => `kind.${kind}`),
      ...['coverage', 'help', 'native', 'county', 'event', 'account'].map(
        (what) => `consequence.${what}`,
      ),
      ...['asked', 'askedTaken', 'taken', 'maybe', 'settled'].map((mark) => `mark.${mark}`),
      ...['noLetter', 'letterNamesIt', 'noRules'].map((why) => `due.unknown.${why}`),
      ...['letter', 'extension', 'rule'].map((from) => `due.from.${from}`),
      ...['blurred', 'dark', 'glare', 'small', 'empty'].map((problem) => `check.${problem}`),
      ...['heic', 'unknown', 'unreadable', 'tooLarge', 'pictureTooLarge', 'pdfBesidePages'].flatMap(
        (refusal) => [`refused.${refusal}.heading`, `refused.${refusal}.text`],
      ),
    ].map((key) => `documents.${key}`);
    expect(keys.filter((key) => !words.has(key))).toEqual([]);
  });
});
