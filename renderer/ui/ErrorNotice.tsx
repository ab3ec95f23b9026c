import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/desktop/errors';
import { useFormats } from '../i18n/format';
import { Notice } from './Notice';

/** An expected failure in plain words: what is safe, what happened, what to do next. */
export function ErrorNotice({ error }: { readonly error: AppError | null }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (!error) return null;
  const values = { wait: formats.span(error.retryAfterMs ?? 0), incident: error.incidentId ?? '' };
  return (
    <Notice kind="problem" announce="alert" heading={t(`errors.${error.code}.what`, values)}>
      <p>{t(`errors.${error.code}.safe`, values)}</p>
      <p>{t(`errors.${error.code}.next`, values)}</p>
      {error.incidentId && <p>{t('errors.incident', values)}</p>}
    </Notice>
  );
}
