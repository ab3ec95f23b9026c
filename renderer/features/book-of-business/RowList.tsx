import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../session/ports/clock';
import { RowLine } from './RowLine';
import type { FoundRows } from './useRows';

const rowHeightPx = 36;
const headHeightPx = 30;
const columns = ['name', 'status', 'plan', 'net', 'city', 'year', 'due', 'changed'] as const;

/** How far a key moves through the list. */
const moves: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, last) => Math.min(at + 10, last),
  PageUp: (at) => Math.max(at - 10, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

/** Only the rows in sight are in the page, however long the Book is. Arrow keys walk through it. */
export function RowList({ found }: { readonly found: FoundRows }) {
  const { t } = useTranslation();
  const nowMs = useNow(60_000);
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const { rows, total, more } = found;
  // The library answers anew at every render; nothing of it is memoized here.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    overscan: 12,
    scrollMargin: headHeightPx,
    scrollPaddingStart: headHeightPx,
  });
  const items = virtual.getVirtualItems();
  const lastShown = items[items.length - 1]?.index ?? 0;
  useEffect(() => {
    if (lastShown > rows.length - 50) more();
  }, [lastShown, rows.length, more]);
  const focusRow = (index: number) => {
    setActive(index);
    virtual.scrollToIndex(index);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus(),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move || rows.length === 0) return;
    event.preventDefault();
    const inside = (event.target as HTMLElement).hasAttribute('data-row');
    focusRow(inside ? move(active, rows.length - 1) : Math.min(active, rows.length - 1));
  };
  const tabbable = Math.min(active, Math.max(rows.length - 1, 0));
  return (
    <div
      ref={scroller}
      id="book-list"
      role="table"
      aria-label={t('book.title')}
      aria-rowcount={total + 1}
      tabIndex={-1}
      className="book__scroller"
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.target === event.currentTarget) focusRow(tabbable);
      }}
    >
      <div role="rowgroup" className="book__head">
        <div role="row" aria-rowindex={1} className="book__row book__row--head">
          {columns.map((column) => (
            <span
              key={column}
              role="columnheader"
              className={column === 'net' || column === 'year' ? 'desk-end' : undefined}
            >
              {t(`book.column.${column}`)}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="book__body" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows[index];
          return row ? (
            <RowLine
              key={row.id}
              row={row}
              index={index}
              offsetPx={start - headHeightPx}
              tabbable={index === tabbable}
              onFocus={() => setActive(index)}
              nowMs={nowMs}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}
