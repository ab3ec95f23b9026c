import { z } from 'zod';
import {
  californiaCounties,
  incomeFrequencies,
  nameSuffixes,
  phoneTypes,
  uspsStates,
} from '../enumerations';
import { type FieldKit, optional } from './fieldKit';

/** A person's name; one who has a single name repeats it as the last name and says so. */
export function personNameSchema(kit: FieldKit) {
  return kit.object(
    optional({
      firstName: kit.text(60),
      middleName: kit.text(60),
      lastName: kit.text(60),
      suffix: z.enum(nameSuffixes),
      singleLegalName: z.boolean(),
    }),
  );
}

export function phoneSchema(kit: FieldKit) {
  return kit.object(
    optional({ number: kit.phone, type: z.enum(phoneTypes), extension: kit.text(6) }),
  );
}

/** `county` is the Californian county; addresses elsewhere have none. */
export function addressSchema(kit: FieldKit) {
  return kit.object(
    optional({
      line1: kit.text(50),
      line2: kit.text(50),
      city: kit.text(50),
      state: z.enum(uspsStates),
      zip: kit.zip,
      county: z.enum(californiaCounties),
      from: kit.date,
      to: kit.date,
    }),
  );
}

/** An employer may sit abroad: the province and the country are free text. */
export function employerSchema(kit: FieldKit) {
  return kit.object(
    optional({
      name: kit.text(100),
      ein: kit.text(10),
      phone: phoneSchema(kit),
      contactName: kit.text(120),
      address: addressSchema(kit),
      isForeignAddress: z.boolean(),
      foreignProvince: kit.text(60),
      foreignPostalCode: kit.text(20),
      country: kit.text(60),
    }),
  );
}

/** The key of a stored file: the bytes are sealed elsewhere. */
export function fileReferenceSchema(kit: FieldKit) {
  return kit.object({ fileId: kit.id, ...optional({ mediaType: kit.text(60), pages: kit.count }) });
}

export const frequencySchema = z.enum(incomeFrequencies);

export type PersonName = z.infer<ReturnType<typeof personNameSchema>>;
export type Phone = z.infer<ReturnType<typeof phoneSchema>>;
export type Address = z.infer<ReturnType<typeof addressSchema>>;
export type Employer = z.infer<ReturnType<typeof employerSchema>>;
