import { useTranslation } from 'react-i18next';
import type { IncomeScale } from '#shared/domain/estimate/index';
import { useFormats } from '../../i18n/format';
import './eligibility.css';

export interface MiniScaleProps {
  readonly scale: IncomeScale;
  readonly namesOf: (personIds: readonly string[]) => string;
}

const width = 280;

/** The scale of programs in small: where the family stands, and what the next step up would do. */
export function MiniScale({ scale, namesOf }: MiniScaleProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const x = (cents: number) => Math.min(width, (cents / scale.maximumCents) * width);
  const at = x(scale.incomeCents);
  const next = scale.nextAbove;
  const percent = t('eligibility.ofPoverty', {
    percent: formats.number(Math.floor(scale.fplPercentExact)),
  });
  return (
    <figure className="mini-scale">
      <svg viewBox={`0 0 ${width} 20`} role="img" aria-label={percent}>
        {scale.bands.map(({ kind, fromCents, toCents }) => (
          <rect
            key={`${kind}${fromCents}`}
            className={`scale__band--${kind}`}
            x={x(fromCents)}
            y="8"
            width={Math.max(0, (toCents === null ? width : x(toCents)) - x(fromCents))}
            height="9"
          />
        ))}
        {next && (
          <line
            className={`scale__threshold scale__threshold--${next.effect}`}
            x1={x(next.annualIncomeCents)}
            x2={x(next.annualIncomeCents)}
            y1="5"
            y2="20"
          />
        )}
        <path className="scale__here" d={`M${at},8 l-5,-7 h10 z`} />
      </svg>
      <figcaption>
        <strong>{percent}</strong>
        {next && (
          <span>
            {t(`eligibility.next.${next.effect}`, {
              distance: formats.money(next.distanceCents, 'whole'),
              names: namesOf(next.personIds),
              what: t(`estimate.thresholds.${next.kind}`),
            })}
          </span>
        )}
      </figcaption>
    </figure>
  );
}
