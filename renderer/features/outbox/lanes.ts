import type { OutboxState } from '#shared/domain/outbox/states';
import type { OutboxSummary } from '../../store';

export const laneNames = [
  'needsYou',
  'waiting',
  'sending',
  'received',
  'confirmed',
  'withdrawn',
] as const;
export type LaneName = (typeof laneNames)[number];

const laneOfState: Record<OutboxState, LaneName> = {
  needsAttention: 'needsYou',
  rejected: 'needsYou',
  conflict: 'needsYou',
  queued: 'waiting',
  waiting: 'waiting',
  sending: 'sending',
  received: 'received',
  confirmed: 'confirmed',
  withdrawn: 'withdrawn',
};

/** The lane that an item stands in. */
export function laneOf(state: OutboxState): LaneName {
  return laneOfState[state];
}

/** How many items stand in a lane. */
export function countLane(summary: OutboxSummary, lane: LaneName): number {
  return Object.entries(summary.countByState).reduce(
    (sum, [state, count]) => sum + (laneOf(state as OutboxState) === lane ? count : 0),
    0,
  );
}

/** What somebody has to look at before it can go on. */
export function countNeedsYou(summary: OutboxSummary): number {
  return countLane(summary, 'needsYou');
}
