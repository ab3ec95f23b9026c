import { useTranslation } from 'react-i18next';
import { recordingTrace } from '#shared/domain/engine/trace';
import { changePrograms, changeReportDue } from '#shared/domain/dates/index';
import { useFormats } from '../../i18n/format';
import { usePacks } from '../../packs/usePacks';
import { useCase } from '../consumer/index';

/** By when each program wants to hear of the earliest event of this change. */
export function ReportDue() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { draft } = useCase();
  const { rules } = usePacks(draft.coverageYear);
  const dates = draft.application.lifeEvents.flatMap(({ eventDate }) =>
    eventDate && /^\d{4}-\d{2}-\d{2}$/.test(eventDate) ? [eventDate] : [],
  );
  const changeDate = [...dates].sort()[0];
  if (!rules || changeDate === undefined) return null;
  const context = { rules, trace: recordingTrace() };
  return (
    <ul className="change-due">
      {changePrograms.map((program) => {
        const { dueOn } = changeReportDue(context, { changeDate, program });
        return (
          dueOn && (
            <li key={program}>{t(`changes.due.${program}`, { date: formats.date(dueOn) })}</li>
          )
        );
      })}
    </ul>
  );
}
