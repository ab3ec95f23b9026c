import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pacificDate } from '#shared/base/clock';
import type { AppError } from '#shared/desktop/errors';
import { desktop } from '../../bridge';
import { useFormats } from '../../i18n/format';
import { useNow } from '../../session/ports/clock';
import { useSession } from '../../session/session';
import { useOutboxPage } from '../../store';
import { Button } from '../../ui/Button';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Page } from '../../ui/Page';
import { hrefOf } from '../../ui/routing/route';
import { dayNumbers } from './dayNumbers';
import './outbox.css';

const readAtMost = 2000;
const parts = ['captured', 'received', 'waiting', 'needsYou'] as const;

/** Saves this page as it prints. */
function SavePdf() {
  const { t } = useTranslation();
  const [error, setError] = useState<AppError | null>(null);
  const [saved, setSaved] = useState(false);
  const save = async () => {
    const result = await desktop.call('output.savePdf', { kind: 'endOfDay' });
    setError(result.ok ? null : result.error);
    setSaved(result.ok && result.value.saved);
  };
  return (
    <div className="desk-no-print">
      <ErrorNotice error={error} />
      <div className="desk-row">
        <Button kind="primary" onPress={() => void save()}>
          {t('dayEnd.save')}
        </Button>
        <a href={hrefOf('outbox')}>{t('dayEnd.openOutbox')}</a>
        <span role="status">{saved && t('dayEnd.saved')}</span>
      </div>
    </div>
  );
}

/** Before the lid closes: four numbers that add up, on screen and on paper. */
export function EndOfDayScreen() {
  const { t } = useTranslation();
  const formats = useFormats();
  const nowMs = useNow(60_000);
  const profile = useSession((state) => state.profile);
  const items = useOutboxPage({ ownerId: profile?.counselorId ?? '', limit: readAtMost });
  const today = pacificDate(nowMs);
  if (!items || !profile) return null;
  const numbers = dayNumbers(items, today);
  const verdict =
    numbers.needsYou > 0 ? 'attention' : numbers.waiting > 0 ? 'waiting' : 'allReceived';
  return (
    <Page
      title={t('dayEnd.title')}
      lede={`${formats.date(today)} · ${profile.initials} · ${t(`roles.${profile.role}`)}`}
    >
      <dl className="day">
        {parts.map((part) => (
          <div
            key={part}
            className={
              part === 'needsYou' && numbers.needsYou > 0
                ? 'day__number day__number--attention'
                : 'day__number'
            }
          >
            <dt>{t(`dayEnd.${part}`)}</dt>
            <dd>{formats.number(numbers[part])}</dd>
          </div>
        ))}
      </dl>
      <p>{t('dayEnd.sum', { ...numbers })}</p>
      <p>{t(`dayEnd.verdict.${verdict}`)}</p>
      {numbers.fromEarlier > 0 && <p>{t('dayEnd.earlier', { count: numbers.fromEarlier })}</p>}
      <SavePdf />
    </Page>
  );
}
