import { useTranslation } from 'react-i18next';
import { incomes, presentPersons } from '#shared/domain/application/steps/subjects';
import { listAt } from '#shared/domain/application/steps/readPath';
import { Button } from '../../ui/Button';
import { nameOf } from '../consumer/index';
import { setIn } from './setIn';
import type { Interview } from './useInterview';

export interface AddItemButtonsProps {
  readonly interview: Interview;
}

/** An empty row at the end of a list that lies inside another row. */
function useAddItem({ change }: Interview): (path: string) => void {
  return (path) => change((current) => setIn(current, path, [...listAt(current, path), {}]));
}

/** One more expense of a business, for each income from self-employment. */
export function AddExpenseButtons({ interview }: AddItemButtonsProps) {
  const { t } = useTranslation();
  const add = useAddItem(interview);
  return incomes(interview.application)
    .filter(({ row }) => row.incomeType === 'selfEmployment' && row.excludedIncome === undefined)
    .map(({ row, path }) => (
      <Button
        key={row.id}
        data-testid={`add-selfEmploymentExpenses-${row.id}`}
        onPress={() => add(`${path}.selfEmploymentExpenses`)}
      >
        {t('interview.add.selfEmploymentExpenses', {
          business: row.sourceName?.trim() || t('interview.business'),
        })}
      </Button>
    ));
}

/** One more tribal income, for each person who is American Indian or Alaska Native. */
export function AddTribalIncomeButtons({ interview }: AddItemButtonsProps) {
  const { t } = useTranslation();
  const { application } = interview;
  const add = useAddItem(interview);
  return presentPersons(application)
    .filter((person) => person.americanIndian?.isAmericanIndianOrAlaskaNative === 'yes')
    .map((person) => (
      <Button
        key={person.id}
        data-testid={`add-tribalIncomes-${person.id}`}
        onPress={() =>
          add(`persons.${application.persons.indexOf(person)}.americanIndian.tribalIncomes`)
        }
      >
        {t('interview.add.tribalIncomes', { name: nameOf(person) })}
      </Button>
    ));
}
