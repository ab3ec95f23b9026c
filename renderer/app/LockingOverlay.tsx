import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session';

/** Shown for the moment between "lock" and the end of the page: nothing more is taken in. */
export function LockingOverlay() {
  const { t } = useTranslation();
  const locking = useSession((state) => state.lock === 'locking');
  if (!locking) return null;
  return (
    <div className="desk-locking" role="alert">
      <p className="desk-locking__what">{t('locking.what')}</p>
      <p>{t('locking.safe')}</p>
    </div>
  );
}
