import type { OutboxCounts } from '#shared/desktop/rendererRequests';
import { transition } from '#shared/domain/outbox/transition';
import type { OutboxRecord } from '../../databases/records';
import type { OutboxMirror } from './outboxMirror';

interface LeaseRequest {
  readonly runId: string;
  readonly nowMs: number;
  readonly leaseMs: number;
  readonly limit: number;
}

/**
 * The items to lease, as they are after it, oldest first. Of each case only the earliest unsent
 * item can go; a lease of another run, or one that ran out, is void and the item due again.
 */
export function chooseLeases(
  mirror: Pick<OutboxMirror, 'unsent' | 'headOf'>,
  { runId, nowMs, leaseMs, limit }: LeaseRequest,
): OutboxRecord[] {
  const chosen: OutboxRecord[] = [];
  for (const item of mirror.unsent()) {
    if (chosen.length >= limit) break;
    const free = freed(item, runId, nowMs);
    if (!isDue(free, nowMs) || mirror.headOf(item.caseId)?.commandId !== item.commandId) continue;
    const leased = transition(free, { type: 'leased', runId, untilMs: nowMs + leaseMs });
    if (leased.ok) chosen.push({ ...free, ...leased.value.patch });
  }
  return chosen;
}

function freed(item: OutboxRecord, runId: string, nowMs: number): OutboxRecord {
  const held =
    item.state === 'sending' && item.leaseRunId === runId && (item.leaseUntilMs ?? 0) > nowMs;
  if (item.state !== 'sending' || held) return item;
  const voided = transition(item, { type: 'leaseVoid' });
  return voided.ok ? { ...item, ...voided.value.patch } : item;
}

function isDue({ state, wakeAtMs }: OutboxRecord, nowMs: number): boolean {
  return state === 'queued' || (state === 'waiting' && wakeAtMs <= nowMs);
}

/** What the sync engine plans by. Items behind an earlier one of their case do not wake anybody. */
export function countUnsent(mirror: Pick<OutboxMirror, 'unsent' | 'headOf'>): OutboxCounts {
  let unsent = 0;
  let oldestUnsentAtMs: number | null = null;
  let nextWakeAtMs: number | null = null;
  for (const item of mirror.unsent()) {
    unsent += 1;
    oldestUnsentAtMs = Math.min(oldestUnsentAtMs ?? Infinity, item.createdAtMs);
    const wakeAtMs = wakeOf(item);
    if (wakeAtMs === null || mirror.headOf(item.caseId)?.commandId !== item.commandId) continue;
    nextWakeAtMs = Math.min(nextWakeAtMs ?? Infinity, wakeAtMs);
  }
  return { unsent, oldestUnsentAtMs, nextWakeAtMs };
}

/** When an item wants to be looked at again; null where only a person can move it. */
function wakeOf({ state, wakeAtMs, leaseUntilMs }: OutboxRecord): number | null {
  if (state === 'queued' || state === 'waiting') return wakeAtMs;
  return state === 'sending' ? leaseUntilMs : null;
}
