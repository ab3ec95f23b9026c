import { describe, expect, it } from 'vitest';
import { consentStanding, revokedCase } from '#shared/domain/application/index';
import { caseDraftSchema } from '#shared/domain/application/caseDraft';
import type { CaseDraft } from '#shared/domain/application/caseDraft';
import { household, member } from './applicationBuilder';

const today = '2026-11-23';

function signedCase(): CaseDraft {
  return caseDraftSchema.parse({
    schemaVersion: 1,
    caseId: '019330a0-0000-7000-8000-000000000001',
    draftId: '019330a0-0000-7000-8000-000000000002',
    ownerId: 'owner',
    coverageYear: 2027,
    language: 'es',
    consent: {
      method: 'written',
      givenByName: 'Amparo Villaseñor',
      givenByRole: 'primaryContact',
      givenAt: `${today}T17:00:00Z`,
      scope: ['applicationHelp'],
      expiresOn: '2027-11-23',
      strokes: [[[0.1, 0.2]]],
      documentFileId: 'Canarypaper',
      documentSha256: 'Canaryhash',
    },
    application: household([
      { ...member('ada', '1980-01-01'), name: { firstName: 'Canaryname', lastName: 'Canarylast' } },
    ]),
    planChoices: [],
    signingPlace: 'Canarytown',
    signaturePage: {
      snapshotHash: 'hash-1',
      printedAt: `${today}T18:00:00Z`,
      document: {
        fileId: 'Canarypage',
        mediaType: 'image/jpeg',
        sizeBytes: 1,
        sha256: 'Canaryhash',
        capturedAt: `${today}T18:00:00Z`,
      },
    },
    payment: { paymentRef: 'ref', method: 'card', lastFour: '4321', carrierId: 'poppy' },
    signatures: [
      {
        purpose: 'declaration',
        role: 'primaryContact',
        capture: 'typed',
        typedName: 'Canaryname Canarylast',
        signedAt: `${today}T18:00:00Z`,
        snapshotHash: 'hash-1',
      },
    ],
    progress: { step: 'review' },
    updatedAt: `${today}T18:00:00Z`,
  });
}

describe('a permission that was taken back', () => {
  const revokedAt = `${today}T19:00:00Z`;

  it('leaves who allowed what and the hash of what was signed, and nothing of the family', () => {
    const draft = signedCase();
    const left = revokedCase(draft, { revokedAt, reason: 'moved away' });
    expect(JSON.stringify(left)).not.toMatch(/Canary|1980|4321|0\.1/);
    expect(left.consent).toMatchObject({
      givenByName: 'Amparo Villaseñor',
      expiresOn: '2027-11-23',
      revokedAt,
      revocationReason: 'moved away',
    });
    expect(left.signatures).toEqual([
      {
        purpose: 'declaration',
        role: 'primaryContact',
        capture: 'typed',
        signedAt: `${today}T18:00:00Z`,
        snapshotHash: 'hash-1',
      },
    ]);
    expect(left).toMatchObject({
      caseId: draft.caseId,
      draftId: draft.draftId,
      application: { id: draft.application.id, persons: [], revision: 1 },
      planChoices: [],
      payment: null,
    });
    expect(caseDraftSchema.safeParse(left).success).toBe(true);
  });

  it('says nothing of a reason that was not given', () => {
    const left = revokedCase(signedCase(), { revokedAt, reason: '' });
    expect(left.consent).not.toHaveProperty('revocationReason');
  });
});

describe('a permission', () => {
  it('stands through its last day, ends after it, and never comes back once taken back', () => {
    const { consent } = signedCase();
    if (!consent) throw new Error('the sample has one');
    expect(consentStanding(null, today)).toBe('missing');
    expect(consentStanding(consent, '2027-11-23')).toBe('given');
    expect(consentStanding(consent, '2027-11-24')).toBe('expired');
    const { expiresOn: _, ...endless } = consent;
    expect(consentStanding(endless, '2099-01-01')).toBe('given');
    expect(consentStanding({ ...consent, revokedAt: `${today}T19:00:00Z` }, today)).toBe('revoked');
  });
});
