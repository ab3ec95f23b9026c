import { describe, expect, it } from 'vitest';
import { fail, ok } from '#shared/base/result';
import type { DesktopBridge } from '#shared/desktop/wire';
import { answerRequests, createDesktop, createDraftFlushing } from '../../../renderer/bridge/index';

const requestId = '0190a000-0000-4000-8000-00000000e001';

/** A main process of one's own choosing, over the wire that the preload exposes. */
function wire(answers: Readonly<Record<string, unknown>> = {}) {
  const calls: { readonly name: string; readonly input: unknown }[] = [];
  const listeners = new Set<(name: string, payload: unknown) => void>();
  const bridge: DesktopBridge = {
    call: (name, input) => {
      calls.push({ name, input });
      return Promise.resolve(answers[name] ?? { ok: true, value: {} });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const emit = (name: string, payload: unknown) => listeners.forEach((one) => one(name, payload));
  return { desktop: createDesktop(bridge), calls, emit };
}

describe('a call to the main process', () => {
  it('answers what the contract promises', async () => {
    const { desktop } = wire({ 'output.savePdf': { ok: true, value: { saved: true } } });
    expect(await desktop.call('output.savePdf', { kind: 'summary' })).toEqual(ok({ saved: true }));
  });

  it('hands an error of the main process on', async () => {
    const error = { code: 'locked', retryable: false };
    const { desktop } = wire({ 'app.touch': { ok: false, error } });
    expect(await desktop.call('app.touch', {})).toEqual(fail(error));
  });

  it.each([undefined, 'garbage', { ok: true, value: { saved: 'yes' } }, { ok: false, error: {} }])(
    'takes %o as an internal error, not as an answer',
    async (reply) => {
      const { desktop } = wire({ 'output.savePdf': reply ?? null });
      expect(await desktop.call('output.savePdf', { kind: 'summary' })).toMatchObject({
        error: { code: 'internal' },
      });
    },
  );
});

describe('an event of the main process', () => {
  it('reaches its listeners when it has its shape, until they end', () => {
    const { desktop, emit } = wire();
    const heard: unknown[] = [];
    const end = desktop.on('vault.locking', (payload) => heard.push(payload));
    emit('vault.locking', { reason: 'idle' });
    emit('vault.locking', { reason: 'because' });
    emit('storage.health', { freeBytes: 1, level: 'ok' });
    end();
    emit('vault.locking', { reason: 'idle' });
    expect(heard).toEqual([{ reason: 'idle' }]);
  });
});

describe('a request of the main process', () => {
  const flushing = createDraftFlushing();
  const refuse = () => Promise.resolve(fail({ code: 'locked' }));
  const handlers = {
    'outbox.lease': refuse,
    'outbox.settle': refuse,
    'outbox.counts': () =>
      Promise.resolve(ok({ unsent: 1, oldestUnsentAtMs: 5, nextWakeAtMs: null })),
    'outbox.wake': () => Promise.reject(new Error('a bug')),
    'outbox.inventory': refuse,
    'outbox.restore': refuse,
    'outbox.envelope': refuse,
    'changes.apply': refuse,
    'changes.cursor': refuse,
    'draft.flush': flushing.flushAll,
  };

  async function replyTo(name: string, input: unknown): Promise<unknown> {
    const { desktop, calls, emit } = wire();
    answerRequests(desktop, handlers);
    expect(calls[0]?.name).toBe('renderer.ready');
    emit('renderer.request', { requestId, name, input });
    await new Promise((resolve) => setImmediate(resolve));
    expect(calls[1]).toMatchObject({ name: 'renderer.reply', input: { requestId } });
    return (calls[1]?.input as { readonly outcome: unknown }).outcome;
  }

  it('is answered with its value', async () => {
    expect(await replyTo('outbox.counts', {})).toEqual({
      ok: true,
      value: { unsent: 1, oldestUnsentAtMs: 5, nextWakeAtMs: null },
    });
  });

  it.each([
    ['outbox.inventory', {}, 'locked'],
    ['outbox.wake', { nowMs: 1 }, 'internal'],
    ['outbox.wake', { nowMs: 'soon' }, 'badRequest'],
    ['outbox.erase', {}, 'unknownRequest'],
    ['toString', {}, 'unknownRequest'],
  ])('%s with %o is answered %s', async (name, input, code) => {
    expect(await replyTo(name, input)).toEqual({ ok: false, code });
  });

  it('to flush drafts succeeds only when every open form is saved', async () => {
    expect(await replyTo('draft.flush', {})).toEqual({ ok: true, value: {} });
    const endSaved = flushing.register(() => Promise.resolve(true));
    expect(await replyTo('draft.flush', {})).toMatchObject({ ok: true });
    const endFailed = flushing.register(() => Promise.reject(new Error('disk')));
    expect(await replyTo('draft.flush', {})).toEqual({ ok: false, code: 'draftNotSaved' });
    endFailed();
    expect(await replyTo('draft.flush', {})).toMatchObject({ ok: true });
    endSaved();
  });
});
