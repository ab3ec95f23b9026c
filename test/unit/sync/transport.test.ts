import { describe, expect, it } from 'vitest';
import { createTransport, isTlsFailure } from '../../../electron/sync/transport';
import { FakeTime } from '../../support/mainPorts';

const request = {
  method: 'GET',
  url: 'https://hub.example/v1/health',
  headers: {},
  timeoutMs: 15_000,
} as const;

/** A server that never answers; the request ends when the client gives it up. */
const silent: typeof globalThis.fetch = (_address, options) =>
  new Promise((_resolve, reject) => {
    options?.signal?.addEventListener('abort', () => {
      reject(new Error('aborted'));
    });
  });

function withCause(code: string): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(), { code }) });
}

describe('a request', () => {
  it('ends after its time limit as a network that does not answer', async () => {
    const time = new FakeTime();
    const sent = createTransport({ fetch: silent, timers: time }).send(request);
    time.pass(15_000);
    expect(await sent).toEqual({ kind: 'network' });
  });

  it('ends at once when everything is stopped', async () => {
    const transport = createTransport({ fetch: silent, timers: new FakeTime() });
    const sent = [transport.send(request), transport.send(request)];
    transport.abortAll();
    expect(await Promise.all(sent)).toEqual([{ kind: 'network' }, { kind: 'network' }]);
  });

  it('follows no redirect and says what came', async () => {
    const fetch: typeof globalThis.fetch = (_address, options) => {
      expect(options?.redirect).toBe('manual');
      return Promise.resolve(
        new Response('later', { status: 503, headers: { 'retry-after': '9' } }),
      );
    };
    const sent = await createTransport({ fetch, timers: new FakeTime() }).send(request);
    const reply = { status: 503, retryAfter: '9', text: 'later' };
    expect(sent).toEqual({ kind: 'replied', reply });
  });

  it('tells a server that cannot prove itself from a network that is not there', async () => {
    const codes = ['CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'SELF_SIGNED_CERT_IN_CHAIN'];
    for (const code of codes) expect(isTlsFailure(withCause(code))).toBe(true);
    const others = ['ECONNREFUSED', 'ENOTFOUND', 'UND_ERR_SOCKET', 'ETIMEDOUT'];
    for (const code of others) expect(isTlsFailure(withCause(code))).toBe(false);
    const fetch = () => Promise.reject(withCause('CERT_HAS_EXPIRED'));
    const sent = await createTransport({ fetch, timers: new FakeTime() }).send(request);
    expect(sent).toEqual({ kind: 'tls' });
  });
});
