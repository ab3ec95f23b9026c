import { useTranslation } from 'react-i18next';
import { parseCalendarDate } from '#shared/base/calendarDate';
import { estimateWordKeys } from '#shared/domain/estimate/index';
import type { Estimate, UnsettledRule } from '#shared/domain/estimate/index';
import { useFormats } from '../../i18n/format';
import { SourceLine } from './SourceLine';

/** What the estimate rests on that nobody has decided yet: what was assumed, and who says what. */
export function Unsettled({ estimate }: { readonly estimate: Estimate }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (estimate.unsettled.length === 0) return null;
  const words = ({ rule, assumed }: UnsettledRule) => {
    const isDay = assumed !== null && parseCalendarDate(assumed) !== undefined;
    const year = assumed === null || isDay ? String(estimate.planYear) : assumed;
    const date = isDay ? formats.date(assumed) : '';
    return t(estimateWordKeys.unsettled(rule), { year, date });
  };
  return (
    <section className="desk-section" aria-labelledby="eligibility-unsettled">
      <h2 id="eligibility-unsettled">{t('eligibility.unsettled.heading')}</h2>
      <ul className="eligibility__missing">
        {estimate.unsettled.map((one) => (
          <li key={one.rule} data-unsettled={one.rule}>
            {words(one)}
            <SourceLine source={one.source} />
          </li>
        ))}
      </ul>
    </section>
  );
}
