import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { compactVerify, importJWK } from 'jose';
import { describe, expect, it, onTestFinished } from 'vitest';
import { proofClaimsSchema } from '#shared/hub/token';
import { problemOf, type Problem } from '#shared/hub/problem';
import { systemRandom } from '../../../electron/ports';
import { createHubPairing } from '../../../electron/sync/pairing';
import { createSigner, createSigningJwk, publicHalf } from '../../../electron/vault/signingKeys';
import { FakeTime } from '../../support/mainPorts';
import { counselorId, outcome, pairingAnswer } from './support';

interface Answer {
  readonly status: number;
  readonly type?: string;
  readonly body: unknown;
}

const problem = (one: Problem): Answer => ({ status: one.status, body: one });

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

/** A server that gives the answers in turn and keeps what it was sent. */
async function setUp(...answers: Answer[]) {
  const seen: { path: string; proof: string; body: unknown }[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((text) => {
      const { dpop } = request.headers;
      seen.push({ path: request.url ?? '', proof: String(dpop), body: JSON.parse(text) });
      const {
        status,
        type = 'application/json',
        body,
      } = answers[seen.length - 1] ?? { status: 500, body: '' };
      response.writeHead(status, {
        'content-type': type,
        ...(status === 302 && { location: '/elsewhere' }),
      });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const hubUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const time = new FakeTime();
  const pair = createHubPairing({ fetch: globalThis.fetch, clock: time, random: systemRandom });
  const computerSigner = await createSigner(await createSigningJwk());
  const order = {
    hubUrl,
    invitationCode: 'ABCD-EFGH-JKMN-PQRS',
    computerId: '0190a000-0000-4000-8000-00000000c0de',
    computerSigner,
    counselorSigningJwk: publicHalf(await createSigningJwk()),
  };
  const claimsOf = async (proof: string) => {
    const key = await importJWK({ ...computerSigner.publicJwk }, 'ES256');
    const { payload } = await compactVerify(proof, key);
    return proofClaimsSchema.parse(JSON.parse(Buffer.from(payload).toString()));
  };
  return { pair: () => pair(order), seen, hubUrl, time, claimsOf };
}

const good: Answer = { status: 200, body: pairingAnswer(counselorId) };

describe('pairing with a hub', () => {
  it('proves the computer’s key and hands on what the hub answers', async () => {
    const { pair, seen, hubUrl, time, claimsOf } = await setUp(good);
    expect(await pair()).toEqual({ ok: true, value: pairingAnswer(counselorId) });
    const [request] = seen;
    expect(request?.path).toBe('/v1/pairing');
    expect(await claimsOf(request?.proof ?? '')).toMatchObject({
      htm: 'POST',
      htu: `${hubUrl}/v1/pairing`,
      iat: time.nowMs() / 1_000,
    });
  });

  it('asks once more by the hub’s clock where its own stands wrong', async () => {
    const serverTime = '2026-11-24T07:00:00.000Z';
    const skew = problem(problemOf('clockSkew', { serverTime }));
    const { pair, seen, claimsOf } = await setUp(skew, good);
    expect(outcome(await pair())).toBe('ok');
    const [before, after] = await Promise.all(seen.map(({ proof }) => claimsOf(proof)));
    expect(after?.iat).toBe(Date.parse(serverTime) / 1_000);
    expect(after?.jti).not.toBe(before?.jti);
  });

  it.each(['http://hub.example.org', 'http://10.0.0.7:4180', 'ftp://localhost', 'nonsense'])(
    'sends an invitation to %s never',
    async (hubUrl) => {
      const calls: unknown[] = [];
      const fetch: typeof globalThis.fetch = (...call) => {
        calls.push(call);
        return Promise.reject(new Error('no network'));
      };
      const pair = createHubPairing({ fetch, clock: new FakeTime(), random: systemRandom });
      const signingJwk = await createSigningJwk();
      const order = {
        hubUrl,
        invitationCode: 'ABCD-EFGH-JKMN-PQRS',
        computerId: '0190a000-0000-4000-8000-00000000c0de',
        computerSigner: await createSigner(signingJwk),
        counselorSigningJwk: publicHalf(signingJwk),
      };
      expect(outcome(await pair(order))).toBe('hubRefused');
      expect(calls).toEqual([]);
      expect(outcome(await pair({ ...order, hubUrl: 'https://hub.example.org' }))).toBe(
        'hubUnreachable',
      );
      expect(calls).toHaveLength(1);
    },
  );

  it('gives up when the clock is wrong twice', async () => {
    const skew = problem(problemOf('clockSkew', { serverTime: '2026-11-24T07:00:00.000Z' }));
    const { pair, seen } = await setUp(skew, skew, good);
    expect(outcome(await pair())).toBe('hubRefused');
    expect(seen).toHaveLength(2);
  });

  it.each([
    ['a wrong code', problem(problemOf('invitationInvalid')), 'invitationRefused'],
    ['a computer with another key', problem(problemOf('computerKeyDiffers')), 'hubRefused'],
    ['an inactive counselor', problem(problemOf('counselorInactive')), 'hubRefused'],
    [
      'a hub that heard too many codes',
      problem(problemOf('tooManyRequests')),
      'tooManyInvitations',
    ],
    ['a hub that is down', problem(problemOf('unavailable')), 'hubUnreachable'],
    [
      'a captive portal',
      { status: 200, type: 'text/html', body: '<html>Welcome</html>' },
      'hubUnreachable',
    ],
    ['somebody else’s JSON', { status: 200, body: { welcome: true } }, 'hubUnreachable'],
    [
      'an error of a proxy',
      { status: 502, type: 'text/html', body: 'Bad gateway' },
      'hubUnreachable',
    ],
    ['a redirect', { status: 302, body: '' }, 'hubUnreachable'],
  ] as const)('calls %s by its name', async (_what, answer, expected) => {
    const { pair } = await setUp(answer);
    expect(outcome(await pair())).toBe(expected);
  });

  it('tells how long the hub listens to no more codes', async () => {
    const { pair } = await setUp(
      problem(problemOf('tooManyRequests', { retryAfterMs: 3_480_000 })),
    );
    expect(await pair()).toMatchObject({
      ok: false,
      error: { code: 'tooManyInvitations', retryable: true, retryAfterMs: 3_480_000 },
    });
  });
});
