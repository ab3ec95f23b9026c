import type { Control, FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../consumer/index';
import { listNames, removeRow } from './rows';
import type { ListName } from './rows';
import { FieldControl } from './FieldControl';
import type { RowQuestions } from './interview';
import type { Interview } from './useInterview';

export interface QuestionGroupProps {
  readonly group: RowQuestions;
  readonly stepId: string;
  readonly interview: Interview;
  readonly control: Control<FieldValues>;
  readonly onAnswer: (path: string, kind: string, value: unknown) => void;
}

function listOf(path: string): { readonly list: ListName; readonly index: number } | null {
  const [head, index, ...rest] = path.split('.');
  const list = listNames.find((name) => name === head);
  return list && index !== undefined && rest.length === 0 ? { list, index: Number(index) } : null;
}

/** The questions about one row: a person, an income, a relation. */
export function QuestionGroup({ group, stepId, interview, control, onAnswer }: QuestionGroupProps) {
  const { t } = useTranslation();
  const { application, change } = interview;
  const place = listOf(group.path);
  const name = (id: string | null | undefined) =>
    nameOf(application.persons.find((one) => one.id === id));
  const personNumber = application.persons.findIndex(({ id }) => id === group.personId) + 1;
  const who = name(group.personId) || t('interview.person', { number: personNumber });
  const relation = group.path.startsWith('relationships.')
    ? application.relationships[Number(group.path.split('.')[1])]
    : undefined;
  const heading = relation
    ? t('interview.relation', { from: name(relation.fromPersonId), to: name(relation.toPersonId) })
    : place && place.list !== 'persons'
      ? t(`interview.row.${place.list}`, { number: place.index + 1, name: name(group.personId) })
      : group.personId
        ? who
        : null;
  const rowId = place ? application[place.list][place.index]?.id : undefined;
  const removable =
    place &&
    rowId !== undefined &&
    (place.list !== 'persons' ||
      (stepId === 'roster' && rowId !== application.primaryContactPersonId));
  return (
    <section className="question-group" aria-label={heading ?? undefined} data-row={group.key}>
      {heading && <h2>{heading}</h2>}
      {group.fields.map((at) => (
        <FieldControl
          key={at.key}
          at={at}
          application={application}
          control={control}
          onAnswer={onAnswer}
        />
      ))}
      {removable && (
        <button
          type="button"
          className="desk-link"
          onClick={() => change((current) => removeRow(current, place.list, rowId))}
        >
          {t('interview.remove', { what: heading ?? '' })}
        </button>
      )}
    </section>
  );
}
