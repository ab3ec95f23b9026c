import { z } from 'zod';
import { compactJwsSchema } from './identifiers';

export const clientAssertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/**
 * `POST /v1/token` (RFC 6749 client credentials, RFC 7523 assertion, RFC 9449 proof), as JSON.
 * The computer alone may deliver; with the counselor's assertion the token also reads their feed.
 */
export const tokenRequestSchema = z.object({
  grant_type: z.literal('client_credentials'),
  client_assertion_type: z.literal(clientAssertionType),
  client_assertion: compactJwsSchema,
  counselor_assertion: compactJwsSchema.optional(),
});
export type TokenRequest = z.infer<typeof tokenRequestSchema>;

export const tokenAnswerSchema = z.object({
  access_token: compactJwsSchema,
  token_type: z.literal('DPoP'),
  expires_in: z.int().positive(),
  scope: z.enum(['deliver', 'deliver read']),
});
export type TokenAnswer = z.infer<typeof tokenAnswerSchema>;

/** The `typ` of both assertions, so that no other signed thing passes for one. */
export const assertionJwsType = 'enroller-desk-assertion+jwt';

/** The `typ` of a DPoP proof (RFC 9449, 4.2). */
export const proofJwsType = 'dpop+jwt';

/** Who a token speaks for. */
export type TokenSubject =
  | { readonly kind: 'computer'; readonly computerId: string }
  | { readonly kind: 'counselor'; readonly computerId: string; readonly counselorId: string };

/** The claims of either assertion; `iss` = `sub`, `aud` = the hub's id. */
export const assertionClaimsSchema = z.object({
  iss: z.string(),
  sub: z.string(),
  aud: z.string(),
  jti: z.string().min(16).max(128),
  iat: z.int(),
  exp: z.int(),
  /** In the counselor's assertion: the computer whose key it belongs to. */
  computer: z.string().optional(),
});
export type AssertionClaims = z.infer<typeof assertionClaimsSchema>;

/** The claims of a DPoP proof (RFC 9449, 4.2). */
export const proofClaimsSchema = z.object({
  jti: z.string().min(16).max(128),
  htm: z.string(),
  htu: z.string(),
  iat: z.int(),
  /** SHA-256 of the access token, base64url; needed wherever a token is sent. */
  ath: z.string().optional(),
});
export type ProofClaims = z.infer<typeof proofClaimsSchema>;
