import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import type { OutboxItem } from '../../store';
import { hasLeft } from './revoke';

/** What becomes of that which was sent: the truth of each item, and whom the family can call. */
export function WhatWasSent({ items }: { readonly items: readonly OutboxItem[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const sent = items.filter(hasLeft);
  const held = items.filter(
    ({ kind, state }) => kind !== 'consent.revoke' && state === 'withdrawn',
  );
  const told = items.find(({ kind }) => kind === 'consent.revoke');
  return (
    <ul className="permission-sent">
      {sent.length === 0 && <li>{t('permission.sent.nothing')}</li>}
      {sent.map(({ commandId, receivedAtMs, receiptNumber }) => (
        <li key={commandId}>
          {receivedAtMs === null
            ? t('permission.sent.leaving')
            : t('permission.sent.received', {
                when: formats.moment(receivedAtMs),
                number: receiptNumber ?? '–',
              })}
        </li>
      ))}
      {held.length > 0 && <li>{t('permission.sent.held', { count: held.length })}</li>}
      {told && (
        <li data-testid="office-told">
          {t(
            told.receivedAtMs === null
              ? 'permission.sent.officeWaiting'
              : 'permission.sent.officeTold',
          )}
        </li>
      )}
      {sent.length > 0 && <li>{t('permission.sent.call')}</li>}
    </ul>
  );
}
