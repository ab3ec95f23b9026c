import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { priceByIncome } from '#shared/domain/estimate/index';
import type { Estimate, PriceByIncome } from '#shared/domain/estimate/index';
import type { PlanPack } from '#shared/packs/planPack';
import type { RulePack } from '#shared/packs/rulePack';
import { useFormats } from '../../i18n/format';
import type { Formats } from '../../i18n/format';
import { PriceTable } from './PriceTable';

export interface PriceCurveProps {
  readonly estimate: Estimate;
  readonly sources: { readonly rules: RulePack; readonly planPack: PlanPack };
  readonly range: { readonly fromPercent: number; readonly toPercent: number };
  /** The estimate at the income that the slider stands at. */
  readonly tried: Estimate;
}

const width = 640;
const height = 120;
const top = 30;

/** The fall at the end of the credit; null where there is none, or the credit has come to nothing before. */
function fallOf({ cliff, points }: PriceByIncome) {
  const above = cliff && points.find(({ magiCents }) => magiCents > cliff.magiCents);
  return cliff && above && above.netCents > cliff.netCents ? { cliff, above } : null;
}

/** The point of the drawing: where the credit ends, or that the price only slopes. */
function titleOf(fall: ReturnType<typeof fallOf>, t: TFunction, formats: Formats): string {
  if (!fall) return t('whatIf.curve.slope');
  return t('whatIf.curve.cliff', {
    income: formats.money(fall.cliff.magiCents, 'whole'),
    before: formats.money(fall.cliff.netCents, 'whole'),
    after: formats.money(fall.above.netCents, 'whole'),
  });
}

/** What the benchmark plan costs as the income moves: its slope, its steps and its cliff. */
export function PriceCurve({ estimate, sources, range, tried }: PriceCurveProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { rules, planPack } = sources;
  const curve = useMemo(
    () => priceByIncome(estimate, { rules, planPack }, range),
    [estimate, rules, planPack, range],
  );
  if (!curve) return null;
  const { fromCents, toCents, taxHouseholdId } = curve;
  const highest = Math.max(1, ...curve.points.map(({ netCents }) => netCents));
  const x = (cents: number) => ((cents - fromCents) / (toCents - fromCents)) * width;
  const y = (cents: number) => height - (cents / highest) * (height - top);
  const line = curve.points.map(
    ({ magiCents, netCents }) => `${x(magiCents).toFixed(1)},${y(netCents).toFixed(1)}`,
  );
  const household = tried.taxHouseholds.find(({ id }) => id === taxHouseholdId);
  const triedCents = household?.magiCents ?? fromCents;
  const here = household?.magiCents == null ? null : curve.at(triedCents);
  const fall = fallOf(curve);
  const first = curve.points[0]?.magiCents ?? fromCents;
  const title = titleOf(fall, t, formats);
  return (
    <figure className="price-curve">
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 -4 ${width} ${height + 24}`}
        role="img"
        aria-label={title}
        data-testid="price-curve"
      >
        <line className="price-curve__ground" x1="0" x2={width} y1={height} y2={height} />
        <polyline className="price-curve__line" points={line.join(' ')} />
        {fall && (
          <line
            className="scale__threshold scale__threshold--cliff"
            x1={x(fall.cliff.magiCents)}
            x2={x(fall.cliff.magiCents)}
            y1={0}
            y2={height}
          />
        )}
        {x(first) > 0 && (
          <rect className="scale__band--mediCal" x="0" y={height - 12} width={x(first)} height="12">
            <title>{t('whatIf.curve.below')}</title>
          </rect>
        )}
        {here && (
          <text
            className="scale__income"
            x={Math.min(Math.max(x(triedCents), 40), width - 40)}
            y={y(here.netCents) - 11}
            textAnchor="middle"
          >
            {formats.money(here.netCents)}
          </text>
        )}
        {here && (
          <circle
            className="price-curve__here"
            cx={x(triedCents)}
            cy={y(here.netCents)}
            r="6"
            data-net-cents={here.netCents}
          />
        )}
        <text className="scale__band-name" x="0" y={height + 16}>
          {formats.money(fromCents, 'whole')}
        </text>
        <text className="scale__band-name" x={width} y={height + 16} textAnchor="end">
          {t('whatIf.curve.axis', { income: formats.money(toCents, 'whole') })}
        </text>
      </svg>
      <PriceTable curve={curve} />
    </figure>
  );
}
