import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { desktop } from '../bridge';
import { countNeedsYou } from '../features/outbox';
import { useFormats } from '../i18n/format';
import { useNow } from '../session/ports/clock';
import { useSession } from '../session/session';
import { useOutboxSummary } from '../store';
import { Icon } from '../ui/Icon';
import { StatusMark } from '../ui/StatusMark';
import { hrefOf } from '../ui/routing/route';

/** Am I online to the hub? Being offline is normal here, so it is never an alarm. */
function HubState() {
  const { t } = useTranslation();
  const formats = useFormats();
  const nowMs = useNow();
  const sync = useSession((state) => state.sync);
  if (sync.connection === 'paused')
    return (
      <StatusMark tone="attention" icon="attention">
        {t(`truth.hub.paused.${sync.pauseReason ?? 'hubError'}`)}
      </StatusMark>
    );
  const { connection, lastSuccessAtMs } = sync;
  const reached = lastSuccessAtMs !== null || connection === 'unknown';
  // The clock on screen ticks slowly: it may stand before what just happened.
  const ago = formats.ago(lastSuccessAtMs ?? nowMs, Math.max(nowMs, lastSuccessAtMs ?? 0));
  return (
    <StatusMark tone={connection === 'online' ? 'good' : 'plain'} icon="hub">
      {t(`truth.hub.${connection}${reached ? '' : 'Never'}`, { ago })}
    </StatusMark>
  );
}

/** What is saved here and not yet received there, with the age of the oldest. */
function UnsentState() {
  const { t } = useTranslation();
  const formats = useFormats();
  const nowMs = useNow();
  const summary = useOutboxSummary();
  if (!summary) return null;
  const { unsent, oldestUnsentAtMs } = summary;
  const needsYou = countNeedsYou(summary);
  const age = oldestUnsentAtMs === null ? '' : formats.span(nowMs - oldestUnsentAtMs);
  return (
    <a className="desk-truth__link" href={hrefOf('outbox')}>
      {needsYou > 0 && (
        <StatusMark tone="attention" icon="attention">
          {t('truth.needsYou', { count: needsYou })}
        </StatusMark>
      )}
      {unsent === 0 ? (
        <StatusMark tone="plain" icon="received">
          {t('truth.nothingWaits')}
        </StatusMark>
      ) : (
        <StatusMark tone="plain" icon="outbox">
          {t('truth.unsent', { count: unsent, age })}
        </StatusMark>
      )}
    </a>
  );
}

function Who() {
  const { t } = useTranslation();
  const profile = useSession((state) => state.profile);
  if (!profile) return null;
  return (
    <span
      className="desk-truth__who"
      title={`${profile.displayName}, ${t(`roles.${profile.role}`)}`}
    >
      <Icon name="person" />
      <strong>{profile.initials}</strong>
      <span>{t(`roles.short.${profile.role}`)}</span>
    </span>
  );
}

function LockButton() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  return (
    <button
      type="button"
      className="desk-icon-button desk-icon-button--word"
      data-testid="lock"
      onClick={() => {
        if (asked) return;
        setAsked(true);
        void desktop.call('vault.lock', {}).finally(() => setAsked(false));
      }}
    >
      <Icon name="lock" />
      <span>{t('truth.lock')}</span>
    </button>
  );
}

/** The quiet strip that answers four questions without a click. */
export function TruthBar() {
  const { t } = useTranslation();
  return (
    <div className="desk-truth" role="group" aria-label={t('truth.label')}>
      <HubState />
      <UnsentState />
      <Who />
      <LockButton />
    </div>
  );
}
