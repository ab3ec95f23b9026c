import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { problemOf } from '#shared/hub/problem';
import { readReply, type RawReply } from '../../../electron/sync/hubReply';

const schema = z.object({ answers: z.array(z.string()) });
const nowMs = Date.UTC(2026, 10, 23, 18);
const read = (reply: Partial<RawReply>) =>
  readReply(schema, { status: 200, retryAfter: null, text: '', ...reply }, nowMs);

describe('a reply', () => {
  it('counts when it is what the contract says', () => {
    expect(read({ text: '{"answers":[]}' })).toEqual({ kind: 'ok', value: { answers: [] } });
  });

  it('is somebody else’s when a page, an empty 200, a redirect or a bare refusal comes', () => {
    const strange: readonly Partial<RawReply>[] = [
      { text: '<!doctype html><title>Welcome</title>' },
      { text: '' },
      { text: '{"welcome":true}' },
      { status: 302 },
      { status: 403, text: '<p>blocked</p>' },
      { status: 404, text: 'not here' },
      { status: 511, text: '' },
    ];
    for (const reply of strange) expect(read(reply).kind).toBe('notOurs');
  });

  it('is believed from a gateway where its status means the same from anybody', () => {
    for (const status of [408, 413, 429, 500, 502, 503]) {
      expect(read({ status, text: '<html>' })).toMatchObject({ kind: 'problem', status });
    }
  });

  it('carries the hub’s own code, and the time to wait from header or body', () => {
    const text = JSON.stringify(problemOf('unavailable', { retryAfterMs: 5_000 }));
    const unavailable = { kind: 'problem', status: 503, code: 'unavailable' };
    expect(read({ status: 503, text })).toEqual({ ...unavailable, retryAfterMs: 5_000 });
    expect(read({ status: 429, retryAfter: '7' })).toMatchObject({ retryAfterMs: 7_000 });
    const date = new Date(nowMs + 9_000).toUTCString();
    expect(read({ status: 429, retryAfter: date })).toMatchObject({ retryAfterMs: 9_000 });
  });

  it('tells the hub’s time where the clocks differ', () => {
    const serverTime = '2026-11-23T20:00:00.000Z';
    const text = JSON.stringify(problemOf('clockSkew', { serverTime }));
    expect(read({ status: 401, text })).toMatchObject({ serverTimeMs: Date.parse(serverTime) });
  });
});
