import { useTranslation } from 'react-i18next';
import type { ApplicationDraft } from '#shared/domain/application/index';
import { readPath, presentPersons } from '#shared/domain/application/steps/index';
import { nameOf } from '../../consumer/index';
import type { RowsControlProps } from './RowsControl';

const states = ['enrolledNow', 'planToEnroll', 'notEnrolled'] as const;

interface OfferEnrollment {
  readonly personId: string;
  readonly state?: string;
}

function isList(value: unknown): value is readonly OfferEnrollment[] {
  return Array.isArray(value);
}

/** Who is or will be in the employer's plan. */
export function OfferEnrollmentControl({ at, application, onRows }: RowsControlProps) {
  const { t } = useTranslation();
  const rowsIn = (answers: ApplicationDraft) => {
    const standing = readPath(answers, at.path);
    return isList(standing) ? standing : [];
  };
  const rows = rowsIn(application);
  const answer = (personId: string, state: string) =>
    onRows((answers) => {
      const others = rowsIn(answers).filter((row) => row.personId !== personId);
      return state === '' ? others : [...others, { personId, state }];
    });
  return (
    <fieldset className="multi">
      <legend className="ds-c-label">{t(at.labelKey)}</legend>
      {presentPersons(application).map((person) => (
        <label key={person.id} className="ds-c-label">
          {nameOf(person)}
          <select
            className="ds-c-field desk-select"
            name={`${at.path}.${person.id}`}
            value={rows.find((row) => row.personId === person.id)?.state ?? ''}
            onChange={(event) => answer(person.id, event.target.value)}
          >
            <option value="">{t('form.choose')}</option>
            {states.map((state) => (
              <option key={state} value={state}>
                {t(`interview.offer.${state}`)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
