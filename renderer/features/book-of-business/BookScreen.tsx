import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';

export function BookScreen() {
  const { t } = useTranslation();
  return <Page title={t('book.title')}>{null}</Page>;
}
