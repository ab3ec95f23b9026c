import { useTranslation } from 'react-i18next';
import type { ApplicationDraft } from '#shared/domain/application/index';
import type { FieldAt } from '#shared/domain/application/steps/index';
import { readPath } from '#shared/domain/application/steps/index';
import { Tick } from './Tick';

export interface YearsControlProps {
  readonly at: FieldAt;
  readonly application: ApplicationDraft;
  readonly onYears: (yearsOf: (answers: ApplicationDraft) => readonly number[]) => void;
}

/** So many years back a credit may still have to be reconciled. */
const yearsBack = 4;

/** Past years to tick. */
export function YearsControl({ at, application, onYears }: YearsControlProps) {
  const { t } = useTranslation();
  const tickedIn = (answers: ApplicationDraft): readonly number[] => {
    const standing = readPath(answers, at.path);
    return Array.isArray(standing) ? standing : [];
  };
  const ticked = tickedIn(application);
  const years = Array.from({ length: yearsBack }, (_, back) => application.coverageYear - 1 - back);
  return (
    <fieldset className="multi multi--inline">
      <legend className="ds-c-label">{t(at.labelKey)}</legend>
      {years.map((year) => (
        <Tick
          key={year}
          name={`${at.path}.${year}`}
          checked={ticked.includes(year)}
          onChange={(checked) =>
            onYears((answers) => {
              const others = tickedIn(answers).filter((one) => one !== year);
              return checked ? [...others, year].sort() : others;
            })
          }
        >
          {year}
        </Tick>
      ))}
    </fieldset>
  );
}
