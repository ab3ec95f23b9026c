import { z } from 'zod';
import {
  representativeContactPreferences,
  representativeKinds,
  voterChoices,
} from '../enumerations';
import { addressSchema, personNameSchema, phoneSchema } from './common';
import { type FieldKit, optional, tri } from './fieldKit';

/** S26; more than one is allowed. */
export function representativeSchema(kit: FieldKit) {
  return kit.object({
    id: kit.id,
    ...optional({
      representativeKind: z.enum(representativeKinds),
      name: personNameSchema(kit),
      organizationName: kit.text(100),
      agreesToConfidentiality: z.boolean(),
      phone: phoneSchema(kit),
      email: kit.email,
      mailingAddress: addressSchema(kit),
      contactPreference: z.enum(representativeContactPreferences),
      authorityLimitsMediCal: kit.text(500),
      receivesCoveredCaNotices: tri,
      receivesMediCalNotices: tri,
      noticeLimits: kit.text(500),
      canSignApplication: tri,
      signedOn: kit.date,
    }),
  });
}

/** S27: referrals to other programs; each asked, so that an untouched one stays unanswered. */
export function otherProgramsSchema(kit: FieldKit) {
  return kit.object(optional({ calFresh: tri, calWorks: tri, otherMediCalPrograms: tri }));
}

/** S28: offered to everyone, never filtered by any other answer. */
export function voterOfferSchema(kit: FieldKit) {
  return kit.object({
    personId: kit.id,
    ...optional({
      voterChoice: z.enum(voterChoices),
      voterCardReceivedOn: kit.date,
      cardSentOn: kit.date,
      declinationRetainedUntil: kit.date,
    }),
  });
}

export type Representative = z.infer<ReturnType<typeof representativeSchema>>;
export type VoterOffer = z.infer<ReturnType<typeof voterOfferSchema>>;
