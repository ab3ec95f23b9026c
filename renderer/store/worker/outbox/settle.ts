import type { RendererRequestInput } from '#shared/desktop/rendererRequests';
import { transition } from '#shared/domain/outbox/transition';
import type { OutboxRecord } from '../../databases/records';

export interface Settled {
  /** Every item that was named and stands, after its events. */
  readonly after: ReadonlyMap<string, OutboxRecord>;
  /** Those that differ now. */
  readonly changed: readonly OutboxRecord[];
}

/** Applies events in their order. What the state forbids, and what nobody knows, changes nothing. */
export function settleEvents(
  before: ReadonlyMap<string, OutboxRecord>,
  events: RendererRequestInput<'outbox.settle'>['events'],
): Settled {
  const after = new Map(before);
  for (const { commandId, event } of events) {
    const record = after.get(commandId);
    if (!record) continue;
    const result = transition(record, event);
    if (!result.ok || Object.keys(result.value.patch).length === 0) continue;
    const { patch, receipt = record.receipt } = result.value;
    after.set(commandId, { ...record, ...patch, receipt });
  }
  const changed = [...after.values()].filter((record) => before.get(record.commandId) !== record);
  return { after, changed };
}
