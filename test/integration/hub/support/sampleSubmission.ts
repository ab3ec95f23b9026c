import { applicationSnapshotSchema, formRevision } from '#shared/domain/application/schema/index';
import type { Submission } from '#shared/domain/application/submission';

const madeAt = '2026-11-23T18:00:00.000Z';

/** A made-up family's submission, as small as the schema allows, about as large as a real one. */
export function sampleSubmission(
  caseId: string,
  counselorId: string,
  family: { readonly lastName?: string; readonly strokes?: number } = {},
): Submission {
  const { lastName = 'Muestra', strokes = 0 } = family;
  const person = (id: string, firstName: string, dateOfBirth: string) => ({
    id,
    name: { firstName, lastName },
    dateOfBirth,
    isApplicant: 'yes' as const,
  });
  return {
    schemaVersion: 1,
    caseId,
    ownerId: counselorId,
    coverageYear: 2027,
    language: 'es',
    consent: {
      method: 'verbal',
      givenByName: `Ana ${lastName}`,
      givenByRole: 'primaryContact',
      givenAt: madeAt,
      scope: ['apply'],
    },
    delegation: null,
    snapshot: applicationSnapshotSchema.parse({
      schemaVersion: 1,
      formRevision,
      id: `application-${caseId}`.slice(0, 64),
      coverageYear: 2027,
      createdAt: madeAt,
      persons: [
        person('person-1', 'Ana', '1988-04-02'),
        person('person-2', 'Luis', '1986-09-12'),
        person('person-3', 'Eva', '2019-01-30'),
      ],
    }),
    snapshotHash: 'sample',
    planChoices: [
      {
        groupId: 'group-1',
        planId: 'sample-plan',
        planPackId: 'sample-pack',
        memberIds: ['person-1', 'person-2'],
        grossCents: 90_000,
        creditCents: 60_000,
        stateSubsidyCents: 0,
        netCents: 30_000,
      },
    ],
    payment: null,
    signatures: [
      {
        purpose: 'declaration',
        role: 'primaryContact',
        signerPersonId: 'person-1',
        capture: 'penPad',
        signedAt: madeAt,
        snapshotHash: 'sample',
        strokes: [Array.from({ length: strokes }, (_, step) => [step / 1000, step / 700])],
      },
    ],
    estimate: {
      planYear: 2027,
      asOf: '2026-11-23',
      practiceData: true,
      taxHouseholds: [],
      persons: [
        { personId: 'person-1', program: 'creditRange', creditEligible: true, costSharing: '87' },
        { personId: 'person-2', program: 'creditRange', creditEligible: true },
        { personId: 'person-3', program: 'mediCalChild', creditEligible: false },
      ],
    },
    packPins: null,
    finalizedAt: madeAt,
  };
}
