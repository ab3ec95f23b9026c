import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import { useNow } from '../../session/ports/clock';
import { useCase, useSaving } from './CaseContext';

const freshMs = 5_000;

/** "Saved 2 seconds ago on this computer": always in the same place, never shouting. */
export function SaveLine() {
  const { t } = useTranslation();
  const { state } = useCase();
  const { save, savedAtMs } = useSaving();
  const formats = useFormats();
  const nowMs = useNow(5_000);
  if (state === 'submitted') return <p className="case-save">{t('case.save.submitted')}</p>;
  if (state === 'revoked') return <p className="case-save">{t('case.save.revoked')}</p>;
  if (save === 'failed') {
    return (
      <p className="case-save case-save--failed" role="alert">
        {t('case.save.failed')}
      </p>
    );
  }
  const words =
    save !== 'saved'
      ? t('case.save.saving')
      : nowMs - savedAtMs < freshMs
        ? t('case.save.now')
        : t('case.save.ago', { ago: formats.ago(savedAtMs, Math.max(nowMs, savedAtMs)) });
  return (
    <p className="case-save" data-save={save}>
      {words}
    </p>
  );
}
