import { z } from 'zod';
import { instantSchema } from './identifiers';

/** Every way the hub says no: code → status and title. The codes are stable; clients decide by them. */
export const problemTable = {
  badRequest: { status: 400, title: 'The request does not match the contract' },
  tokenMissing: { status: 401, title: 'An access token is needed' },
  tokenInvalid: { status: 401, title: 'The access token is expired or not valid' },
  proofInvalid: { status: 401, title: 'The proof of possession is not valid' },
  proofReplayed: { status: 401, title: 'The proof of possession was used before' },
  clockSkew: { status: 401, title: 'The clock of this computer is too far from the hub’s' },
  assertionInvalid: { status: 401, title: 'The assertion is not valid' },
  computerRevoked: { status: 403, title: 'This computer may no longer sign in' },
  counselorInactive: { status: 403, title: 'This counselor may no longer sign in' },
  scopeMissing: { status: 403, title: 'The token does not allow this' },
  invitationInvalid: { status: 403, title: 'The invitation code is wrong, used or expired' },
  computerKeyDiffers: { status: 409, title: 'This computer is registered with another key' },
  routeUnknown: { status: 404, title: 'There is nothing at this address' },
  notFound: { status: 404, title: 'There is no such record' },
  commandBodyDiffers: { status: 409, title: 'This command id was received with another body' },
  commandHashWrong: { status: 422, title: 'The envelope does not match its hash' },
  envelopeUnreadable: { status: 422, title: 'The envelope cannot be opened' },
  sealingKeyUnknown: {
    status: 422,
    title: 'The envelope is sealed to a key this hub does not hold',
  },
  signatureInvalid: { status: 422, title: 'The signature on the command is not valid' },
  commandMismatch: { status: 422, title: 'The sealed command and its cover differ' },
  commandInvalid: { status: 422, title: 'The command does not match the contract' },
  commandNotReceived: {
    status: 409,
    title: 'The submission that names this document is not received yet',
  },
  documentPartDiffers: { status: 409, title: 'This part was received with other bytes' },
  documentInvalid: { status: 422, title: 'The document is not the one that the submission names' },
  notPermitted: { status: 403, title: 'The counselor’s role does not allow this' },
  caseNotYours: { status: 403, title: 'The case belongs to another counselor' },
  consentRevoked: { status: 409, title: 'The family took its permission back' },
  requestTooLarge: { status: 413, title: 'The request is too large' },
  tooManyRequests: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'The hub failed' },
  unavailable: { status: 503, title: 'The hub is not ready' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problemTable;

const problemCodes = Object.keys(problemTable) as [ProblemCode, ...ProblemCode[]];

/** The media type of RFC 9457. */
export const problemMediaType = 'application/problem+json';

/**
 * RFC 9457 problem details. `fields` names places in the request, never values: nothing a consumer
 * typed may come back in an error.
 */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(problemCodes),
  fields: z.array(z.string()).optional(),
  /** Set with `clockSkew`, so that the client can measure its offset. */
  serverTime: instantSchema.optional(),
  retryAfterMs: z.int().nonnegative().optional(),
});
export type Problem = z.infer<typeof problemSchema>;

export type ProblemExtras = Pick<Problem, 'fields' | 'serverTime' | 'retryAfterMs'>;

/** Problem details for a code. */
export function problemOf(code: ProblemCode, extras: ProblemExtras = {}): Problem {
  const { status, title } = problemTable[code];
  return { type: `urn:enroller-desk:problem:${code}`, title, status, code, ...extras };
}
