import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outboxStates } from '../../../shared/domain/outbox/states';
import { dayNumbers } from '../../../renderer/features/outbox/dayNumbers';

const noonOf = (day: string) => Date.parse(`${day}T20:00:00Z`);
const item = (state: (typeof outboxStates)[number], day: string) => ({
  state,
  createdAtMs: noonOf(day),
});

describe('the numbers at the end of the day', () => {
  it('count what was captured today by where it stands', () => {
    const items = [
      item('received', '2026-11-23'),
      item('confirmed', '2026-11-23'),
      item('queued', '2026-11-23'),
      item('rejected', '2026-11-23'),
      item('withdrawn', '2026-11-23'),
    ];
    expect(dayNumbers(items, '2026-11-23')).toEqual({
      captured: 4,
      received: 2,
      waiting: 1,
      needsYou: 1,
      fromEarlier: 0,
    });
  });

  it('say what is still open from earlier days, and nothing of what arrived', () => {
    const items = [item('waiting', '2026-11-21'), item('received', '2026-11-21')];
    expect(dayNumbers(items, '2026-11-23')).toMatchObject({ captured: 0, fromEarlier: 1 });
  });

  it('end the day at midnight in California, not in London', () => {
    const lateEvening = {
      state: 'queued' as const,
      createdAtMs: Date.parse('2026-11-24T06:30:00Z'),
    };
    expect(dayNumbers([lateEvening], '2026-11-23').captured).toBe(1);
  });

  it('always add up', () => {
    const standing = fc.record({
      state: fc.constantFrom(...outboxStates),
      createdAtMs: fc.integer({ min: noonOf('2026-11-20'), max: noonOf('2026-11-25') }),
    });
    fc.assert(
      fc.property(fc.array(standing), (items) => {
        const { captured, received, waiting, needsYou } = dayNumbers(items, '2026-11-23');
        expect(captured).toBe(received + waiting + needsYou);
      }),
    );
  });
});
