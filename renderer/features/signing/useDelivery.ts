import { useEffect, useState } from 'react';
import type { Change } from '#shared/hub/changes';
import { store, useOutboxPage } from '../../store';
import type { OutboxItem } from '../../store';

export interface Delivery {
  readonly item: OutboxItem | null;
  /** Oldest first. */
  readonly changes: readonly Change[];
}

const pageSize = 200;

/** Where the case's latest command stands, and everything the hub said about the case; live. */
export function useDelivery(caseId: string): Delivery {
  const items = useOutboxPage({ limit: pageSize });
  const item = items?.find((one) => one.caseId === caseId) ?? null;
  const [changes, setChanges] = useState<readonly Change[]>([]);
  useEffect(() => {
    let left = false;
    void store.call('changes.ofCase', { caseId }).then((result) => {
      if (!left && result.ok) setChanges(result.value);
    });
    return () => {
      left = true;
    };
  }, [caseId, item?.state]);
  return { item, changes };
}
