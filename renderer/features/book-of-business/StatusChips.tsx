import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import { rowStatuses } from '../../store';
import type { RowPage, RowStatus } from '../../store';

export interface StatusChipsProps {
  readonly counts: RowPage['countByStatus'] | null;
  readonly chosen: RowStatus | null;
  readonly onChoose: (status: RowStatus | null) => void;
}

/** Filters that say how many they would leave; those that would leave none are not offered. */
export function StatusChips({ counts, chosen, onChoose }: StatusChipsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (!counts) return null;
  const all = rowStatuses.reduce((sum, status) => sum + counts[status], 0);
  const chips = [
    { status: null, count: all },
    ...rowStatuses.map((status) => ({ status, count: counts[status] })),
  ].filter(({ status, count }) => status === null || count > 0 || status === chosen);
  return (
    <div className="chips" role="group" aria-label={t('book.filter')}>
      {chips.map(({ status, count }) => (
        <button
          key={status ?? 'all'}
          type="button"
          className="chip"
          aria-pressed={status === chosen}
          onClick={() => onChoose(status)}
        >
          {status ? t(`book.status.${status}`) : t('book.all')}{' '}
          <span className="chip__count">{formats.number(count)}</span>
        </button>
      ))}
    </div>
  );
}
