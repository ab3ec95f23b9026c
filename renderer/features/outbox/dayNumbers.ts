import type { CalendarDate } from '#shared/base/calendarDate';
import { pacificDate } from '#shared/base/clock';
import type { OutboxItem } from '../../store';
import { laneOf } from './lanes';

export interface DayNumbers {
  /** Always the sum of the other three. */
  readonly captured: number;
  readonly received: number;
  readonly waiting: number;
  readonly needsYou: number;
  /** Not received yet and captured on an earlier day. */
  readonly fromEarlier: number;
}

type Standing = Pick<OutboxItem, 'state' | 'createdAtMs'>;

/** The four numbers of a Californian day. What was withdrawn counts as not captured. */
export function dayNumbers(items: readonly Standing[], day: CalendarDate): DayNumbers {
  const count = { received: 0, waiting: 0, needsYou: 0, fromEarlier: 0 };
  for (const { state, createdAtMs } of items) {
    const lane = laneOf(state);
    if (lane === 'withdrawn') continue;
    const today = pacificDate(createdAtMs) === day;
    const arrived = lane === 'received' || lane === 'confirmed';
    if (!today) count.fromEarlier += arrived ? 0 : 1;
    else if (arrived) count.received += 1;
    else if (lane === 'needsYou') count.needsYou += 1;
    else count.waiting += 1;
  }
  return { ...count, captured: count.received + count.waiting + count.needsYou };
}
