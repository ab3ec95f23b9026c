import { useTranslation } from 'react-i18next';
import type { ApplicationDraft } from '#shared/domain/application/index';
import type { FieldAt } from '#shared/domain/application/steps/index';
import { readPath } from '#shared/domain/application/steps/index';
import { Tick } from './Tick';

export interface YearsControlProps {
  readonly at: FieldAt;
  readonly application: ApplicationDraft;
  readonly onYears: (years: readonly number[]) => void;
}

/** So many years back a credit may still have to be reconciled. */
const yearsBack = 4;

/** Past years to tick. */
export function YearsControl({ at, application, onYears }: YearsControlProps) {
  const { t } = useTranslation();
  const standing = readPath(application, at.path);
  const ticked: readonly number[] = Array.isArray(standing) ? standing : [];
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
            onYears(checked ? [...ticked, year].sort() : ticked.filter((one) => one !== year))
          }
        >
          {year}
        </Tick>
      ))}
    </fieldset>
  );
}
