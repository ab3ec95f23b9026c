import {
  type ApplicationDraft,
  applicationDraftSchema,
  applicationSchemaVersion,
  formRevision,
  type HouseholdMember,
} from './schema';

/** A new application with nothing answered. */
export function emptyApplication(input: {
  readonly id: string;
  readonly coverageYear: number;
  readonly nowIso: string;
}): ApplicationDraft {
  return applicationDraftSchema.parse({
    schemaVersion: applicationSchemaVersion,
    formRevision,
    id: input.id,
    coverageYear: input.coverageYear,
    createdAt: input.nowIso,
  });
}

/** A new row of the roster with nothing answered. */
export function emptyHouseholdMember(id: string): HouseholdMember {
  return { id };
}
