import { z } from 'zod';
import { attestationCodes, attestationModes, writtenLanguages } from '../enumerations';
import type { FieldKit } from './fieldKit';

/** S30: each right and duty recorded by itself, with the version and language that was read. */
export function attestationSchema(kit: FieldKit) {
  return kit.object({
    code: z.enum(attestationCodes),
    textVersion: kit.text(40),
    languageUsed: z.enum(writtenLanguages),
    acceptedByPersonId: kit.id,
    acceptedAt: kit.instant,
    mode: z.enum(attestationModes),
  });
}

export type Attestation = z.infer<ReturnType<typeof attestationSchema>>;
