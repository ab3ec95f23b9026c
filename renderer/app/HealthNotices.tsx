import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session';
import { Notice } from '../ui/Notice';

/** A disk that fills up is said before it hurts: saving must never surprise anybody. */
export function HealthNotices() {
  const { t } = useTranslation();
  const level = useSession((state) => state.storage?.level ?? 'ok');
  if (level === 'ok') return null;
  return (
    <Notice kind="attention" announce="status" heading={t(`health.disk.${level}.what`)}>
      {t(`health.disk.${level}.next`)}
    </Notice>
  );
}
