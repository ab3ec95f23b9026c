import type { z } from 'zod';
import type { CommandBatchAnswer, SealedCommand } from '#shared/hub/commands';
import type { ChangesPage } from '#shared/hub/changes';
import type { DocumentPart, DocumentProgress } from '#shared/hub/documents';
import type { HubInfo } from '#shared/hub/hubInfo';
import type { Receipt } from '#shared/hub/receipt';
import { hubRoutes } from '#shared/hub/routes';
import type { DispatchEntry } from '../dispatch';
import type { KnownComputer } from '../vault';
import type { HubReply } from './hubReply';
import type { SyncCounselor } from './ports';
import { createTokens, type Tokens } from './tokens';
import { createWire, type Caller, type HubCall, type Wire, type WirePorts } from './wire';

export interface HubClient {
  /** Who listens there, and what time it is there; the client keeps the difference of the clocks. */
  hub(url: string): Promise<HubReply<HubInfo>>;
  health(url: string): Promise<HubReply<unknown>>;
  deliver(
    computer: KnownComputer,
    commands: readonly SealedCommand[],
  ): Promise<HubReply<CommandBatchAnswer>>;
  receipt(computer: KnownComputer, commandId: string): Promise<HubReply<Receipt>>;
  /** What the hub holds of a document already. */
  documentProgress(
    computer: KnownComputer,
    documentId: string,
  ): Promise<HubReply<DocumentProgress>>;
  documentPart(
    computer: KnownComputer,
    entry: DispatchEntry,
    part: { readonly index: number; readonly bytes: Buffer },
  ): Promise<HubReply<DocumentProgress>>;
  changes(
    computer: KnownComputer,
    counselor: SyncCounselor,
    after: string | null,
  ): Promise<HubReply<ChangesPage>>;
  /** Whoever locked or left is not spoken for any more. */
  forgetCounselor(): void;
}

const shortTimeoutMs = 15_000;
const readTimeoutMs = 30_000;
/** 2 MiB over a telephone's uplink of 256 kbit/s. */
const deliverTimeoutMs = 75_000;

/** Calls the hub by its contract, as this computer or as the counselor at it. */
export function createHubClient(ports: WirePorts): HubClient {
  const wire = createWire(ports);
  const tokens = createTokens({ ...ports, wire });

  return {
    ...openCalls(wire),
    deliver(computer, commands) {
      const { method, path, answer } = hubRoutes.deliver;
      const body = { commands };
      const call = {
        method,
        url: addressOf(computer.hub.url, path),
        answer,
        body,
        timeoutMs: deliverTimeoutMs,
      };
      return withToken(tokens, wire, call, { computer });
    },
    receipt(computer, commandId) {
      const { method, path, answer } = hubRoutes.receipt;
      const url = addressOf(computer.hub.url, path.replace('{commandId}', commandId));
      const call = { method, url, answer, timeoutMs: shortTimeoutMs };
      return withToken(tokens, wire, call, { computer });
    },
    ...documentCalls((call, computer) => withToken(tokens, wire, call, { computer })),
    changes(computer, counselor, after) {
      const { method, path, answer } = hubRoutes.changes;
      const query = after === null ? '' : `?after=${encodeURIComponent(after)}`;
      const call = {
        method,
        url: addressOf(computer.hub.url, path) + query,
        answer,
        timeoutMs: readTimeoutMs,
      };
      return withToken(tokens, wire, call, { computer, counselor });
    },
    forgetCounselor: tokens.forgetCounselor,
  };
}

type Ask = <Schema extends z.ZodType>(
  call: HubCall<Schema>,
  computer: KnownComputer,
) => Promise<HubReply<z.output<Schema>>>;

/** A document goes part by part, as the computer. */
function documentCalls(ask: Ask): Pick<HubClient, 'documentProgress' | 'documentPart'> {
  return {
    documentProgress(computer, documentId) {
      const { method, path, answer } = hubRoutes.documentProgress;
      const url = addressOf(computer.hub.url, path.replace('{documentId}', documentId));
      return ask({ method, url, answer, timeoutMs: shortTimeoutMs }, computer);
    },
    documentPart(computer, entry, { index, bytes }) {
      const { method, path, answer } = hubRoutes.documentPart;
      const { documentId, caseId, commandId, counselorId, computerId, parts } = entry;
      const body: DocumentPart = {
        ...{ documentId, caseId, commandId, counselorId, computerId, index },
        partCount: parts.length,
        partSha256: parts[index] ?? '',
        envelope: bytes.toString('base64'),
      };
      const url = addressOf(computer.hub.url, path);
      return ask({ method, url, answer, body, timeoutMs: deliverTimeoutMs }, computer);
    },
  };
}

/** What anybody may ask. */
function openCalls(wire: Wire): Pick<HubClient, 'hub' | 'health'> {
  return {
    async hub(hubUrl) {
      const { method, path, answer } = hubRoutes.hub;
      const call = { method, url: addressOf(hubUrl, path), answer, timeoutMs: shortTimeoutMs };
      const reply = await wire.open(call);
      if (reply.kind === 'ok') wire.setClock(Date.parse(reply.value.serverTime));
      return reply;
    },
    health(hubUrl) {
      const { method, path, answer } = hubRoutes.health;
      const probe = { method, url: addressOf(hubUrl, path), answer, timeoutMs: shortTimeoutMs };
      return wire.open(probe);
    },
  };
}

function addressOf(hubUrl: string, path: string): string {
  return new URL(path, hubUrl).href;
}

/** Calls with the caller's token; one that the hub no longer takes is renewed once. */
async function withToken<Schema extends z.ZodType>(
  tokens: Tokens,
  wire: Wire,
  call: HubCall<Schema>,
  caller: Caller,
): Promise<HubReply<z.output<Schema>>> {
  const token = await tokens.of(caller);
  if (token.kind !== 'ok') return token;
  const first = await wire.proved(call, caller.computer, token.value);
  if (first.kind !== 'problem' || first.status !== 401) return first;
  tokens.drop(token.value);
  const renewed = await tokens.of(caller);
  return renewed.kind === 'ok' ? wire.proved(call, caller.computer, renewed.value) : renewed;
}
