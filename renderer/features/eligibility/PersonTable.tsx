import { useTranslation } from 'react-i18next';
import { outcomeOf } from '#shared/domain/estimate/index';
import type { Estimate, PersonEstimate } from '#shared/domain/estimate/index';
import { useFormats } from '../../i18n/format';
import { nameOf, useCase } from '../consumer/index';
import type { Why } from './EstimateScreen';

export interface PersonTableProps {
  readonly estimate: Estimate;
  readonly onWhy: (why: Why) => void;
}

function programKey(person: PersonEstimate): string {
  if (person.status === 'notApplying') return 'notApplying';
  return person.program ?? 'unknown';
}

/** One line a person: the program they may have, with its reason. */
export function PersonTable({ estimate, onWhy }: PersonTableProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { draft } = useCase();
  return (
    <section className="desk-section" aria-labelledby="eligibility-people">
      <h2 id="eligibility-people">{t('eligibility.people')}</h2>
      <table className="desk-table eligibility__people">
        <thead>
          <tr>
            <th scope="col">{t('eligibility.person')}</th>
            <th scope="col">{t('eligibility.age')}</th>
            <th scope="col">{t('eligibility.mayHave')}</th>
            <th scope="col">{t('eligibility.costSharing')}</th>
            <th scope="col">{t('eligibility.mediCalPercent')}</th>
            <th scope="col">
              <span className="ds-u-visibility--screen-reader">{t('eligibility.reason')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {estimate.persons.map((person) => {
            const name = nameOf(draft.application.persons.find(({ id }) => id === person.personId));
            const variant =
              person.costSharing && person.costSharing !== 'none' ? person.costSharing : null;
            return (
              <tr
                key={person.personId}
                data-person={person.personId}
                data-program={programKey(person)}
              >
                <th scope="row">{name}</th>
                <td data-label={t('eligibility.age')}>{person.age ?? '–'}</td>
                <td>
                  {t(`eligibility.program.${outcomeOf(person)}`)}
                  {person.noCreditReason && person.program && !person.creditEligible && (
                    <span className="eligibility__note">
                      {t(`estimate.noCredit.${person.noCreditReason}`)}
                    </span>
                  )}
                  {person.notes.map((note) => (
                    <span key={note} className="eligibility__note">
                      {t(`estimate.notes.${note}`)}
                    </span>
                  ))}
                </td>
                <td
                  data-label={t('eligibility.costSharing')}
                  data-none={variant ? undefined : true}
                >
                  {variant ? t(`plans.variant.${variant}`) : '–'}
                </td>
                <td data-label={t('eligibility.mediCalPercent')}>
                  {person.mediCal
                    ? t('eligibility.percentOf', {
                        percent: formats.number(Math.floor(person.mediCal.fplPercentExact)),
                        size: person.mediCal.size,
                      })
                    : '–'}
                </td>
                <td>
                  <button
                    type="button"
                    className="desk-link"
                    aria-label={t('eligibility.whyPerson', { name })}
                    onClick={() =>
                      onWhy({ heading: t('eligibility.whyPerson', { name }), trace: person.trace })
                    }
                  >
                    {t('eligibility.why')}
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
