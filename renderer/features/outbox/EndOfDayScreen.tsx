import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';

export function EndOfDayScreen() {
  const { t } = useTranslation();
  return <Page title={t('dayEnd.title')}>{null}</Page>;
}
