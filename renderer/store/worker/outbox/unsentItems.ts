import { isUnsent } from '#shared/domain/outbox/transition';
import type { OutboxRecord } from '../../databases/records';

/** The unsent items in memory, in the order of their command ids: UUIDv7, so oldest first. */
export interface UnsentItems {
  readonly unsent: () => Iterable<OutboxRecord>;
  readonly get: (commandId: string) => OutboxRecord | undefined;
  /** The unsent item of a case that must go before its others. */
  readonly headOf: (caseId: string) => OutboxRecord | undefined;
  /** Takes items as they are now; what is not unsent any more leaves. */
  readonly follow: (records: readonly OutboxRecord[]) => void;
}

export function createUnsentItems(): UnsentItems {
  let items = new Map<string, OutboxRecord>();
  let newestId = '';
  const cases = createCases();

  const add = (record: OutboxRecord) => {
    const known = items.has(record.commandId);
    items.set(record.commandId, record);
    if (known) return;
    cases.add(record);
    // Only what comes back from the spool is older than what is here.
    if (record.commandId < newestId) items = new Map([...items].sort(byId));
    else newestId = record.commandId;
  };
  return {
    unsent: () => items.values(),
    get: (commandId) => items.get(commandId),
    headOf: (caseId) => {
      const records = cases.idsOf(caseId).map((id) => items.get(id));
      return records.reduce(
        (head, record) => (!head || (record && isBefore(record, head)) ? record : head),
        undefined,
      );
    },
    follow: (records) => {
      for (const record of records) {
        if (isUnsent(record.state)) add(record);
        else if (items.delete(record.commandId)) cases.remove(record);
      }
    },
  };
}

function isBefore(record: OutboxRecord, head: OutboxRecord): boolean {
  return record.caseSequence < head.caseSequence;
}

function byId([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}

/** Which commands each case has; nearly always one. */
function createCases() {
  const idsByCase = new Map<string, readonly string[]>();
  const idsOf = (caseId: string) => idsByCase.get(caseId) ?? [];
  return {
    idsOf,
    add: ({ caseId, commandId }: OutboxRecord) =>
      idsByCase.set(caseId, [...idsOf(caseId), commandId]),
    remove: ({ caseId, commandId }: OutboxRecord) => {
      const rest = idsOf(caseId).filter((id) => id !== commandId);
      if (rest.length === 0) idsByCase.delete(caseId);
      else idsByCase.set(caseId, rest);
    },
  };
}
