import type { z } from 'zod';
import type { Clock } from '#shared/base/clock';
import type { Random } from '../ports';
import type { KnownComputer } from '../vault';
import { makeProof } from './credentials';
import { readReply, type HubReply } from './hubReply';
import type { SyncCounselor } from './ports';
import type { Transport } from './transport';

export interface WirePorts {
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

export interface Caller {
  readonly computer: KnownComputer;
  /** With them the token also reads their changes. */
  readonly counselor?: SyncCounselor;
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

export function createWire({ clock, random, transport }: WirePorts): Wire {
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
