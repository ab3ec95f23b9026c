import { useTranslation } from 'react-i18next';
import type { StepDefinition } from '#shared/domain/application/steps/definition';
import { presentPersons } from '#shared/domain/application/steps/subjects';
import { newId } from '../../session/ports/ids';
import { Button } from '../../ui/Button';
import { nameOf } from '../consumer/index';
import { AddExpenseButtons, AddTribalIncomeButtons } from './AddItemButtons';
import { addRow } from './rows';
import type { ListName } from './rows';
import type { Interview } from './useInterview';
import type { HouseholdMember } from '#shared/domain/application/index';

interface PersonList {
  readonly list: ListName;
  /** Whose answer opened the list. */
  readonly asked: (person: HouseholdMember) => boolean;
}

const personLists: Readonly<Record<string, PersonList>> = {
  income: { list: 'incomes', asked: (person) => person.income?.hasIncome === 'yes' },
  deductions: { list: 'deductions', asked: (person) => person.income?.hasDeductions === 'yes' },
  coverage: {
    list: 'coverages',
    asked: (person) => person.coverage?.hasOtherCoverageNow === 'yes',
  },
};

const plainLists: Readonly<Record<string, ListName>> = {
  roster: 'persons',
  employerOffer: 'employerOffers',
  lifeEvents: 'lifeEvents',
  representatives: 'representatives',
};

export interface AddRowButtonsProps {
  readonly step: StepDefinition;
  readonly interview: Interview;
}

/** One more person, income, deduction …: for each person who said there is one. */
export function AddRowButtons({ step, interview }: AddRowButtonsProps) {
  const { t } = useTranslation();
  const { application, change } = interview;
  const ofPerson = personLists[step.id];
  const plain = plainLists[step.id];
  if (plain) {
    return (
      <Button
        data-testid={`add-${plain}`}
        onPress={() => change((current) => addRow(current, plain, { id: newId() }))}
      >
        {t(`interview.add.${plain}`)}
      </Button>
    );
  }
  if (step.id === 'americanIndian') {
    return (
      <div className="add-rows">
        <AddTribalIncomeButtons interview={interview} />
      </div>
    );
  }
  if (!ofPerson) return null;
  return (
    <div className="add-rows">
      {presentPersons(application)
        .filter(ofPerson.asked)
        .map((person) => (
          <Button
            key={person.id}
            data-testid={`add-${ofPerson.list}-${person.id}`}
            onPress={() =>
              change((current) =>
                addRow(current, ofPerson.list, { id: newId(), personId: person.id }),
              )
            }
          >
            {t(`interview.add.${ofPerson.list}`, { name: nameOf(person) })}
          </Button>
        ))}
      {step.id === 'income' && <AddExpenseButtons interview={interview} />}
    </div>
  );
}
