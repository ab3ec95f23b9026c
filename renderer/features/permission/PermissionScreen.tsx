import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';
import { useOutboxPage } from '../../store';
import { useCase } from '../consumer/index';
import type { PlaceProps } from '../consumer/index';
import { OwnPaper } from './OwnPaper';
import { PermissionFacts } from './PermissionFacts';
import { RevokedPermission } from './RevokedPermission';
import { TakeBack } from './TakeBack';
import './permission.css';

const outboxPage = 200;

/** The family's permission: what it allows and until when, and the way to take it back. */
export function PermissionScreen(_: PlaceProps) {
  const { t } = useTranslation();
  const { draft } = useCase();
  const { consent, caseId, ownerId } = draft;
  const items = useOutboxPage({ ownerId, limit: outboxPage });
  if (!consent || !items) return null;
  const ofCase = items.filter((item) => item.caseId === caseId);
  if (consent.revokedAt) return <RevokedPermission consent={consent} items={ofCase} />;
  return (
    <Page title={t('permission.title')} lede={t('permission.lede')}>
      <PermissionFacts consent={consent} />
      <OwnPaper consent={consent} />
      <TakeBack items={ofCase} />
    </Page>
  );
}
