import { useTranslation } from 'react-i18next';
import type { ApplicationDraft } from '#shared/domain/application/index';
import { incomes } from '#shared/domain/application/steps/subjects';
import { Button } from '../../ui/Button';
import type { Interview } from './useInterview';

function withExpense(application: ApplicationDraft, incomeId: string): ApplicationDraft {
  return {
    ...application,
    incomes: application.incomes.map((income) =>
      income.id === incomeId
        ? { ...income, selfEmploymentExpenses: [...(income.selfEmploymentExpenses ?? []), {}] }
        : income,
    ),
  };
}

/** One more expense of a business, for each income from self-employment. */
export function AddExpenseButtons({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation();
  const { application, change } = interview;
  return incomes(application)
    .filter(({ row }) => row.incomeType === 'selfEmployment' && row.excludedIncome === undefined)
    .map(({ row }) => (
      <Button
        key={row.id}
        data-testid={`add-selfEmploymentExpenses-${row.id}`}
        onPress={() => change((current) => withExpense(current, row.id))}
      >
        {t('interview.add.selfEmploymentExpenses', {
          business: row.sourceName?.trim() || t('interview.business'),
        })}
      </Button>
    ));
}
