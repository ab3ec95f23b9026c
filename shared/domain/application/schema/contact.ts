import { z } from 'zod';
import {
  alternativeFormats,
  bestContactMethods,
  spokenLanguages,
  writtenLanguages,
} from '../enumerations';
import { phoneSchema } from './common';
import { type FieldKit, optional, tri } from './fieldKit';

/** S4 and S6: how to reach the primary contact, in which language and format. */
export function contactSchema(kit: FieldKit) {
  return kit.object(
    optional({
      bestContactMethod: z.enum(bestContactMethods),
      email: kit.email,
      primaryPhone: phoneSchema(kit),
      alternatePhone: phoneSchema(kit),
      noPhone: z.boolean(),
      preferredWrittenLanguage: z.enum(writtenLanguages),
      otherWrittenLanguage: kit.text(60),
      preferredSpokenLanguage: z.enum(spokenLanguages),
      otherSpokenLanguage: kit.text(60),
      alternativeFormat: z.enum(alternativeFormats),
      needsInterpreter: tri,
      autodialConsent: tri,
      textMessageConsent: tri,
      paperlessNotices: tri,
      optOutAt: kit.instant,
    }),
  );
}

export type ContactSection = z.infer<ReturnType<typeof contactSchema>>;
