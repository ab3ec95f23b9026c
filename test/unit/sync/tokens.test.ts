import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import type { TokenRequest } from '#shared/hub/token';
import { createSigner, createSigningJwk } from '../../../electron/vault/signingKeys';
import { systemRandom } from '../../../electron/ports';
import type { HubReply } from '../../../electron/sync/hubReply';
import { createTokens } from '../../../electron/sync/tokens';
import type { Caller, HubCall, Wire } from '../../../electron/sync/wire';
import { FakeTime } from '../../support/mainPorts';
import type { z } from 'zod';

async function office() {
  const time = new FakeTime();
  const signer = await createSigner(await createSigningJwk());
  const hub = {
    ...{ url: 'https://hub.example', hubId: 'hub-of-this-office', name: 'Office' },
    ...{ practice: false, sealingKeys: [], signingKeys: [] },
  };
  const computer = { computerId: 'computer-1', signer, hub };
  const requests: TokenRequest[] = [];
  const replies: HubReply<unknown>[] = [];
  const proved = (call: HubCall<z.ZodType>) => {
    requests.push(call.body as TokenRequest);
    const token = `header.payload.token${String(requests.length)}`;
    const value = { access_token: token, token_type: 'DPoP', expires_in: 300, scope: 'deliver' };
    return Promise.resolve(replies.shift() ?? { kind: 'ok' as const, value });
  };
  const wire = { hubNowMs: () => time.nowMs(), proved } as Partial<Wire> as Wire;
  const transport = { send: () => Promise.reject(new Error()), abortAll: () => undefined };
  const tokens = createTokens({ clock: time, random: systemRandom, transport, wire });
  const counselor = { counselorId: 'counselor-1', signer };
  return { time, tokens, requests, replies, computer, counselor };
}

describe('a token', () => {
  it('is asked for once, kept while it is good, and renewed shortly before it ends', async () => {
    const { tokens, requests, time, computer } = await office();
    const caller: Caller = { computer };
    await Promise.all([tokens.of(caller), tokens.of(caller), tokens.of(caller)]);
    time.pass(260_000);
    await tokens.of(caller);
    expect(requests).toHaveLength(1);
    time.pass(15_000);
    await tokens.of(caller);
    expect(requests).toHaveLength(2);
  });

  it('speaks for the counselor only with their own assertion', async () => {
    const { tokens, requests, computer, counselor } = await office();
    await tokens.of({ computer });
    await tokens.of({ computer, counselor });
    const [alone, both] = requests;
    expect(alone?.counselor_assertion).toBeUndefined();
    expect(decodeJwt(both?.counselor_assertion ?? '')).toMatchObject({
      ...{ iss: 'counselor-1', sub: 'counselor-1', aud: 'hub-of-this-office' },
      computer: 'computer-1',
    });
    expect(decodeJwt(both?.client_assertion ?? '')).toMatchObject({ sub: 'computer-1' });
  });

  it('of a counselor is forgotten with the lock; the computer’s own stays', async () => {
    const { tokens, requests, computer, counselor } = await office();
    await tokens.of({ computer });
    await tokens.of({ computer, counselor });
    tokens.forgetCounselor();
    await tokens.of({ computer });
    expect(requests).toHaveLength(2);
    await tokens.of({ computer, counselor });
    expect(requests).toHaveLength(3);
  });

  it('that cannot be had is never held against the commands that wait for it', async () => {
    const { tokens, replies, computer } = await office();
    for (const status of [400, 409, 413, 422]) {
      replies.push({ kind: 'problem', status, code: null });
      expect(await tokens.of({ computer })).toEqual({ kind: 'problem', status: 500, code: null });
    }
    replies.push({ kind: 'problem', status: 403, code: 'computerRevoked' });
    expect(await tokens.of({ computer })).toMatchObject({ code: 'computerRevoked' });
  });
});
