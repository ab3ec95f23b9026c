import type { CalendarDate } from '#shared/base/calendarDate';
import { pacificDate } from '#shared/base/clock';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import { useNow } from '../../session/ports/clock';

const dayMs = 86_400_000;
/** So many days before the end the clock asks for attention. */
const soonDays = 5;

/** Until when a draft can be sent, and how many days that leaves; a passed day deletes nothing. */
export function DraftClock({ dueOn }: { readonly dueOn: CalendarDate | null }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const today = pacificDate(useNow(60_000));
  if (dueOn === null) return null;
  const daysLeft = Math.round((Date.parse(dueOn) - Date.parse(today)) / dayMs);
  return (
    <span className={daysLeft <= soonDays ? 'desk-attention' : undefined} data-due-on={dueOn}>
      {formats.shortDate(dueOn)}{' '}
      <span className="desk-muted">
        {daysLeft < 0 ? t('case.clock.passed') : t('case.clock.left', { count: daysLeft })}
      </span>
    </span>
  );
}
