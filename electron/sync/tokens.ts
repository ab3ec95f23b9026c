import { clientAssertionType, type TokenRequest } from '#shared/hub/token';
import { hubRoutes } from '#shared/hub/routes';
import { makeAssertion } from './credentials';
import type { HubFailure, HubReply } from './hubReply';
import type { Caller, Wire, WirePorts } from './wire';

/** Short tokens, kept in memory until shortly before they end. The keys are the refresh. */
export interface Tokens {
  of(caller: Caller): Promise<HubReply<string>>;
  drop(accessToken: string): void;
  forgetCounselor(): void;
}

interface Kept {
  readonly accessToken: string;
  readonly untilMs: number;
  readonly counselor: boolean;
}

const renewBeforeMs = 30_000;
const timeoutMs = 15_000;

export function createTokens(ports: WirePorts & { readonly wire: Wire }): Tokens {
  const kept = new Map<string, Kept>();
  const underWay = new Map<string, Promise<HubReply<string>>>();

  async function renew(name: string, caller: Caller): Promise<HubReply<string>> {
    const reply = await askForToken(ports, caller);
    if (reply.kind !== 'ok') return notAboutCommands(reply);
    const { access_token: accessToken, expires_in: seconds } = reply.value;
    const untilMs = ports.clock.nowMs() + seconds * 1_000 - renewBeforeMs;
    kept.set(name, { accessToken, untilMs, counselor: caller.counselor !== undefined });
    return { kind: 'ok', value: accessToken };
  }

  return {
    of(caller) {
      const name = nameOf(caller);
      const standing = kept.get(name);
      if (standing && standing.untilMs > ports.clock.nowMs()) {
        return Promise.resolve({ kind: 'ok', value: standing.accessToken });
      }
      const started =
        underWay.get(name) ?? renew(name, caller).finally(() => underWay.delete(name));
      underWay.set(name, started);
      return started;
    },
    drop(accessToken) {
      for (const [name, token] of kept) if (token.accessToken === accessToken) kept.delete(name);
    },
    forgetCounselor() {
      for (const [name, token] of kept) if (token.counselor) kept.delete(name);
    },
  };
}

function nameOf({ computer, counselor }: Caller): string {
  return [computer.hub.hubId, computer.computerId, counselor?.counselorId ?? ''].join('|');
}

async function askForToken({ wire, random }: WirePorts & { readonly wire: Wire }, caller: Caller) {
  const { computer, counselor } = caller;
  const { computerId, signer, hub } = computer;
  const place = { hubId: hub.hubId, hubNowMs: wire.hubNowMs() };
  const clientAssertion = await makeAssertion(signer, random, { ...place, subject: computerId });
  const counselorAssertion =
    counselor &&
    (await makeAssertion(counselor.signer, random, {
      ...place,
      subject: counselor.counselorId,
      computerId,
    }));
  const body: TokenRequest = {
    grant_type: 'client_credentials',
    client_assertion_type: clientAssertionType,
    client_assertion: clientAssertion,
    ...(counselorAssertion === undefined ? {} : { counselor_assertion: counselorAssertion }),
  };
  const { method, path, answer } = hubRoutes.token;
  const url = new URL(path, hub.url).href;
  return wire.proved({ method, url, answer, body, timeoutMs }, computer);
}

/** What goes wrong with a token is never held against the commands that wait for it. */
function notAboutCommands(failure: HubFailure): HubFailure {
  if (failure.kind !== 'problem' || ![400, 409, 413, 422].includes(failure.status)) return failure;
  return { ...failure, status: 500, code: null };
}
