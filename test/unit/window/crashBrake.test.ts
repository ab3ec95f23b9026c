import { describe, expect, it } from 'vitest';
import { createCrashBrake } from '../../../electron/lifecycle/crashBrake';
import { FakeTime } from '../../support/mainPorts';

describe('a page that crashed', () => {
  it('is shown again, but not when it crashes as often as it is shown', () => {
    const time = new FakeTime();
    const mayShowAgain = createCrashBrake(time);
    expect([mayShowAgain(), mayShowAgain(), mayShowAgain(), mayShowAgain()]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    time.pass(60_000);
    expect(mayShowAgain()).toBe(true);
  });
});
