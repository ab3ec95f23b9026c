import { useTranslation } from 'react-i18next';
import type { ApplicationDraft } from '#shared/domain/application/index';
import { readPath } from '#shared/domain/application/steps/index';
import { Tick } from '../Tick';
import type { RowsControlProps } from './RowsControl';

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

function isNumberList(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'number');
}

/** The months of a seasonal job. */
export function MonthsControl({ at, application, onRows }: RowsControlProps) {
  const { t, i18n } = useTranslation();
  const workedIn = (answers: ApplicationDraft) => {
    const standing = readPath(answers, at.path);
    return isNumberList(standing) ? standing : [];
  };
  const worked = workedIn(application);
  const name = new Intl.DateTimeFormat(i18n.language, { month: 'short', timeZone: 'UTC' });
  return (
    <fieldset className="multi multi--inline">
      <legend className="ds-c-label">{t(at.labelKey)}</legend>
      {months.map((month) => (
        <Tick
          key={month}
          name={`${at.path}.${month}`}
          checked={worked.includes(month)}
          onChange={(checked) =>
            onRows((answers) => {
              const others = workedIn(answers).filter((one) => one !== month);
              return checked ? [...others, month].sort((a, b) => a - b) : others;
            })
          }
        >
          {name.format(Date.UTC(2000, month - 1, 15))}
        </Tick>
      ))}
    </fieldset>
  );
}
