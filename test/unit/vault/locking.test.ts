import { describe, expect, it } from 'vitest';
import { createIdleWatch } from '../../../electron/vault/idleWatch';
import { createLockSequence } from '../../../electron/vault/lockSequence';
import { FakeTime, recordingLogger } from '../../support/mainPorts';

const minuteMs = 60_000;

function watching(idleMinutes = 5) {
  const time = new FakeTime();
  const locks: string[] = [];
  const system = { idleSeconds: 0 };
  const idle = createIdleWatch({
    clock: time,
    monotonic: time,
    timers: time,
    systemIdleSeconds: () => system.idleSeconds,
    lock: (reason) => {
      locks.push(reason);
      idle.stop();
    },
  });
  idle.start(idleMinutes);
  return { time, locks, idle, system };
}

describe('the idle watch', () => {
  it('locks after the minutes of the policy without a touch', () => {
    const { time, locks } = watching(5);
    time.pass(5 * minuteMs - 5_000);
    expect(locks).toEqual([]);
    time.pass(5_000);
    expect(locks).toEqual(['idle']);
  });

  it('counts from the last touch', () => {
    const { time, locks, idle } = watching(5);
    for (let round = 0; round < 10; round += 1) {
      time.pass(4 * minuteMs);
      idle.touch();
    }
    expect(locks).toEqual([]);
    time.pass(5 * minuteMs);
    expect(locks).toEqual(['idle']);
  });

  it('locks when nobody used the computer, though the page was touched', () => {
    const { time, locks, idle, system } = watching(5);
    time.pass(minuteMs);
    idle.touch();
    system.idleSeconds = 300;
    time.pass(5_000);
    expect(locks).toEqual(['idle']);
  });

  it('locks at once after a sleep that nobody announced', () => {
    const { time, locks } = watching(15);
    time.pass(minuteMs);
    time.setWall(3 * minuteMs);
    time.pass(5_000);
    expect(locks).toEqual(['suspend']);
  });

  it('does not wait longer because the clock was set back', () => {
    const { time, locks } = watching(5);
    time.pass(2 * minuteMs);
    time.setWall(-24 * 60 * minuteMs);
    time.pass(3 * minuteMs);
    expect(locks).toEqual(['idle']);
  });

  it('leaves a locked desk alone', () => {
    const { time, locks, idle } = watching(5);
    idle.stop();
    time.pass(60 * minuteMs);
    expect(locks).toEqual([]);
  });
});

describe('locking', () => {
  function sequence() {
    const steps: string[] = [];
    const state = { open: true, finishFlush: (): void => undefined };
    const lock = createLockSequence({
      isOpen: () => state.open,
      announce: (reason) => steps.push(`announce ${reason}`),
      flushDraft: () => {
        steps.push('flush');
        return new Promise((resolve) => (state.finishFlush = resolve));
      },
      forgetKeys: () => {
        state.open = false;
        steps.push('forget');
      },
      replacePage: () => {
        steps.push('replace');
        return Promise.resolve();
      },
      logger: recordingLogger(),
    });
    return { steps, state, lock };
  }

  it('takes no more input, saves the draft, forgets the keys, destroys the page: in this order', async () => {
    const { steps, state, lock } = sequence();
    const locked = lock('idle');
    expect(steps).toEqual(['announce idle', 'flush']);
    state.finishFlush();
    await locked;
    expect(steps).toEqual(['announce idle', 'flush', 'forget', 'replace']);
  });

  it('runs once for several reasons at once', async () => {
    const { steps, state, lock } = sequence();
    const all = [lock('suspend'), lock('lockScreen'), lock('command')];
    state.finishFlush();
    await Promise.all(all);
    expect(steps).toHaveLength(4);
    await lock('command');
    expect(steps).toHaveLength(4);
  });
});
