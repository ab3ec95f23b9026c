import { useTranslation } from 'react-i18next';
import type { IncomeScale } from '#shared/domain/estimate/index';
import { useFormats } from '../../i18n/format';

export interface ScaleTableProps {
  readonly scale: IncomeScale;
  readonly tableId: string;
}

/** The drawing's data in words and numbers. */
export function ScaleTable({ scale, tableId }: ScaleTableProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <details>
      <summary>{t('eligibility.scale.asTable')}</summary>
      <table className="desk-table" id={tableId}>
        <thead>
          <tr>
            <th scope="col">{t('eligibility.scale.upTo')}</th>
            <th scope="col">{t('eligibility.scale.percent')}</th>
            <th scope="col">{t('eligibility.scale.what')}</th>
          </tr>
        </thead>
        <tbody>
          {scale.thresholds.map(({ kind, annualIncomeCents, percent, effect }) => (
            <tr key={`${kind}${annualIncomeCents}`}>
              <td>{formats.money(annualIncomeCents, 'whole')}</td>
              <td>{`${formats.number(percent)} %`}</td>
              <td>
                {t(`estimate.thresholds.${kind}`)} ({t(`eligibility.effect.${effect}`)})
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
