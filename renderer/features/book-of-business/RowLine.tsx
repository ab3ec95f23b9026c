import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import type { ConsumerRow } from '../../store';
import { hrefOf } from '../../ui/routing/route';
import { casePath } from '../consumer';

export interface RowLineProps {
  readonly row: ConsumerRow;
  readonly index: number;
  readonly offsetPx: number;
  readonly tabbable: boolean;
  readonly onFocus: () => void;
  readonly nowMs: number;
}

/** One case of the Book: a row of 36 pixels, one link wide. */
export function RowLine({ row, index, offsetPx, tabbable, onFocus, nowMs }: RowLineProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const name = [row.lastName, row.firstName].filter(Boolean).join(', ') || t('book.unnamed');
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className="book__row"
      style={{ transform: `translateY(${offsetPx}px)` }}
    >
      <span role="cell">
        <a
          className="book__link"
          data-row={index}
          tabIndex={tabbable ? 0 : -1}
          href={hrefOf(casePath(row.id))}
          onFocus={onFocus}
        >
          {name}
        </a>
      </span>
      <span role="cell" className={row.status === 'actionNeeded' ? 'desk-attention' : undefined}>
        {t(`book.status.${row.status}`)}
      </span>
      <span role="cell">{row.planName}</span>
      <span role="cell" className="desk-end">
        {row.netPremiumCents === null ? '' : formats.money(row.netPremiumCents)}
      </span>
      <span role="cell">{row.city}</span>
      <span role="cell" className="desk-end">
        {row.coverageYear}
      </span>
      <span role="cell">{row.dueOn ? formats.shortDate(row.dueOn) : ''}</span>
      <span role="cell" className="desk-muted">
        {formats.ago(row.updatedAtMs, nowMs)}
      </span>
    </div>
  );
}
