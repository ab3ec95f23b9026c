import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';

export function OutboxScreen() {
  const { t } = useTranslation();
  return <Page title={t('outbox.title')}>{null}</Page>;
}
