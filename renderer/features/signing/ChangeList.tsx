import { useTranslation } from 'react-i18next';
import type { Change } from '#shared/hub/changes';
import { useFormats } from '../../i18n/format';

function detailOf(change: Change): string {
  switch (change.kind) {
    case 'determination':
      return change.exchangeCaseNumber;
    case 'enrollmentConfirmed':
      return change.confirmationNumber;
    case 'paymentResult':
      return change.outcome;
    case 'notice':
      return change.subject;
    case 'commandRejected':
      return change.reason;
  }
}

/** What came back from outside, newest last. */
export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (changes.length === 0) return null;
  return (
    <section className="sign-section" aria-labelledby="status-changes">
      <h2 id="status-changes">{t('status.changes')}</h2>
      <ul className="status-changes">
        {changes.map((change) => (
          <li key={change.id}>
            <span>{formats.moment(Date.parse(change.madeAt))}</span>{' '}
            <strong>{t(`status.change.${change.kind}`)}</strong>{' '}
            <span>
              {t(`status.detail.${change.kind}.${detailOf(change)}`, {
                defaultValue: detailOf(change),
              })}
            </span>
            {change.practice && <em> {t('status.practice')}</em>}
          </li>
        ))}
      </ul>
    </section>
  );
}
