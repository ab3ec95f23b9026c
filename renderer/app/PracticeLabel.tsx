import { useTranslation } from 'react-i18next';
import { usePracticeData } from '../packs/usePracticeData';

/** Numbers of practice are never quotes: said on every screen and on every print. */
export function PracticeLabel() {
  const { t } = useTranslation();
  if (!usePracticeData()) return null;
  return <p className="desk-practice">{t('shell.practice')}</p>;
}
