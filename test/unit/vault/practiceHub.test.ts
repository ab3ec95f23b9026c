import { describe, expect, it } from 'vitest';
import {
  createPracticeHub,
  practicePassphrase,
  type HubProcess,
} from '../../../electron/practice/practiceHub';
import { guessesLog10 } from '../../../electron/vault/guesses';
import { assessPassphrase } from '../../../electron/vault/passphrase';
import { FakeTime, recordingLogger } from '../../support/mainPorts';

/** Hub processes that do what the test says. */
function setUp() {
  const time = new FakeTime();
  const launched: {
    say: (message: unknown) => void;
    end: (exitCode: number) => void;
    stopped: boolean;
  }[] = [];
  const launch = (): HubProcess => {
    const hub = {
      say: (_: unknown): void => undefined,
      end: (_: number): void => undefined,
      stopped: false,
    };
    launched.push(hub);
    return {
      onMessage: (listener) => (hub.say = listener),
      onExit: (listener) => (hub.end = listener),
      stop: () => {
        hub.stopped = true;
        return Promise.resolve();
      },
    };
  };
  const practice = createPracticeHub(launch, { timers: time, logger: recordingLogger() });
  return { time, launched, practice };
}

const readyAt = (url: string) => ({
  type: 'ready',
  url,
  hubInfo: { name: 'Practice hub' },
  invitations: [{ id: 'practice-rosa', displayName: 'Rosa', role: 'agent', code: 'ABCD' }],
});
const first = readyAt('http://127.0.0.1:4001');
const second = readyAt('http://127.0.0.1:4002');

describe('the practice hub', () => {
  it('is there when it says so, and is started once', async () => {
    const { practice, launched } = setUp();
    practice.start();
    practice.start();
    launched[0]?.say({ type: 'something else' });
    launched[0]?.say(first);
    expect(await practice.ready()).toMatchObject({ ok: true, value: { url: first.url } });
    expect(launched).toHaveLength(1);
  });

  it('is starting from its start until it answers or is given up', () => {
    const answered = setUp();
    expect(answered.practice.isStarting()).toBe(false);
    answered.practice.start();
    expect(answered.practice.isStarting()).toBe(true);
    answered.launched[0]?.say(first);
    expect(answered.practice.isStarting()).toBe(false);

    const givenUp = setUp();
    givenUp.practice.start();
    givenUp.time.pass(60_000);
    expect(givenUp.practice.isStarting()).toBe(false);
  });

  it('is tried again while the database of a cut-off run is still in use', async () => {
    const { practice, launched, time } = setUp();
    practice.start();
    const ready = practice.ready();
    launched[0]?.say({ type: 'failed', code: 'dataDirInUse' });
    launched[0]?.end(1);
    time.pass(500);
    launched[1]?.say(second);
    expect(await ready).toMatchObject({ ok: true, value: { url: second.url } });
  });

  it('gives its new address after it ended and came back', async () => {
    const { practice, launched, time } = setUp();
    practice.start();
    launched[0]?.say(first);
    await practice.ready();
    launched[0]?.end(1);
    time.pass(500);
    launched[1]?.say(second);
    expect(await practice.ready()).toMatchObject({ ok: true, value: { url: second.url } });
  });

  it('is given up after a while, not tried for ever', async () => {
    const { practice, launched, time } = setUp();
    practice.start();
    for (let attempt = 0; attempt < 150; attempt += 1) {
      launched.at(-1)?.end(1);
      time.pass(500);
    }
    expect(await practice.ready()).toMatchObject({ ok: false, error: { code: 'hubUnreachable' } });
    expect(launched.length).toBeLessThanOrEqual(121);
  });

  it('stays down once stopped, and is nowhere before it was started', async () => {
    const { practice, launched, time } = setUp();
    expect((await practice.ready()).ok).toBe(false);
    practice.start();
    await practice.stop();
    launched[0]?.end(0);
    time.pass(10_000);
    expect(launched).toHaveLength(1);
    expect(launched[0]?.stopped).toBe(true);
  });

  it('has a passphrase that the vault takes', async () => {
    const estimate = (typed: string) => Promise.resolve(guessesLog10(typed));
    expect((await assessPassphrase(estimate, practicePassphrase)).acceptable).toBe(true);
  });
});
