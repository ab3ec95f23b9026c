import { daysBetween } from '#shared/base/calendarDate';
import type { CalendarDate } from '#shared/base/calendarDate';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';

/** So many days before the end the clock asks for attention. */
const soonDays = 5;

export interface DraftClockProps {
  readonly dueOn: CalendarDate | null;
  readonly today: CalendarDate;
}

/** Until when a draft can be sent, and how many days that leaves; a passed day deletes nothing. */
export function DraftClock({ dueOn, today }: DraftClockProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (dueOn === null) return null;
  const daysLeft = daysBetween(today, dueOn);
  return (
    <span className={daysLeft <= soonDays ? 'desk-attention' : undefined} data-due-on={dueOn}>
      {formats.shortDate(dueOn)}{' '}
      <span className="desk-muted">
        {daysLeft < 0 ? t('case.clock.passed') : t('case.clock.left', { count: daysLeft })}
      </span>
    </span>
  );
}
