import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import { nameOfRow, useOutboxSummary } from '../../store';
import { Icon } from '../../ui/Icon';
import { hrefOf } from '../../ui/routing/route';
import { casePath } from '../consumer';
import { countNeedsYou } from '../outbox';
import { changeWordsKey } from './changeWords';
import { useActionCases } from './useActionCases';
import type { ActionCase } from './useActionCases';

function ActionLine({ row, because }: ActionCase) {
  const { t } = useTranslation();
  const formats = useFormats();
  const name = nameOfRow(row) || t('home.unnamed');
  return (
    <a className="home-list__row" href={hrefOf(casePath(row.id))}>
      <Icon name="attention" />
      <span>
        <strong>{name}</strong>{' '}
        {because ? t(changeWordsKey(because)) : `· ${t(`book.status.${row.status}`)}`}
        {row.dueOn !== null && (
          <span className="desk-muted"> · {t('home.due', { date: formats.date(row.dueOn) })}</span>
        )}
      </span>
    </a>
  );
}

export interface Needs {
  /** How many saved applications cannot be sent as they are. */
  readonly stuck: number;
  readonly cases: readonly ActionCase[];
}

/** What waits for the counselor; null when nothing does. */
export function useNeeds(): Needs | null {
  const summary = useOutboxSummary();
  const cases = useActionCases();
  const stuck = summary ? countNeedsYou(summary) : 0;
  return stuck === 0 && cases.length === 0 ? null : { stuck, cases };
}

/** First what cannot be sent, then cases with an answer to act on. */
export function NeedsYou({ stuck, cases }: Needs) {
  const { t } = useTranslation();
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
        {cases.map((one) => (
          <li key={one.row.id}>
            <ActionLine {...one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
