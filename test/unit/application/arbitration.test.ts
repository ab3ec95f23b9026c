import { describe, expect, it } from 'vitest';
import {
  type ArbitrationAgreement,
  arbitrationLines,
  type CaseDraft,
  caseFindings,
  papersOf,
  type Representative,
  type Signature,
  withAgreement,
  withoutAgreement,
  withoutAgreementsOn,
  withStandingAgreements,
} from '#shared/domain/application/index';
import { household, member, today } from './applicationBuilder';
import { sampleCase } from './sampleCase';

const signedAt = `${today}T18:00:00Z`;

/** Cleo turns 18 on the day of the signature. */
const members = [
  member('ada', '1980-01-01'),
  member('ben', '1979-05-05'),
  member('cleo', `${Number(today.slice(0, 4)) - 18}${today.slice(4)}`),
  member('dan', '2012-01-01'),
];

const choice = {
  groupId: 'group',
  planId: 'plan',
  planPackId: 'pack',
  memberIds: ['ada', 'ben', 'dan'],
  grossCents: 1,
  creditCents: 0,
  stateSubsidyCents: 0,
  netCents: 1,
};

const elena: Representative = { id: 'elena', canSignApplication: 'yes' };

function caseOf(parts: Partial<CaseDraft['planChoices'][0]> = {}): CaseDraft {
  const application = { ...household(members), wantsAuthorizedRepresentative: 'yes' as const };
  const declaration: Signature = {
    purpose: 'declaration',
    role: 'primaryContact',
    signerPersonId: 'ada',
    capture: 'penPad',
    signedAt,
    snapshotHash: 'hash-1',
  };
  return sampleCase(application, {
    planChoices: [{ ...choice, ...parts }],
    signatures: [declaration],
  });
}

function agreement(personId: string, more: Partial<ArbitrationAgreement> = {}) {
  const signature = { capture: 'typed', typedName: personId, signedAt } as const;
  return { personId, textVersion: '2026-11', signature, ...more };
}

const onPaper = (fileId: string, documentSha256?: string) => ({
  signature: {
    capture: 'wetInkOnPrint' as const,
    signedAt,
    documentFileId: fileId,
    ...(documentSha256 === undefined ? {} : { documentSha256 }),
  },
});

const missing = (draft: CaseDraft) =>
  arbitrationLines(draft, today)
    .filter((line) => !line.agreement)
    .map(({ person }) => person.id);

const codes = (draft: CaseDraft) =>
  caseFindings(draft, { today, snapshotHash: 'hash-1' }).map(({ code, personId }) => [
    code,
    personId,
  ]);

describe('the arbitration agreement of a chosen plan', () => {
  it('is signed by every adult on the plan, and by no child and nobody beside it', () => {
    expect(missing(caseOf())).toEqual(['ada', 'ben']);
    expect(missing(caseOf({ memberIds: ['cleo', 'dan'] }))).toEqual(['cleo']);
    expect(missing({ ...caseOf(), planChoices: [] })).toEqual([]);
  });

  it('stops the case until the last adult has signed, and names who is missing', () => {
    const adaSigned = withAgreement(caseOf(), agreement('ada'));
    expect(codes(adaSigned)).toEqual([['arbitration.missing', 'ben']]);
    expect(codes(withAgreement(adaSigned, agreement('ben')))).toEqual([]);
  });

  it('has two witnesses where it is a mark, and its photograph where it is on paper', () => {
    const signature = { capture: 'mark' as const, signedAt, witnessNames: ['Luis Paz'] };
    const marked = withAgreement(caseOf(), agreement('ada', { signature }));
    const both = withAgreement(marked, agreement('ben', onPaper('page')));
    expect(codes(both)).toEqual([
      ['signature.mark-needs-two-witnesses', 'ada'],
      ['signature.page-not-photographed', 'ben'],
    ]);
    const photographed = withAgreement(marked, agreement('ben', onPaper('page', 'A'.repeat(43))));
    expect(codes(photographed)).toEqual([['signature.mark-needs-two-witnesses', 'ada']]);
  });

  it('may be signed by a representative only while the household lets them sign', () => {
    const byElena = withAgreement(caseOf(), agreement('ben', { representativeId: 'elena' }));
    const letting = (representatives: Representative[]) => ({
      ...byElena,
      application: { ...byElena.application, representatives },
    });
    expect(missing(letting([elena]))).toEqual(['ada']);
    expect(missing(letting([{ ...elena, canSignApplication: 'no' }]))).toEqual(['ada', 'ben']);
    expect(missing(letting([]))).toEqual(['ada', 'ben']);
  });

  it('is sent of those alone who sign: not of a child whose birth date was put right since', () => {
    const signed = [
      agreement('ada'),
      agreement('ben', { representativeId: 'elena' }),
      agreement('dan'),
    ].reduce(withAgreement, caseOf());
    const sentBy = (representatives: Representative[]) =>
      withStandingAgreements(
        { ...signed, application: { ...signed.application, representatives } },
        today,
      ).planChoices[0]?.arbitrationAgreements?.map(({ personId }) => personId);
    expect(sentBy([elena])).toEqual(['ada', 'ben']);
    expect(sentBy([])).toEqual(['ada']);
  });

  it('counts once for each adult: signing again replaces it, taking it back removes it', () => {
    const twice = withAgreement(withAgreement(caseOf(), agreement('ada')), agreement('ada'));
    expect(twice.planChoices[0]?.arbitrationAgreements).toHaveLength(1);
    const takenBack = withoutAgreement(twice, 'ada');
    expect(missing(takenBack)).toEqual(['ada', 'ben']);
    expect(takenBack.planChoices).toEqual(caseOf().planChoices);
  });

  it('goes with the page that it was signed on, whoever signed there', () => {
    const hash = 'A'.repeat(43);
    const signed = [
      agreement('ada', onPaper('page', hash)),
      agreement('ben', onPaper('other', hash)),
    ].reduce(withAgreement, caseOf());
    expect([...papersOf(signed)]).toEqual(['page', 'other']);
    const without = withoutAgreementsOn(signed, 'page');
    expect(missing(without)).toEqual(['ada']);
    expect([...papersOf(without)]).toEqual(['other']);
  });
});
