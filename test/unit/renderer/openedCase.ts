import { caseDraftSchema, emptyApplication } from '#shared/domain/application/index';
import type { CaseDraft } from '#shared/domain/application/index';

export const nowIso = '2026-11-23T18:00:00Z';

/** A case as it is opened, with nothing answered. */
export function openedCase(): CaseDraft {
  return caseDraftSchema.parse({
    schemaVersion: 1,
    caseId: 'case-1',
    ownerId: 'counselor-1',
    coverageYear: 2027,
    language: 'en',
    consent: null,
    application: emptyApplication({ id: 'application-1', coverageYear: 2027, nowIso }),
    planChoices: [],
    payment: null,
    signatures: [],
    progress: { step: 'consent' },
    updatedAt: nowIso,
  });
}
