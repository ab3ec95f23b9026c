import { useTranslation } from 'react-i18next';

/** The practice people are not here yet: what stands in their place. */
export function PracticeStarting() {
  const { t } = useTranslation();
  return (
    <p className="people__starting" role="status">
      {t('signIn.practiceStarting')}
    </p>
  );
}
