import { describe, expect, it } from 'vitest';
import { createEmitter } from '../../../electron/ipc/emitter';
import { createRendererRequests } from '../../../electron/ipc/rendererRequests';
import { systemRandom } from '../../../electron/ports';
import { FakeTime, recordingLogger } from '../../support/mainPorts';

interface Sent {
  readonly name: string;
  readonly payload: { readonly requestId: string; readonly name: string };
}

function setUp() {
  const time = new FakeTime();
  const sent: Sent[] = [];
  const requests = createRendererRequests({
    emit: createEmitter((name, payload) => sent.push({ name, payload } as Sent)),
    timers: time,
    random: systemRandom,
    logger: recordingLogger(),
  });
  const lastId = (): string => sent.at(-1)?.payload.requestId ?? '';
  return { time, sent, requests, lastId };
}

const counts = { unsent: 2, oldestUnsentAtMs: 5, nextWakeAtMs: null };

describe('asking the page', () => {
  it('waits until the page can answer, then sends once', async () => {
    const { sent, requests, lastId } = setUp();
    const answer = requests.ask('outbox.counts', {});
    expect(sent).toEqual([]);
    requests.pageReady();
    requests.pageReady();
    expect(sent.map(({ payload }) => payload.name)).toEqual(['outbox.counts']);
    requests.settle({ requestId: lastId(), outcome: { ok: true, value: counts } });
    expect(await answer).toEqual({ ok: true, value: counts });
  });

  it('ends when the page takes too long, and ignores what comes after', async () => {
    const { time, requests, lastId } = setUp();
    requests.pageReady();
    const answer = requests.ask('draft.flush', {}, { timeoutMs: 2_000 });
    time.pass(1_999);
    time.pass(1);
    requests.settle({ requestId: lastId(), outcome: { ok: true, value: {} } });
    expect(await answer).toMatchObject({ ok: false, error: { code: 'timedOut' } });
  });

  it('answers everything that was open when the page dies, and asks the next page anew', async () => {
    const { sent, requests } = setUp();
    requests.pageReady();
    const open = [requests.ask('outbox.counts', {}), requests.ask('draft.flush', {})];
    requests.cancelAll();
    for (const answer of await Promise.all(open)) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'pageGone' } });
    }
    void requests.ask('draft.flush', {});
    expect(sent).toHaveLength(2);
    requests.pageReady();
    expect(sent).toHaveLength(3);
  });

  it('does not believe an answer of another shape', async () => {
    const { requests, lastId } = setUp();
    requests.pageReady();
    const answer = requests.ask('outbox.counts', {});
    requests.settle({ requestId: lastId(), outcome: { ok: true, value: { unsent: 'many' } } });
    expect(await answer).toMatchObject({ ok: false, error: { code: 'badRequest' } });
  });

  it('passes on that the page is locked', async () => {
    const { requests, lastId } = setUp();
    requests.pageReady();
    const answer = requests.ask('changes.cursor', { counselorId: 'counselor-1' });
    requests.settle({ requestId: lastId(), outcome: { ok: false, code: 'locked' } });
    expect(await answer).toMatchObject({ ok: false, error: { code: 'locked' } });
  });
});
