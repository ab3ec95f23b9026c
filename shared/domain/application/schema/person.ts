import { z } from 'zod';
import {
  californiaCounties,
  custodialResidences,
  outOfStateReasons,
  removalReasons,
  roleHints,
  spokenLanguages,
  writtenLanguages,
} from '../enumerations';
import {
  americanIndianSchema,
  communityEngagementSchema,
  incarcerationSchema,
  lifeSchema,
  nonMagiSchema,
  pregnancySchema,
  retroactiveSchema,
} from './circumstances';
import { addressSchema, personNameSchema } from './common';
import { coverageAnswersSchema } from './coverage';
import { type FieldKit, optional, tri } from './fieldKit';
import { demographicsSchema, familyFlagsSchema, identitySchema } from './identity';
import { citizenshipSchema } from './immigration';
import { incomeSummarySchema } from './income';
import { taxAnswersSchema } from './tax';

/** S5 as asked of each person. */
export function residenceSchema(kit: FieldKit) {
  return kit.object(
    optional({
      sameAsPrimaryContact: z.boolean(),
      address: addressSchema(kit),
      temporarilyOutOfState: tri,
      outOfStateReason: z.enum(outOfStateReasons),
      expectedReturnOn: kit.date,
      intendsToResideInCalifornia: tri,
      isCustodialResidence: z.enum(custodialResidences),
      previousCounty: z.enum(californiaCounties),
    }),
  );
}

/** One person of the household; the id is stable over amendments. */
export function householdMemberSchema(kit: FieldKit) {
  return kit.object({
    id: kit.id,
    ...optional({
      name: personNameSchema(kit),
      nameOnSsnCardDiffers: tri,
      nameOnSsnCard: personNameSchema(kit),
      dateOfBirth: kit.date,
      isApplicant: tri,
      livesWithPrimaryContact: tri,
      roleHint: z.enum(roleHints),
      removedOn: kit.date,
      removalReason: z.enum(removalReasons),
      preferredWrittenLanguage: z.enum(writtenLanguages),
      preferredSpokenLanguage: z.enum(spokenLanguages),
      residence: residenceSchema(kit),
      family: familyFlagsSchema(kit),
      tax: taxAnswersSchema(kit),
      identity: identitySchema(kit),
      demographics: demographicsSchema(kit),
      citizenship: citizenshipSchema(kit),
      incarceration: incarcerationSchema(kit),
      pregnancy: pregnancySchema(kit),
      life: lifeSchema(kit),
      nonMagi: nonMagiSchema(kit),
      americanIndian: americanIndianSchema(kit),
      income: incomeSummarySchema(kit),
      coverage: coverageAnswersSchema(kit),
      retroactive: retroactiveSchema(kit),
      communityEngagement: communityEngagementSchema(kit),
    }),
  });
}

export type HouseholdMember = z.infer<ReturnType<typeof householdMemberSchema>>;
