import { useTranslation } from 'react-i18next';
import { silentTrace } from '#shared/domain/engine/trace';
import { convertIncome } from '#shared/domain/income/index';
import type { Income } from '#shared/domain/application/index';
import type { RulePack } from '#shared/packs/rulePack';
import { useFormats } from '../../i18n/format';

export interface IncomeLineProps {
  readonly income: Income;
  readonly rules: RulePack | null;
}

/** The amount as it was told, as a month and as a year; nothing while an answer of it is missing. */
export function IncomeLine({ income, rules }: IncomeLineProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { amountCents, frequency, hoursPerWeek, daysPerWeek } = income;
  if (!rules || typeof amountCents !== 'number' || !frequency) return null;
  const converted = convertIncome(
    { rules, trace: silentTrace },
    { amountCents, frequency, hoursPerWeek, daysPerWeek },
  );
  if (!converted.ok) return null;
  const { monthlyCents, annualCents } = converted.value;
  return (
    <output className="income-line">
      {frequency === 'oneTimePayment'
        ? t('interview.incomeOnce', { amount: formats.money(annualCents) })
        : t('interview.incomeLine', {
            month: formats.money(monthlyCents),
            year: formats.money(annualCents, 'whole'),
          })}
    </output>
  );
}
