import { useTranslation } from 'react-i18next';
import { useNow } from '../../session/ports/clock';
import { useSession } from '../../session/session';
import { useOutboxPage } from '../../store';
import { Page } from '../../ui/Page';
import { hrefOf } from '../../ui/routing/route';
import { Lane } from './Lane';
import { laneNames, laneOf } from './lanes';
import { SyncNow } from './SyncNow';
import { useNotes } from './useNotes';
import './outbox.css';

const shownAtMost = 300;

/** Everything saved here, in lanes from "needs you" to "confirmed". Nothing ever leaves this list. */
export function OutboxScreen() {
  const { t } = useTranslation();
  const nowMs = useNow(10_000);
  const ownerId = useSession((state) => state.profile?.counselorId ?? '');
  const connection = useSession((state) => state.sync.connection);
  const items = useOutboxPage({ ownerId, limit: shownAtMost });
  const notes = useNotes(items ?? []);
  const lanes = laneNames
    .map((lane) => ({ lane, items: (items ?? []).filter(({ state }) => laneOf(state) === lane) }))
    .filter((one) => one.items.length > 0);
  return (
    <Page
      title={t('outbox.title')}
      lede={connection === 'offline' ? t('outbox.offline') : t('outbox.lede')}
      actions={
        <>
          <SyncNow />
          <a className="ds-c-button" href={hrefOf('end-of-day')}>
            {t('dayEnd.section')}
          </a>
        </>
      }
    >
      {lanes.map(({ lane, items: standing }) => (
        <Lane key={lane} lane={lane} items={standing} notes={notes} nowMs={nowMs} />
      ))}
      {items?.length === 0 && (
        <div className="desk-empty">
          <h2>{t('outbox.empty.title')}</h2>
          <p>{t('outbox.empty.advice')}</p>
        </div>
      )}
    </Page>
  );
}
