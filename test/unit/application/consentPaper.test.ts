import { describe, expect, it } from 'vitest';
import {
  type CaseDraft,
  namedDocuments,
  papersOf,
  withConsentPaper,
  withoutConsentPaper,
} from '#shared/domain/application/index';
import { toSnapshot } from '#shared/domain/application/steps/index';
import { household, member, today } from './applicationBuilder';
import { sampleCase } from './sampleCase';

const paper = {
  documentId: '019330a0-0000-7000-8000-0000000000aa',
  mediaType: 'application/pdf',
  sha256: 'A'.repeat(43),
  pages: 1,
} as const;
const stamp = { source: 'consumer', at: `${today}T18:00:00Z`, by: 'owner' } as const;

function writtenCase(): CaseDraft {
  const application = {
    ...household([member('ada', '1980-01-01')]),
    authorization: { authorizationMethod: 'written' as const },
  };
  const { consent, ...draft } = sampleCase(application, { progress: { step: 'enroller' } });
  return { ...draft, consent: consent && { ...consent, method: 'written' } };
}

function named(draft: CaseDraft) {
  const snapshot = toSnapshot(draft.application, { today });
  if (!snapshot.ok || !draft.consent) throw new Error('the sample can be sent');
  const { consent, planChoices, signatures } = draft;
  return namedDocuments({ consent, planChoices, signatures, snapshot: snapshot.value });
}

describe('a permission that was given on paper', () => {
  it('is delivered with the photograph of its paper, which the application names too', () => {
    const draft = withConsentPaper(writtenCase(), paper, stamp);
    expect([...named(draft)]).toEqual([[paper.documentId, paper.sha256]]);
    const { authorization, provenance } = draft.application;
    expect(authorization.authorizationArtifact).toEqual({
      fileId: paper.documentId,
      mediaType: 'application/pdf',
      pages: 1,
    });
    expect(provenance['authorization.authorizationArtifact']).toMatchObject({ by: 'owner' });
    expect([...papersOf(draft)]).toEqual([paper.documentId]);
  });

  it('names nothing before, nor after the photograph was taken away', () => {
    const before = writtenCase();
    expect(named(before).size).toBe(0);
    const without = withoutConsentPaper(withConsentPaper(before, paper, stamp));
    expect(without).toEqual(before);
  });
});
