import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';

export function HomeScreen() {
  const { t } = useTranslation();
  return <Page title={t('home.title')}>{null}</Page>;
}
