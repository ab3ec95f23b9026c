import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxItem } from '../../store';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useCaseSession } from '../consumer/index';
import { hasLeft, revokeConsent } from './revoke';
import type { RevokeFailure } from './revoke';

const reasonLength = 300;

/** The way to take the permission back: first what will happen, then the button that does it. */
export function TakeBack({ items }: { readonly items: readonly OutboxItem[] }) {
  const { t } = useTranslation();
  const session = useCaseSession();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RevokeFailure | null>(null);
  const takeBack = async () => {
    setBusy(true);
    const revoked = await revokeConsent(session, items, reason);
    setBusy(false);
    setFailure(revoked.ok ? null : revoked.error);
  };
  if (!open) {
    return (
      <Button data-testid="take-back" aria-expanded={false} onPress={() => setOpen(true)}>
        {t('permission.takeBack.open')}
      </Button>
    );
  }
  const consequences = [
    'erased',
    'kept',
    items.some(hasLeft) ? 'sent' : 'unsent',
    'otherYears',
  ] as const;
  return (
    <section className="permission-take-back" aria-labelledby="take-back">
      <h2 id="take-back">{t('permission.takeBack.heading')}</h2>
      <ul>
        {consequences.map((one) => (
          <li key={one}>{t(`permission.takeBack.${one}`)}</li>
        ))}
      </ul>
      <label className="ds-c-label">
        {t('permission.takeBack.reason')}
        <input
          className="ds-c-field"
          name="revocationReason"
          autoComplete="off"
          maxLength={reasonLength}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      {failure && (
        <Notice kind="problem" announce="alert" heading={t(`permission.failed.${failure}.what`)}>
          {t(`permission.failed.${failure}.next`)}
        </Notice>
      )}
      <div className="desk-form__actions">
        <Button kind="primary" data-testid="erase" busy={busy} onPress={() => void takeBack()}>
          {t('permission.takeBack.action')}
        </Button>
        <Button kind="quiet" onPress={() => setOpen(false)}>
          {t('permission.takeBack.keep')}
        </Button>
      </div>
    </section>
  );
}
