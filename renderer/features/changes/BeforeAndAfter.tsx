import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice';
import { useCase } from '../consumer/index';
import { ChangeTable } from './ChangeTable';
import { PlanPrices } from './PlanPrices';
import { useChanges } from './useChanges';
import './changes.css';

/** What this draft changes, for whoever reads or signs it; nothing for a first application. */
export function BeforeAndAfter() {
  const { t } = useTranslation();
  const { draft } = useCase();
  const { before, entries } = useChanges();
  if (before.state === 'none' || before.state === 'loading') return null;
  if (before.state === 'missing') {
    return <Notice kind="attention">{t('changes.beforeMissing')}</Notice>;
  }
  return (
    <section className="change-section" aria-labelledby="change-table">
      <h2 id="change-table">{t('changes.heading', { count: entries.length })}</h2>
      {entries.length === 0 ? (
        <p>{t('changes.none')}</p>
      ) : (
        <ChangeTable
          before={before.draft.application}
          after={draft.application}
          entries={entries}
        />
      )}
      <PlanPrices last={before.draft} />
    </section>
  );
}
