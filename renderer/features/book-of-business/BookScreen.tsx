import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import { rowSorts } from '../../store';
import type { RowSort, RowStatus } from '../../store';
import { Button } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { useFindText } from './findText';
import { RowList } from './RowList';
import { StatusChips } from './StatusChips';
import { useRows } from './useRows';
import './book.css';

/** Everybody whom this counselor helps, narrowed as one types. */
export function BookScreen() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { text, setText } = useFindText();
  const [status, setStatus] = useState<RowStatus | null>(null);
  const [sort, setSort] = useState<RowSort>('updated');
  const found = useRows({ text, sort, ...(status ? { statuses: [status] } : {}) });
  const narrowed = text !== '' || status !== null;
  return (
    <Page title={t('book.title')} wide>
      <div className="book">
        <div className="book__tools">
          <StatusChips counts={found.countByStatus} chosen={status} onChoose={setStatus} />
          <label className="book__sort">
            {t('book.sort.label')}
            <select value={sort} onChange={(event) => setSort(event.target.value as RowSort)}>
              {rowSorts.map((one) => (
                <option key={one} value={one}>
                  {t(`book.sort.${one}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <p className="ds-u-visibility--screen-reader" role="status">
          {found.loaded &&
            t('book.found', { count: found.total, number: formats.number(found.total) })}
        </p>
        {found.total > 0 && <RowList found={found} />}
        {found.loaded && found.total === 0 && (
          <div className="desk-empty">
            <h2>{narrowed ? t('book.none.title') : t('book.empty.title')}</h2>
            <p>{narrowed ? t('book.none.advice') : t('book.empty.advice')}</p>
            {narrowed && (
              <Button
                onPress={() => {
                  setText('');
                  setStatus(null);
                }}
              >
                {t('book.none.all')}
              </Button>
            )}
          </div>
        )}
      </div>
    </Page>
  );
}
