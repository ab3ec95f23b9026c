import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncomeScale } from '#shared/domain/estimate/index';
import { useFormats } from '../../i18n/format';
import { bandNames } from './scaleBands';
import { ScaleTable } from './ScaleTable';

const width = 640;
const barTop = 34;
const barHeight = 18;

/** The stretches of the scale, each in its colour and by its name. */
function Bands({
  scale,
  x,
}: {
  readonly scale: IncomeScale;
  readonly x: (cents: number) => number;
}) {
  const { t } = useTranslation();
  const bands = scale.bands.map(({ kind, fromCents, toCents }) => ({
    kind,
    from: x(fromCents),
    to: toCents === null ? width : x(toCents),
    text: t(`eligibility.band.${kind}`),
  }));
  return (
    <>
      {bands.map(({ kind, from, to }) => (
        <rect
          key={`${kind}${from}`}
          className={`scale__band scale__band--${kind}`}
          x={from}
          y={barTop}
          width={Math.max(0, to - from)}
          height={barHeight}
        />
      ))}
      {bandNames(bands, width).map(({ x: at, anchor, row, text }) => (
        <text
          key={text}
          x={at}
          y={barTop + barHeight + 18 + row * 14}
          textAnchor={anchor}
          className="scale__band-name"
        >
          {text}
        </text>
      ))}
    </>
  );
}

/** Where the income stands on the scale of programs, and what more or less income would change. */
export function IncomeScaleDrawing({ scale }: { readonly scale: IncomeScale }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const tableId = useId();
  const x = (cents: number) => Math.min(width, (cents / scale.maximumCents) * width);
  const point = x(scale.incomeCents);
  const next = scale.nextAbove;
  const title = next
    ? t(`eligibility.scale.${next.effect}`, {
        distance: formats.money(next.distanceCents, 'whole'),
        what: t(`estimate.thresholds.${next.kind}`),
      })
    : t('eligibility.scale.top');
  return (
    <figure className="scale">
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 0 ${width} 90`}
        role="img"
        aria-labelledby={tableId}
        className="scale__drawing"
      >
        <Bands scale={scale} x={x} />
        {scale.thresholds.map(({ kind, annualIncomeCents, effect }) => (
          <line
            key={`${kind}${annualIncomeCents}`}
            className={`scale__threshold scale__threshold--${effect}`}
            x1={x(annualIncomeCents)}
            x2={x(annualIncomeCents)}
            y1={barTop - 5}
            y2={barTop + barHeight + 5}
          />
        ))}
        <path className="scale__here" d={`M${point},${barTop - 2} l-6,-9 h12 z`} />
        <text
          x={Math.min(Math.max(point, 60), width - 60)}
          y="18"
          textAnchor="middle"
          className="scale__income"
        >
          {formats.money(scale.incomeCents, 'whole')}
        </text>
      </svg>
      <ScaleTable scale={scale} tableId={tableId} />
    </figure>
  );
}
