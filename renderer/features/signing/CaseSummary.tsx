import { useTranslation } from 'react-i18next';
import { presentPersons } from '#shared/domain/application/index';
import { cardBrand } from '../../ui/cardBrand';
import { useFormats } from '../../i18n/format';
import { nameOf, useCase, useEstimate } from '../consumer/index';
import { OutcomeWords } from '../eligibility/index';
import { SignedBy } from './SignedBy';

/** The whole case on one page: people, what they may get, the plan and the payment. Prints as it is. */
export function CaseSummary() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { draft } = useCase();
  const estimate = useEstimate();
  const people = presentPersons(draft.application);
  const persons = estimate.state === 'ready' ? estimate.estimate.persons : [];
  return (
    <div className="summary">
      <section aria-labelledby="summary-people">
        <h2 id="summary-people">{t('sign.summary.people')}</h2>
        <table className="desk-table">
          <thead>
            <tr>
              <th scope="col">{t('sign.summary.name')}</th>
              <th scope="col">{t('sign.summary.born')}</th>
              <th scope="col">{t('sign.summary.mayGet')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => {
              const told = persons.find(({ personId }) => personId === person.id);
              return (
                <tr key={person.id}>
                  <th scope="row">{nameOf(person)}</th>
                  <td className="summary__born">
                    {person.dateOfBirth ? formats.date(person.dateOfBirth) : '–'}
                  </td>
                  <td>
                    {told ? <OutcomeWords person={told} /> : t('eligibility.program.unknown')}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <p className="summary__estimate">{t('eligibility.estimateOnly')}</p>
      </section>
      {draft.planChoices.length > 0 && (
        <section aria-labelledby="summary-plans">
          <h2 id="summary-plans">{t('sign.summary.plans')}</h2>
          <table className="desk-table">
            <thead>
              <tr>
                <th scope="col">{t('sign.summary.plan')}</th>
                <th scope="col">{t('sign.summary.gross')}</th>
                <th scope="col">{t('sign.summary.credit')}</th>
                <th scope="col">{t('sign.summary.net')}</th>
              </tr>
            </thead>
            <tbody>
              {draft.planChoices.map((choice) => (
                <tr key={choice.groupId}>
                  <th scope="row">{choice.planName ?? choice.planId}</th>
                  <td>{formats.money(choice.grossCents)}</td>
                  <td>{formats.money(choice.creditCents + choice.stateSubsidyCents)}</td>
                  <td className="summary__net">{formats.money(choice.netCents)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {draft.payment && (
        <section aria-labelledby="summary-payment">
          <h2 id="summary-payment">{t('sign.summary.payment')}</h2>
          <p>
            {t(`sign.summary.${draft.payment.method}`, {
              brand: cardBrand(draft.payment.brand),
              lastFour: draft.payment.lastFour,
            })}
          </p>
        </section>
      )}
      <SignedBy />
    </div>
  );
}
