import type { CalendarDate } from '../../base/calendarDate';
import type { CaseDraft, Consent } from './caseDraft';
import { emptyApplication } from './emptyApplication';

/** Whether a family's permission carries what is done for them today. */
export type ConsentStanding = 'missing' | 'given' | 'revoked' | 'expired';

/** 10 CCR 6664: nothing is done without a consent, with one taken back, or after its last day. */
export function consentStanding(consent: Consent | null, today: CalendarDate): ConsentStanding {
  if (!consent) return 'missing';
  if (consent.revokedAt !== undefined) return 'revoked';
  return consent.expiresOn !== undefined && consent.expiresOn < today ? 'expired' : 'given';
}

export interface Revocation {
  readonly revokedAt: string;
  readonly reason: string;
}

/** What a signature proves of itself: what was signed, when and how; not the hand that drew it. */
function provedBy({ purpose, role, capture, signedAt, snapshotHash }: CaseDraft['signatures'][0]) {
  return { purpose, role, capture, signedAt, snapshotHash };
}

/** What stays of the consent: who gave it, for what; neither the hand that drew it nor the paper. */
function endedConsent(consent: Consent | null, endedAt: string): Consent {
  if (!consent) {
    return { method: 'verbal', givenByName: '', givenByRole: '', givenAt: endedAt, scope: [] };
  }
  const { strokes: _, documentFileId: __, documentSha256: ___, ...kept } = consent;
  return kept;
}

/**
 * A case after its family took the permission back: who allowed what, from when until when, and the
 * hashes of what they signed. Every answer, choice and payment is gone.
 */
export function revokedCase(draft: CaseDraft, { revokedAt, reason }: Revocation): CaseDraft {
  const { application, consent, signaturePage: _, signingPlace: __, ...rest } = draft;
  const { id, coverageYear, createdAt, revision, predecessorId } = application;
  return {
    ...rest,
    consent: {
      ...endedConsent(consent, revokedAt),
      revokedAt,
      ...(reason === '' ? {} : { revocationReason: reason }),
    },
    application: {
      ...emptyApplication({ id, coverageYear, nowIso: createdAt }),
      revision,
      ...(predecessorId === undefined ? {} : { predecessorId }),
    },
    planChoices: [],
    payment: null,
    signatures: draft.signatures.map(provedBy),
    determinations: [],
    updatedAt: revokedAt,
  };
}
