import { useEffect, useState } from 'react';
import type { Change } from '#shared/hub/changes';
import { useSession } from '../../session/session';
import { askingChange, store } from '../../store';
import type { ConsumerRow } from '../../store';

export interface ActionCase {
  readonly row: ConsumerRow;
  /** The newest answer that asks for something still; null where none is on this computer. */
  readonly because: Change | null;
}

const shownAtMost = 6;

async function readActionCases(): Promise<readonly ActionCase[]> {
  const page = await store.call('rows.list', {
    text: '',
    statuses: ['actionNeeded', 'rejected'],
    sort: 'due',
    limit: shownAtMost,
  });
  if (!page.ok) return [];
  return Promise.all(
    page.value.rows.map(async (row) => {
      const changes = await store.call('changes.ofCase', { caseId: row.id });
      return { row, because: changes.ok ? askingChange(changes.value) : null };
    }),
  );
}

/** Cases that cannot go on without somebody, read again after every exchange with the hub. */
export function useActionCases(): readonly ActionCase[] {
  const lastSuccessAtMs = useSession((state) => state.sync.lastSuccessAtMs);
  const [cases, setCases] = useState<readonly ActionCase[]>([]);
  useEffect(() => {
    let current = true;
    void readActionCases().then((read) => {
      if (current) setCases(read);
    });
    return () => {
      current = false;
    };
  }, [lastSuccessAtMs]);
  return cases;
}
