import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { store, useOutboxSummary } from '../../store';
import type { ConsumerRow } from '../../store';
import { Icon } from '../../ui/Icon';
import { hrefOf } from '../../ui/routing/route';
import { casePath } from '../consumer';
import { countNeedsYou } from '../outbox';

const shownAtMost = 6;

/** Cases that cannot go on without somebody. */
function useActionRows(): readonly ConsumerRow[] {
  const [rows, setRows] = useState<readonly ConsumerRow[]>([]);
  useEffect(() => {
    let current = true;
    void store
      .call('rows.list', {
        text: '',
        statuses: ['actionNeeded', 'rejected'],
        sort: 'due',
        limit: shownAtMost,
      })
      .then((page) => {
        if (current && page.ok) setRows(page.value.rows);
      });
    return () => {
      current = false;
    };
  }, []);
  return rows;
}

/** What waits for the counselor: first what cannot be sent, then cases with an answer to act on. */
export function NeedsYou() {
  const { t } = useTranslation();
  const summary = useOutboxSummary();
  const rows = useActionRows();
  const stuck = summary ? countNeedsYou(summary) : 0;
  if (stuck === 0 && rows.length === 0) return null;
  return (
    <section className="desk-section" aria-labelledby="needs-you">
      <h2 id="needs-you">{t('home.needsYou')}</h2>
      <ul className="home-list">
        {stuck > 0 && (
          <li>
            <a className="home-list__row" href={hrefOf('outbox')}>
              <Icon name="attention" />
              <span>{t('home.stuck', { count: stuck })}</span>
            </a>
          </li>
        )}
        {rows.map((row) => (
          <li key={row.id}>
            <a className="home-list__row" href={hrefOf(casePath(row.id))}>
              <Icon name="attention" />
              <span>
                {row.firstName} {row.lastName}
                <span className="desk-muted"> · {t(`book.status.${row.status}`)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
