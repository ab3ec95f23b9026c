import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceByIncome } from '#shared/domain/estimate/index';
import { useFormats } from '../../i18n/format';

const everySteps = 12;

/**
 * The curve's data in numbers: some of its points, and both sides of the cliff. The curve stands still
 * while the slider moves along it, and so does its table.
 */
export const PriceTable = memo(function PriceTable({ curve }: { readonly curve: PriceByIncome }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { points, cliff } = curve;
  const above = cliff && points.find(({ magiCents }) => magiCents > cliff.magiCents);
  const shown = points.filter(
    (point, index) => index % everySteps === 0 || point.magiCents === cliff?.magiCents,
  );
  const rows = above && !shown.includes(above) ? [...shown, above] : shown;
  return (
    <details>
      <summary>{t('eligibility.scale.asTable')}</summary>
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">{t('whatIf.curve.income')}</th>
            <th scope="col" className="desk-end">
              {t('whatIf.curve.price')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...rows]
            .sort((left, right) => left.magiCents - right.magiCents)
            .map(({ magiCents, netCents }) => (
              <tr key={magiCents}>
                <td>{formats.money(magiCents)}</td>
                <td className="desk-end">{formats.money(netCents)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  );
});
