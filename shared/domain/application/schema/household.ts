import { z } from 'zod';
import { californiaCounties, relationshipKinds } from '../enumerations';
import { addressSchema } from './common';
import { type FieldKit, optional, tri } from './fieldKit';

/**
 * S5, and the two answers of S9 and S18 that belong to the whole household. `county` is the county
 * of responsibility and rating: the answer when the household has no home address or the ZIP spans
 * several counties.
 */
export function householdSchema(kit: FieldKit) {
  return kit.object(
    optional({
      isHomeless: tri,
      homeAddress: addressSchema(kit),
      county: z.enum(californiaCounties),
      mailingSameAsHome: z.boolean(),
      mailingAddress: addressSchema(kit),
      isAddressConfidential: z.boolean(),
      movedInPast60Days: tri,
      previousCounty: z.enum(californiaCounties),
      movedOn: kit.date,
      addressHistory: z.array(addressSchema(kit)),
      householdHasAnyIncome: tri,
      primaryTaxFiler: kit.object(
        optional({ personId: kit.id, name: kit.text(120), none: z.boolean() }),
      ),
    }),
  );
}

/** S8: "`fromPersonId` is the `kind` of `toPersonId`"; one row a pair, the inverse is derived. */
export function relationshipSchema(kit: FieldKit) {
  return kit.object({
    fromPersonId: kit.id,
    toPersonId: kit.id,
    ...optional({ kind: z.enum(relationshipKinds) }),
  });
}

export type HouseholdSection = z.infer<ReturnType<typeof householdSchema>>;
export type Relationship = z.infer<ReturnType<typeof relationshipSchema>>;
