import { useTranslation } from 'react-i18next';
import type { YearlyCosts } from '#shared/domain/plans/yearlyCost';
import { useFormats } from '../../i18n/format';
import type { PlanRow } from './planRows';

const levels: readonly { readonly key: string; readonly costOf: keyof YearlyCosts }[] = [
  { key: 'least', costOf: 'premiumCents' },
  { key: 'deductibleMet', costOf: 'deductibleMetCents' },
  { key: 'worst', costOf: 'maximumCents' },
];

/** A year of each plan at three levels of use, every bar on the same scale. */
export function YearlyLevels({ rows }: { readonly rows: readonly PlanRow[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const longest = Math.max(1, ...rows.map(({ yearly }) => yearly?.maximumCents ?? 0));
  return levels.map(({ key, costOf }) => (
    <tr key={key} className="compare__year">
      <th scope="row">{t(`compare.${key}`)}</th>
      {rows.map(({ option, yearly }) => (
        <td key={option.planId}>
          {yearly ? (
            <>
              {formats.money(yearly[costOf], 'whole')}
              <svg
                className="compare__bar"
                viewBox="0 0 100 6"
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect
                  className={`compare__bar--${key}`}
                  width={(yearly[costOf] / longest) * 100}
                  height="6"
                />
              </svg>
            </>
          ) : (
            t('plans.unknown')
          )}
        </td>
      ))}
    </tr>
  ));
}
