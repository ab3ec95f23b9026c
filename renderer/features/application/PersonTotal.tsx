import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import { useEstimate } from '../consumer/index';

/** What was added up of one person's incomes: the number that the questions below ask about. */
export function PersonTotal({ personId }: { readonly personId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const view = useEstimate();
  if (view.state !== 'ready') return null;
  const told = view.estimate.persons.find((person) => person.personId === personId);
  if (!told || told.annualIncomeCents === null || told.monthlyIncomeCents === null) return null;
  return (
    <output className="income-line">
      {t('interview.incomeTotal', {
        month: formats.money(told.monthlyIncomeCents),
        year: formats.money(told.annualIncomeCents, 'whole'),
      })}
    </output>
  );
}
