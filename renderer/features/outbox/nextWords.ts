import { attentionReasons } from '#shared/domain/outbox/states';
import type { OutboxItem } from '../../store';

/** The key of the sentence that says what happens next with an item. */
export function nextKey(item: OutboxItem, nowMs: number): string {
  switch (item.state) {
    case 'waiting':
      return item.wakeAtMs > nowMs ? 'outbox.next.waitingUntil' : 'outbox.next.queued';
    case 'needsAttention': {
      const reason = attentionReasons.find((known) => known === item.lastAnswer);
      return reason ? `outbox.attention.${reason}` : 'outbox.next.needsAttention';
    }
    default:
      return `outbox.next.${item.state}`;
  }
}

/** Whether trying again makes sense without an edit. */
export function mayRetry(item: OutboxItem): boolean {
  return item.state === 'needsAttention' || item.state === 'waiting';
}
