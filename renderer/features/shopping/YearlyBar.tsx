import { useTranslation } from 'react-i18next';
import type { YearlyCosts } from '#shared/domain/plans/yearlyCost';
import { useFormats } from '../../i18n/format';

export interface YearlyBarProps {
  readonly yearly: YearlyCosts;
  /** The longest bar of the list, so that all share one scale. */
  readonly scaleCents: number;
}

/** A year of this plan as a bar: premiums, then the deductible, then up to the yearly maximum. */
export function YearlyBar({ yearly, scaleCents }: YearlyBarProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const share = (cents: number) => (scaleCents === 0 ? 0 : (cents / scaleCents) * 100);
  const premium = share(yearly.premiumCents);
  const deductible = share(yearly.deductibleMetCents) - premium;
  const maximum = share(yearly.maximumCents) - premium - deductible;
  const words = t('plans.yearly.words', {
    least: formats.money(yearly.premiumCents, 'whole'),
    middle: formats.money(yearly.deductibleMetCents, 'whole'),
    most: formats.money(yearly.maximumCents, 'whole'),
  });
  return (
    <svg
      className="yearly-bar"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      role="img"
      aria-label={words}
    >
      <title>{words}</title>
      <rect className="yearly-bar__premium" x="0" y="0" width={premium} height="10" />
      <rect className="yearly-bar__deductible" x={premium} y="0" width={deductible} height="10" />
      <rect
        className="yearly-bar__maximum"
        x={premium + deductible}
        y="0"
        width={maximum}
        height="10"
      />
    </svg>
  );
}
