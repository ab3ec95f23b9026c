import { useCallback, useEffect, useRef, useState } from 'react';
import { store, useOutboxSummary } from '../../store';
import type { ConsumerRow, RowPage, RowQuery } from '../../store';

const pageSize = 200;

export interface FoundRows {
  readonly rows: readonly ConsumerRow[];
  readonly total: number;
  readonly countByStatus: RowPage['countByStatus'] | null;
  readonly loaded: boolean;
  /** Reads the next page, when the list comes near its end. */
  readonly more: () => void;
}

type Filter = Omit<RowQuery, 'limit' | 'after'>;

const nothing = { rows: [], total: 0, countByStatus: null, next: null, loaded: false } as const;

interface Found {
  readonly rows: readonly ConsumerRow[];
  readonly total: number;
  readonly countByStatus: RowPage['countByStatus'] | null;
  readonly next: string | null;
  readonly loaded: boolean;
}

/** The rows that match, page by page; read again when a delivery changes where cases stand. */
export function useRows(filter: Filter): FoundRows {
  const [found, setFound] = useState<Found>(nothing);
  const deliveries = JSON.stringify(useOutboxSummary()?.countByState ?? null);
  const filterKey = JSON.stringify(filter);
  const wanted = useRef('');
  const reading = useRef(false);
  useEffect(() => {
    wanted.current = filterKey;
    void store.call('rows.list', { ...filter, limit: pageSize }).then((page) => {
      if (wanted.current !== filterKey || !page.ok) return;
      setFound({ ...page.value, loaded: true });
    });
    // The filter is compared by its content.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [filterKey, deliveries]);
  const more = useCallback(() => {
    if (found.next === null || reading.current) return;
    reading.current = true;
    void store.call('rows.list', { ...filter, limit: pageSize, after: found.next }).then((page) => {
      reading.current = false;
      if (wanted.current !== filterKey || !page.ok) return;
      setFound((before) => ({
        ...page.value,
        loaded: true,
        rows: [...before.rows, ...page.value.rows],
      }));
    });
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [filterKey, found.next]);
  return { ...found, more };
}
