import { memo } from 'react';
import type { Control, FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { FieldAt } from '#shared/domain/application/steps/definition';
import { isUnanswered, readPath } from '#shared/domain/application/steps/readPath';
import { dittoName, dittoOf, earlierGroup } from './copies/index';
import { FieldControl } from './FieldControl';
import { Fold } from './Fold';
import { isFolded } from './folds';
import { headingOf, listPlaceOf } from './headings';
import { IncomeLine } from './IncomeLine';
import type { RowQuestions } from './interview';
import { PersonTotal } from './PersonTotal';
import type { Interview } from './useInterview';
import { sameQuestions } from './sameQuestions';
import { useRemoval } from './useRemoval';

export interface QuestionGroupProps {
  readonly group: RowQuestions;
  readonly stepId: string;
  readonly interview: Interview;
  readonly control: Control<FieldValues>;
  readonly onAnswer: (path: string, kind: string, value: unknown) => void;
  readonly groups: readonly RowQuestions[];
  /** Answers as the person before did, where that leaves anything to answer. */
  readonly onDitto: (key: string) => void;
}

/** The questions about one row: a person, an income, a relation. */
export const QuestionGroup = memo(Questions, sameQuestions);

function Questions(props: QuestionGroupProps) {
  const { group, stepId, interview, control, onAnswer, groups, onDitto } = props;
  const { t } = useTranslation();
  const { application, rules } = interview;
  const place = listPlaceOf(group.path);
  const heading = headingOf(group, application, t);
  const remove = useRemoval(interview, stepId, group);
  const income = place?.list === 'incomes' ? application.incomes[place.index] : undefined;
  const isOpen =
    dittoOf(application, groups, group.key).length +
      dittoName(application, groups, group.key).length >
    0;
  const earlier = isOpen ? earlierGroup(groups, group) : undefined;
  const shown = group.fields.filter((at) => !isFolded(at));
  const rare = group.fields.filter(isFolded);
  const controlOf = (at: FieldAt) => (
    <FieldControl
      key={at.key}
      at={at}
      application={application}
      latest={interview.latest}
      control={control}
      onAnswer={onAnswer}
    />
  );
  return (
    <section className="question-group" aria-label={heading ?? undefined} data-row={group.key}>
      {heading && <h2>{heading}</h2>}
      {earlier && (
        <button
          type="button"
          className="desk-link question-group__same"
          data-testid={`same-${group.key}`}
          title={t('interview.sameKey')}
          tabIndex={-1}
          onClick={() => onDitto(group.key)}
        >
          {t('interview.sameAs', { name: headingOf(earlier, application, t) })}
        </button>
      )}
      {stepId === 'incomeSummary' && group.personId && <PersonTotal personId={group.personId} />}
      {shown.map(controlOf)}
      {income && <IncomeLine income={income} rules={rules} />}
      {rare.length > 0 && (
        <Fold
          label={t('interview.more', { count: rare.length })}
          open={rare.some(({ path }) => !isUnanswered(readPath(application, path)))}
        >
          {rare.map(controlOf)}
        </Fold>
      )}
      {remove && (
        <button type="button" className="desk-link question-group__remove" onClick={remove}>
          {t('interview.remove', { what: heading ?? '' })}
        </button>
      )}
    </section>
  );
}
