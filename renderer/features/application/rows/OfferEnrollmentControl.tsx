import { useTranslation } from 'react-i18next';
import { listAt, presentPersons } from '#shared/domain/application/steps/index';
import { nameOf } from '../../consumer/index';
import type { RowsControlProps } from './RowsControl';

const states = ['enrolledNow', 'planToEnroll', 'notEnrolled'] as const;

interface OfferEnrollment {
  readonly personId: string;
  readonly state?: string;
}

function isEnrollment(row: unknown): row is OfferEnrollment {
  return typeof row === 'object' && row !== null && 'personId' in row;
}

/** Who is or will be in the employer's plan. */
export function OfferEnrollmentControl({ at, application, onRows }: RowsControlProps) {
  const { t } = useTranslation();
  const rows = listAt(application, at.path, isEnrollment);
  const answer = (personId: string, state: string) =>
    onRows((answers) => {
      const others = listAt(answers, at.path, isEnrollment).filter(
        (row) => row.personId !== personId,
      );
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
