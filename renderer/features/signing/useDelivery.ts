import { useEffect, useState } from 'react';
import type { Change } from '#shared/hub/changes';
import { store, useChangeCount, useOutboxItem } from '../../store';
import type { OutboxItem } from '../../store';
import { useCase } from '../consumer/index';

export interface Delivery {
  readonly item: OutboxItem | null;
  /** Oldest first. */
  readonly changes: readonly Change[];
}

/** Where the open draft's command stands, and what the hub said about it or the case; live. */
export function useDelivery(caseId: string): Delivery {
  const { commandId } = useCase();
  const item = useOutboxItem(commandId) ?? null;
  const changeCount = useChangeCount(caseId);
  const [changes, setChanges] = useState<readonly Change[]>([]);
  useEffect(() => {
    let left = false;
    void store.call('changes.ofCase', { caseId }).then((result) => {
      if (left || !result.ok) return;
      // An earlier command of the case has its own answers.
      setChanges(result.value.filter((one) => (one.commandId ?? commandId) === commandId));
    });
    return () => {
      left = true;
    };
  }, [caseId, commandId, changeCount]);
  return { item, changes };
}
