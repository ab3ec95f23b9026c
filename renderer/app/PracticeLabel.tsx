import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session';

/** Numbers of practice are never quotes: said on every screen and on every print. */
export function PracticeLabel() {
  const { t } = useTranslation();
  const practice = useSession((state) => state.app?.practice ?? false);
  if (!practice) return null;
  return <p className="desk-practice">{t('shell.practice')}</p>;
}
