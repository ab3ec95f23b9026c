import { useTranslation } from 'react-i18next';
import { pacificDate } from '#shared/base/clock';
import type { ProofDue } from '#shared/domain/application/documents/index';
import { useFormats } from '../../i18n/format';
import { clock } from '../../session/ports/clock';

/** By when, and why that day; where nobody can know yet, that is said. */
export function DueLine({ due, asked }: { readonly due: ProofDue; readonly asked: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (due.state === 'unknown') {
    if (!asked) return null;
    return <p className="proof__due">{t(`documents.due.unknown.${due.why}`)}</p>;
  }
  const { dueOn, remindOn, from, source } = due;
  const passed = dueOn < pacificDate(clock.nowMs());
  return (
    <p className="proof__due" data-passed={passed}>
      <strong>
        {t(passed ? 'documents.due.passed' : 'documents.due.on', { date: formats.date(dueOn) })}
      </strong>{' '}
      {t(`documents.due.from.${from}`, { source: source ?? '' })}
      {remindOn && !passed && <> {t('documents.due.remind', { date: formats.date(remindOn) })}</>}
    </p>
  );
}
