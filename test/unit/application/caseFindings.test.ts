import { describe, expect, it } from 'vitest';
import { type CaseDraft, caseFindings, type Signature } from '#shared/domain/application/index';
import { household, member, today } from './applicationBuilder';
import { sampleCase } from './sampleCase';

const declaration: Signature = {
  purpose: 'declaration',
  role: 'primaryContact',
  signerPersonId: 'ada',
  capture: 'penPad',
  signedAt: `${today}T18:00:00Z`,
  snapshotHash: 'hash-1',
  strokes: [
    [
      [0, 0],
      [1, 1],
    ],
  ],
};

const choice = {
  groupId: 'group',
  planId: 'plan',
  planPackId: 'pack',
  memberIds: ['ada'],
  grossCents: 1,
  creditCents: 0,
  stateSubsidyCents: 0,
  netCents: 1,
  carrierId: 'poppy',
  arbitrationAgreements: [
    {
      personId: 'ada',
      textVersion: '2026-11',
      signature: { capture: 'typed' as const, typedName: 'Ada', signedAt: `${today}T18:00:00Z` },
    },
  ],
};

function caseDraft(parts: Partial<CaseDraft> = {}): CaseDraft {
  const application = household([member('ada', '1980-01-01'), member('kit', '2012-01-01')]);
  return sampleCase(application, {
    planChoices: [choice],
    payment: {
      paymentRef: 'ref',
      method: 'card',
      brand: 'visa',
      lastFour: '1111',
      carrierId: 'poppy',
    },
    signatures: [declaration],
    ...parts,
  });
}

const codes = (parts: Partial<CaseDraft>, snapshotHash = 'hash-1') =>
  caseFindings(caseDraft(parts), { today, snapshotHash }).map(({ code }) => code);

describe('finalizing a case', () => {
  it('finds nothing wrong with a consented, chosen and signed case', () => {
    expect(codes({})).toEqual([]);
  });

  it('needs a consent that stands', () => {
    const { consent } = caseDraft();
    expect(codes({ consent: null })).toEqual(['consent.missing']);
    expect(codes({ consent: consent && { ...consent, revokedAt: `${today}T17:30:00Z` } })).toEqual([
      'consent.revoked',
    ]);
    expect(codes({ consent: consent && { ...consent, expiresOn: '2026-11-22' } })).toEqual([
      'consent.expired',
    ]);
    expect(codes({ consent: consent && { ...consent, expiresOn: today } })).toEqual([]);
  });

  it('asks to acknowledge that a consent on paper was not photographed', () => {
    const { consent } = caseDraft();
    const written = consent && { ...consent, method: 'written' as const };
    expect(codes({ consent: written })).toEqual(['consent.paper-missing']);
    const paper = { documentFileId: 'paper', documentSha256: 'A'.repeat(43) };
    expect(codes({ consent: written && { ...written, ...paper } })).toEqual([]);
  });

  it('voids the signature when an answer changed after it', () => {
    expect(codes({}, 'hash-2')).toEqual(['signature.voided-by-edit']);
    expect(codes({ signatures: [] })).toEqual(['signature.declaration-missing']);
    expect(codes({ signatures: [declaration, declaration] })).toEqual(['signature.declared-twice']);
  });

  it('lets no child sign, no representative without the right, and no mark without two witnesses', () => {
    expect(codes({ signatures: [{ ...declaration, signerPersonId: 'kit' }] })).toEqual([
      'signature.signer-under-18',
    ]);
    expect(codes({ signatures: [{ ...declaration, representativeId: 'unknown' }] })).toEqual([
      'signature.representative-may-not-sign',
    ]);
    const byElena = { ...declaration, representativeId: 'elena' };
    const signedByElena = (wanted: 'yes' | 'no', canSignApplication: 'yes' | 'no') =>
      codes({
        signatures: [byElena],
        application: {
          ...caseDraft().application,
          wantsAuthorizedRepresentative: wanted,
          representatives: [{ id: 'elena', canSignApplication }],
        },
      });
    expect(signedByElena('yes', 'yes')).toEqual([]);
    expect(signedByElena('yes', 'no')).toEqual(['signature.representative-may-not-sign']);
    expect(signedByElena('no', 'yes')).toEqual(['signature.representative-may-not-sign']);
    const marked = { ...declaration, capture: 'mark' as const };
    expect(codes({ signatures: [{ ...marked, witnessNames: ['One'] }] })).toEqual([
      'signature.mark-needs-two-witnesses',
    ]);
    expect(codes({ signatures: [{ ...marked, witnessNames: ['One', 'Two'] }] })).toEqual([]);
  });

  it('counts a signature on paper only with the photograph of the signed page', () => {
    const onPaper = { ...declaration, capture: 'wetInkOnPrint' as const };
    expect(codes({ signatures: [onPaper] })).toEqual(['signature.page-not-photographed']);
    const photographed = { ...onPaper, documentFileId: 'file', documentSha256: 'A'.repeat(43) };
    expect(codes({ signatures: [photographed] })).toEqual([]);
  });

  it('covers members of the household only, each once, and pays the carrier that was chosen', () => {
    expect(codes({ planChoices: [{ ...choice, memberIds: ['stranger'] }] })).toEqual([
      'planChoice.not-in-household',
    ]);
    expect(codes({ planChoices: [choice, choice] })).toEqual(['planChoice.member-twice']);
    expect(codes({ planChoices: [{ ...choice, carrierId: 'quail' }] })).toEqual([
      'payment.other-carrier',
    ]);
  });
});
