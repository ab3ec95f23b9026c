import { z } from 'zod';
import {
  genderIdentities,
  genders,
  hispanicOrigins,
  maritalStatuses,
  noSsnReasons,
  programsRequested,
  races,
  sexesAssignedAtBirth,
  sexualOrientations,
} from '../enumerations';
import { declinableTri, type FieldKit, optional, tri } from './fieldKit';

/** S10: the numbers. Non-applicants need not give any. */
export function identitySchema(kit: FieldKit) {
  return kit.object(
    optional({
      programsRequested: z.enum(programsRequested),
      hasSsn: tri,
      ssn: kit.nineDigits,
      noSsnReason: z.enum(noSsnReasons),
      ssnAppliedOn: kit.date,
      itin: kit.nineDigits,
      atin: kit.nineDigits,
    }),
  );
}

/** S11: optional but for `gender`, which the official form asks of everyone. */
export function demographicsSchema(kit: FieldKit) {
  return kit.object(
    optional({
      gender: z.enum(genders),
      isHispanicLatino: declinableTri,
      hispanicOrigin: z.array(z.enum(hispanicOrigins)),
      otherHispanicOrigin: kit.text(60),
      races: z.array(z.enum(races)),
      otherRace: kit.text(60),
      sexualOrientation: z.enum(sexualOrientations),
      genderIdentity: z.enum(genderIdentities),
      sexAssignedAtBirth: z.enum(sexesAssignedAtBirth),
    }),
  );
}

/** The family flags that S8 collects with the matrix. */
export function familyFlagsSchema(kit: FieldKit) {
  return kit.object(
    optional({
      maritalStatus: z.enum(maritalStatuses),
      livesWithSpouse: tri,
      livesWithBothParents: tri,
      parentsMarriedToEachOther: tri,
      absentParentExists: tri,
      absentParentName: kit.text(120),
      absentParentGoodCause: tri,
      custodialParentPersonId: kit.id,
      nightsPerYearWithOther: kit.count,
      custodyOrderOnFile: tri,
    }),
  );
}

export type IdentitySection = z.infer<ReturnType<typeof identitySchema>>;
export type DemographicsSection = z.infer<ReturnType<typeof demographicsSchema>>;
export type FamilyFlags = z.infer<ReturnType<typeof familyFlagsSchema>>;
