import type { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result';
import {
  openApiDocument,
  problemOf,
  type hubRoutes,
  type HubRouteName,
  type Problem,
} from '#shared/hub/index';
import { readChanges } from '../store/changeStore';
import { findReceipts } from '../store/commandStore';
import type { Caller } from './authenticate';
import { deliver } from './deliver';
import type { HubContext } from './hubContext';
import { issueToken } from './issueToken';
import { keepDocumentPart, progressOfDocument } from './keepDocument';
import { pair } from './pair';

type Routes = typeof hubRoutes;
type OutputOf<Route, Part extends string> =
  Route extends Record<Part, infer Schema extends z.ZodType> ? z.output<Schema> : undefined;

/**
 * Routes that get the bytes of their body in pieces and check them themselves, beside the thread that serves
 * requests. The contract is the same.
 */
export const rawBodyRoutes = ['deliver'] as const satisfies readonly HubRouteName[];
type RawBodyRoute = (typeof rawBodyRoutes)[number];

/** The checked parts of a request to a route. */
export interface RouteInput<Name extends HubRouteName> {
  readonly params: OutputOf<Routes[Name], 'params'>;
  readonly query: OutputOf<Routes[Name], 'query'>;
  readonly body: Name extends RawBodyRoute ? readonly Uint8Array[] : OutputOf<Routes[Name], 'body'>;
  readonly caller: Caller;
}

export type RouteAnswer<Name extends HubRouteName> = Routes[Name]['answer'] extends z.ZodType
  ? z.input<Routes[Name]['answer']>
  : Buffer;

export type RouteHandler<Name extends HubRouteName> = (
  context: HubContext,
  input: RouteInput<Name>,
) => Promise<Result<RouteAnswer<Name>, Problem>>;

const openApi = openApiDocument();

/** One handler for each route of the contract; the compiler finds a missing one. */
export const handlers: { readonly [Name in HubRouteName]: RouteHandler<Name> } = {
  hub: async (context) => ok(context.hubInfo()),
  health: async ({ database }) => {
    await database.query('SELECT 1');
    return ok({ status: 'ready' });
  },
  openApi: async () => ok({ openapi: '3.1.0', ...openApi }),
  pairing: pair,
  token: issueToken,
  deliver,
  receipt: async ({ database, issuer }, { params, caller }) => {
    const found = await findReceipts(database, issuer, [params.commandId]);
    const stored = found.get(params.commandId);
    const owned = stored?.computerId === caller.subject?.computerId;
    return stored && owned ? ok(stored.receipt) : fail(problemOf('notFound'));
  },
  documentPart: keepDocumentPart,
  documentProgress: progressOfDocument,
  changes: async ({ database, keyFile }, { query, caller }) => {
    if (caller.subject?.kind !== 'counselor') return fail(problemOf('scopeMissing'));
    const { counselorId } = caller.subject;
    return ok(await readChanges(database, keyFile, { ...query, counselorId }));
  },
  packs: async ({ packs }) => ok(await packs.list()),
  pack: async ({ packs }, { params }) => {
    const bytes = await packs.read(params.packId);
    return bytes ? ok(bytes) : fail(problemOf('notFound'));
  },
};
