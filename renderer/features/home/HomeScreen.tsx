import { useTranslation } from 'react-i18next';
import { pacificDate } from '#shared/base/clock';
import { permission } from '#shared/domain/access/permissions';
import { useFormats } from '../../i18n/format';
import { useNow } from '../../session/ports/clock';
import { useSession } from '../../session/session';
import { Button } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { hrefOf } from '../../ui/routing/route';
import { DraftTable } from './DraftTable';
import { Interrupted } from './Interrupted';
import { NeedsYou, useNeeds } from './NeedsYou';
import { startCase } from './startCase';
import { useDrafts } from './useDrafts';
import { WhatChanged } from './WhatChanged';
import './home.css';

/** Today, in the order in which it matters. */
export function HomeScreen() {
  const { t } = useTranslation();
  const formats = useFormats();
  const nowMs = useNow(60_000);
  const role = useSession((state) => state.profile?.role);
  const needs = useNeeds();
  const { drafts, total, reload } = useDrafts();
  const mayStart = role !== undefined && permission(role, 'application.edit').allowed;
  return (
    <Page
      title={t('home.title')}
      lede={formats.weekday(pacificDate(nowMs))}
      actions={
        mayStart && (
          <Button kind="primary" onPress={() => void startCase()}>
            {t('home.start')}
          </Button>
        )
      }
    >
      <Interrupted />
      {needs && <NeedsYou {...needs} />}
      {drafts && drafts.length > 0 && (
        <section className="desk-section" aria-labelledby="continue">
          <h2 id="continue">
            {t('home.continue')} <span className="desk-count">{formats.number(total)}</span>
          </h2>
          <DraftTable drafts={drafts} onChanged={reload} />
          {total > drafts.length && <a href={hrefOf('book')}>{t('home.allDrafts')}</a>}
        </section>
      )}
      {drafts?.length === 0 && (mayStart || !needs) && (
        <div className="desk-empty">
          <h2>{t(needs ? 'home.empty.noDraft' : 'home.empty.title')}</h2>
          <p>{mayStart ? t('home.empty.start') : t('home.empty.read')}</p>
        </div>
      )}
      <WhatChanged />
    </Page>
  );
}
