import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRounds } from '../../../electron/sync/rounds';

describe('rounds', () => {
  it('never run two at once, and always once more after the last wish', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 12 }), async (s, wishes) => {
        let running = 0;
        let wished = 0;
        let seenAtStart = 0;
        const rounds = createRounds(async () => {
          running += 1;
          expect(running).toBe(1);
          seenAtStart = wished;
          await s.schedule(Promise.resolve());
          running -= 1;
        });
        const asked = Array.from({ length: wishes }, () =>
          s.schedule(Promise.resolve()).then(() => {
            wished += 1;
            rounds.ask();
          }),
        );
        await s.waitFor(Promise.all(asked));
        await s.waitFor(rounds.idle());
        expect(seenAtStart).toBe(wishes);
      }),
    );
  });

  it('follow a wish that comes at the very moment the last one ends', async () => {
    let runs = 0;
    const rounds = createRounds(() => Promise.resolve(void (runs += 1)));
    for (let ticks = 0; ticks < 8; ticks += 1) {
      const before = runs;
      rounds.ask();
      for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
      rounds.ask();
      await new Promise(setImmediate);
      expect(runs).toBe(before + 2);
    }
  });

  it('are idle before anybody asks', async () => {
    let runs = 0;
    const rounds = createRounds(() => Promise.resolve(void (runs += 1)));
    await rounds.idle();
    expect(runs).toBe(0);
  });
});
