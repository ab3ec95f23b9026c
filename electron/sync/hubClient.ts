import type { z } from 'zod';
import type { Clock } from '#shared/base/clock';
import type { CommandBatchAnswer, SealedCommand } from '#shared/hub/commands';
import type { ChangesPage } from '#shared/hub/changes';
import type { HubInfo } from '#shared/hub/hubInfo';
import type { Receipt } from '#shared/hub/receipt';
import { hubRoutes } from '#shared/hub/routes';
import type { Random } from '../ports';
import type { KnownComputer } from '../vault';
import { makeProof } from './credentials';
import { readReply, type HubReply } from './hubReply';
import type { SyncCounselor } from './ports';
import { createTokens, type Tokens } from './tokens';
import type { Transport } from './transport';

export interface HubClient {
  /** Who listens there, and what time it is there; the client keeps the difference of the clocks. */
  hub(url: string): Promise<HubReply<HubInfo>>;
  health(url: string): Promise<HubReply<unknown>>;
  deliver(
    computer: KnownComputer,
    commands: readonly SealedCommand[],
  ): Promise<HubReply<CommandBatchAnswer>>;
  receipt(computer: KnownComputer, commandId: string): Promise<HubReply<Receipt>>;
  changes(
    computer: KnownComputer,
    counselor: SyncCounselor,
    after: string | null,
  ): Promise<HubReply<ChangesPage>>;
  /** Whoever locked or left is not spoken for any more. */
  forgetCounselor(): void;
}

export interface HubClientPorts {
  readonly clock: Clock;
  readonly random: Random;
  readonly transport: Transport;
}

/** One request by the contract, before it is proved. */
export interface HubCall<Schema extends z.ZodType> {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly answer: Schema;
  readonly body?: unknown;
  readonly timeoutMs: number;
}

const shortTimeoutMs = 15_000;
const readTimeoutMs = 30_000;
/** 2 MiB over a telephone's uplink of 256 kbit/s. */
const deliverTimeoutMs = 75_000;

/** Calls the hub by its contract, as this computer or as the counselor at it. */
export function createHubClient(ports: HubClientPorts): HubClient {
  const wire = createWire(ports);
  const tokens = createTokens({ ...ports, wire });

  const url = (computer: KnownComputer, path: string): string =>
    new URL(path, computer.hub.url).href;

  return {
    async hub(hubUrl) {
      const { method, path, answer } = hubRoutes.hub;
      const call = { method, url: new URL(path, hubUrl).href, answer, timeoutMs: shortTimeoutMs };
      const reply = await wire.open(call);
      if (reply.kind === 'ok') wire.setClock(Date.parse(reply.value.serverTime));
      return reply;
    },
    health(hubUrl) {
      const { method, path, answer } = hubRoutes.health;
      const probe = { method, url: new URL(path, hubUrl).href, answer, timeoutMs: shortTimeoutMs };
      return wire.open(probe);
    },
    deliver(computer, commands) {
      const { method, path, answer } = hubRoutes.deliver;
      const body = { commands };
      const call = { method, url: url(computer, path), answer, body, timeoutMs: deliverTimeoutMs };
      return withToken(tokens, wire, call, { computer });
    },
    receipt(computer, commandId) {
      const { method, path, answer } = hubRoutes.receipt;
      const address = url(computer, path.replace('{commandId}', encodeURIComponent(commandId)));
      return withToken(
        tokens,
        wire,
        { method, url: address, answer, timeoutMs: shortTimeoutMs },
        { computer },
      );
    },
    changes(computer, counselor, after) {
      const { method, path, answer } = hubRoutes.changes;
      const query = after === null ? '' : `?after=${encodeURIComponent(after)}`;
      const call = { method, url: url(computer, path) + query, answer, timeoutMs: readTimeoutMs };
      return withToken(tokens, wire, call, { computer, counselor });
    },
    forgetCounselor: tokens.forgetCounselor,
  };
}

export interface Caller {
  readonly computer: KnownComputer;
  /** With them the token also reads their changes. */
  readonly counselor?: SyncCounselor;
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

/** Requests in their two forms: anybody's, and proved by the computer's key. */
export interface Wire {
  hubNowMs(): number;
  setClock(serverTimeMs: number): void;
  open<Schema extends z.ZodType>(call: HubCall<Schema>): Promise<HubReply<z.output<Schema>>>;
  proved<Schema extends z.ZodType>(
    call: HubCall<Schema>,
    computer: KnownComputer,
    accessToken?: string,
  ): Promise<HubReply<z.output<Schema>>>;
}

function createWire({ clock, random, transport }: HubClientPorts): Wire {
  let offsetMs = 0;
  const hubNowMs = (): number => clock.nowMs() + offsetMs;
  const setClock = (serverTimeMs: number): void => {
    offsetMs = serverTimeMs - clock.nowMs();
  };

  async function exchange<Schema extends z.ZodType>(
    { method, url, answer, body, timeoutMs }: HubCall<Schema>,
    headers: Readonly<Record<string, string>>,
  ): Promise<HubReply<z.output<Schema>>> {
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const typed = body === undefined ? headers : { ...headers, 'Content-Type': 'application/json' };
    const sent = await transport.send({ method, url, headers: typed, timeoutMs, ...content });
    return sent.kind === 'replied' ? readReply(answer, sent.reply, clock.nowMs()) : sent;
  }

  async function prove<Schema extends z.ZodType>(
    call: HubCall<Schema>,
    { signer }: KnownComputer,
    accessToken?: string,
  ): Promise<HubReply<z.output<Schema>>> {
    const { method, url } = call;
    const token = accessToken === undefined ? {} : { accessToken };
    const proof = await makeProof(signer, random, { method, url, hubNowMs: hubNowMs(), ...token });
    const authorization = accessToken === undefined ? {} : { Authorization: `DPoP ${accessToken}` };
    return exchange(call, { DPoP: proof, ...authorization });
  }

  return {
    hubNowMs,
    setClock,
    open: (call) => exchange(call, {}),
    async proved(call, computer, accessToken) {
      const first = await prove(call, computer, accessToken);
      if (first.kind !== 'problem' || first.serverTimeMs === undefined) return first;
      // The computer's clock stands wrong: measure by how much, and ask once more.
      setClock(first.serverTimeMs);
      return prove(call, computer, accessToken);
    },
  };
}
