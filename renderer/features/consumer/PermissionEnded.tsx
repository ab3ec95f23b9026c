import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import { Notice } from '../../ui/Notice';
import { useCase } from './CaseContext';

/** Says since when the family's permission has run out, and what that means for what is shown. */
export function PermissionEnded() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { draft, state } = useCase();
  const { consent } = draft;
  if (!consent?.expiresOn) return null;
  const words = state === 'submitted' ? 'permission.ended.submitted' : 'permission.ended.text';
  return (
    <div className="desk-no-print case-notice" data-testid="permission-ended">
      <Notice
        kind="attention"
        heading={t('permission.ended.heading', { date: formats.date(consent.expiresOn) })}
      >
        {t(words, { name: consent.givenByName })}
      </Notice>
    </div>
  );
}
