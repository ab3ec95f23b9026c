import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '#shared/hub/changes';
import { useFormats } from '../../i18n/format';
import { useNow } from '../../session/ports/clock';
import { useSession } from '../../session/session';
import { nameOfRow, store } from '../../store';
import { hrefOf } from '../../ui/routing/route';
import { casePath } from '../consumer';
import { changeWordsKey } from './changeWords';

interface NamedChange {
  readonly change: Change;
  readonly name: string;
}

const shownAtMost = 8;

async function readChanges(): Promise<readonly NamedChange[]> {
  const recent = await store.call('changes.recent', { limit: shownAtMost });
  if (!recent.ok) return [];
  return Promise.all(
    recent.value.map(async (change) => {
      const row = await store.call('rows.get', { id: change.caseId });
      return { change, name: nameOfRow(row.ok ? row.value : null) };
    }),
  );
}

/** The newest answers, read again after every successful exchange with the hub. */
function useChanges(): readonly NamedChange[] {
  const lastSuccessAtMs = useSession((state) => state.sync.lastSuccessAtMs);
  const [changes, setChanges] = useState<readonly NamedChange[]>([]);
  useEffect(() => {
    let current = true;
    void readChanges().then((read) => {
      if (current) setChanges(read);
    });
    return () => {
      current = false;
    };
  }, [lastSuccessAtMs]);
  return changes;
}

/** What the hub and the exchange said since. */
export function WhatChanged() {
  const { t } = useTranslation();
  const formats = useFormats();
  const nowMs = useNow();
  const changes = useChanges();
  if (changes.length === 0) return null;
  return (
    <section className="desk-section" aria-labelledby="what-changed">
      <h2 id="what-changed">{t('home.changed')}</h2>
      <ul className="home-list">
        {changes.map(({ change, name }) => (
          <li key={change.id}>
            <a className="home-list__row" href={hrefOf(casePath(change.caseId))}>
              <span>
                <strong>{name || t('home.unnamed')}</strong> {t(changeWordsKey(change))}
                <span className="desk-muted">
                  {' '}
                  {formats.ago(Date.parse(change.madeAt), nowMs)}
                  {change.practice && ` · ${t('home.practiceAnswer')}`}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
