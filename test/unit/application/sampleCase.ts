import {
  type ApplicationDraft,
  type CaseDraft,
  caseDraftSchema,
} from '#shared/domain/application/index';
import { today } from './applicationBuilder';

/** A consented case of this application; parts may differ. */
export function sampleCase(
  application: ApplicationDraft,
  parts: Partial<CaseDraft> = {},
): CaseDraft {
  return caseDraftSchema.parse({
    schemaVersion: 1,
    caseId: '019330a0-0000-7000-8000-000000000001',
    ownerId: 'owner',
    coverageYear: 2027,
    language: 'en',
    consent: {
      method: 'verbal',
      givenByName: 'Ada Sample',
      givenByRole: 'primaryContact',
      givenAt: `${today}T17:00:00Z`,
      scope: ['applicationHelp'],
    },
    application,
    planChoices: [],
    payment: null,
    signatures: [],
    progress: { step: 'review' },
    updatedAt: `${today}T18:00:00Z`,
    ...parts,
  });
}
