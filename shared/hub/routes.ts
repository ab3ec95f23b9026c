import { z } from 'zod';
import { changesPageSchema, changesQuerySchema } from './changes';
import { commandBatchAnswerSchema, commandBatchSchema } from './commands';
import { documentPartSchema, documentProgressSchema } from './documents';
import { healthSchema, hubInfoSchema } from './hubInfo';
import { commandIdSchema, opaqueIdSchema } from './identifiers';
import { packIdSchema, packListSchema } from './packs';
import { pairingAnswerSchema, pairingRequestSchema } from './pairing';
import type { ProblemCode } from './problem';
import { receiptSchema } from './receipt';
import { tokenAnswerSchema, tokenRequestSchema } from './token';

/** What a request must carry: nothing; a proof by the computer's key; a proof and a token. */
export type RouteAccess = 'open' | 'proof' | 'computer' | 'counselor';

export interface RouteContract {
  readonly method: 'GET' | 'POST';
  /** As in OpenAPI: `{name}` is a path parameter. */
  readonly path: string;
  readonly summary: string;
  readonly access: RouteAccess;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** JSON, unless it is `bytes`: then the file as it was signed. */
  readonly answer: z.ZodType | 'bytes';
  /** Problems beyond those that every route of its access has. */
  readonly problems: readonly ProblemCode[];
}

/** The whole HTTP contract. The hub serves it, the client calls by it, OpenAPI is made from it. */
export const hubRoutes = {
  hub: {
    method: 'GET',
    path: '/v1/hub',
    summary: 'Who this hub is and which keys to seal to',
    access: 'open',
    answer: hubInfoSchema,
    problems: [],
  },
  health: {
    method: 'GET',
    path: '/v1/health',
    summary: 'Whether the hub and its database answer',
    access: 'open',
    answer: healthSchema,
    problems: ['unavailable'],
  },
  openApi: {
    method: 'GET',
    path: '/openapi.json',
    summary: 'This contract as an OpenAPI 3.1 document',
    access: 'open',
    answer: z.looseObject({ openapi: z.string() }),
    problems: [],
  },
  pairing: {
    method: 'POST',
    path: '/v1/pairing',
    summary: 'Register a computer and a counselor’s key by a one-time invitation code',
    access: 'proof',
    body: pairingRequestSchema,
    answer: pairingAnswerSchema,
    problems: ['invitationInvalid', 'computerKeyDiffers', 'computerRevoked', 'counselorInactive'],
  },
  token: {
    method: 'POST',
    path: '/v1/token',
    summary: 'Exchange signed assertions for a short access token',
    access: 'proof',
    body: tokenRequestSchema,
    answer: tokenAnswerSchema,
    problems: ['assertionInvalid', 'computerRevoked', 'counselorInactive'],
  },
  deliver: {
    method: 'POST',
    path: '/v1/commands',
    summary: 'Deliver sealed commands; each is answered for itself',
    access: 'computer',
    body: commandBatchSchema,
    answer: commandBatchAnswerSchema,
    problems: [],
  },
  receipt: {
    method: 'GET',
    path: '/v1/receipts/{commandId}',
    summary: 'The receipt of a command that this computer or counselor delivered',
    access: 'computer',
    params: z.object({ commandId: commandIdSchema }),
    answer: receiptSchema,
    problems: ['notFound'],
  },
  documentPart: {
    method: 'POST',
    path: '/v1/documents',
    summary: 'Deliver one sealed part of a document; with the last one comes the receipt',
    access: 'computer',
    body: documentPartSchema,
    answer: documentProgressSchema,
    problems: [
      'scopeMissing',
      'commandNotReceived',
      'caseNotYours',
      'consentRevoked',
      'commandHashWrong',
      'documentPartDiffers',
      'documentInvalid',
    ],
  },
  documentProgress: {
    method: 'GET',
    path: '/v1/documents/{documentId}',
    summary: 'Which parts of a document stand at the hub',
    access: 'computer',
    params: z.object({ documentId: opaqueIdSchema }),
    answer: documentProgressSchema,
    problems: ['notFound'],
  },
  changes: {
    method: 'GET',
    path: '/v1/changes',
    summary: 'What happened to the counselor’s cases after a cursor',
    access: 'counselor',
    query: changesQuerySchema,
    answer: changesPageSchema,
    problems: [],
  },
  packs: {
    method: 'GET',
    path: '/v1/packs',
    summary: 'The rule packs and plan packs on offer',
    access: 'computer',
    answer: packListSchema,
    problems: [],
  },
  pack: {
    method: 'GET',
    path: '/v1/packs/{packId}',
    summary: 'One signed pack, byte for byte',
    access: 'computer',
    params: z.object({ packId: packIdSchema }),
    answer: 'bytes',
    problems: ['notFound'],
  },
} as const satisfies Record<string, RouteContract>;

export type HubRouteName = keyof typeof hubRoutes;

/** Problems that a route of each access may answer beside its own. */
export const accessProblems: Record<RouteAccess, readonly ProblemCode[]> = {
  open: [],
  proof: ['proofInvalid', 'proofReplayed', 'clockSkew'],
  computer: ['tokenMissing', 'tokenInvalid', 'proofInvalid', 'proofReplayed', 'clockSkew'],
  counselor: [
    'tokenMissing',
    'tokenInvalid',
    'proofInvalid',
    'proofReplayed',
    'clockSkew',
    'scopeMissing',
  ],
};

/** Problems that any route may answer. */
export const commonProblems: readonly ProblemCode[] = [
  'badRequest',
  'requestTooLarge',
  'tooManyRequests',
  'internal',
  'unavailable',
];
