import { z } from 'zod';
import { immigrationDocumentTypes, immigrationStatuses } from '../enumerations';
import { personNameSchema } from './common';
import { type FieldKit, optional, tri } from './fieldKit';

/** S12, of applicants only. A number never blocks: the official system takes status and document. */
export function citizenshipSchema(kit: FieldKit) {
  return kit.object(
    optional({
      isUsCitizenOrNational: tri,
      isNaturalizedOrDerived: tri,
      naturalizationCertificateNumber: kit.text(12),
      citizenshipCertificateNumber: kit.text(12),
      alienNumber: kit.text(10),
      wantsToListImmigrationStatus: tri,
      immigrationStatus: z.enum(immigrationStatuses),
      immigrationDocumentType: z.enum(immigrationDocumentTypes),
      cardNumber: kit.text(13),
      passportNumber: kit.text(12),
      countryOfIssuance: kit.text(3),
      visaNumber: kit.text(12),
      i94Number: kit.text(11),
      sevisId: kit.text(11),
      receiptNumber: kit.text(13),
      certificateNumber: kit.text(12),
      categoryCode: kit.text(5),
      description: kit.text(35),
      nameOnDocumentDiffers: tri,
      nameOnDocument: personNameSchema(kit),
      documentExpiresOn: kit.date,
      statusGrantedOn: kit.date,
      livedInUsSinceAug1996: tri,
      isActiveDutyOrVeteranOrFamily: tri,
      fortyQuartersQualified: tri,
      sponsorExists: tri,
      sponsorName: kit.text(120),
    }),
  );
}

export type CitizenshipSection = z.infer<ReturnType<typeof citizenshipSchema>>;
