import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { incomeScales } from '#shared/domain/estimate/index';
import type { Estimate } from '#shared/domain/estimate/index';
import { useFormats } from '../../i18n/format';
import { hrefOf } from '../../ui/routing/route';
import { casePath, nameOf, useCase, useEstimate } from '../consumer/index';
import { MiniScale, WhyAbout } from '../eligibility/index';
import { outcomesOf } from './outcomes';
import type { Outcome } from './outcomes';

interface OutcomesProps {
  readonly estimate: Estimate;
  readonly namesOf: (ids: readonly string[]) => string;
  readonly onWhy: (outcome: Outcome) => void;
}

/** Who gets what, a line for each result; every result is a button that says why. */
function Outcomes({ estimate, namesOf, onWhy }: OutcomesProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <ul className="running__outcomes">
      {outcomesOf(estimate).map((outcome) => {
        const words =
          outcome.monthlyCents === null
            ? t(`eligibility.short.${outcome.program}`)
            : t('interview.creditLine', { amount: formats.money(outcome.monthlyCents, 'whole') });
        return (
          <li key={outcome.key}>
            <span>{namesOf(outcome.personIds)}</span>
            {outcome.why ? (
              <button type="button" className="running__why" onClick={() => onWhy(outcome)}>
                {words}
                <span className="amount__mark" aria-hidden="true">
                  i
                </span>
                <span className="ds-u-visibility--screen-reader">{t('eligibility.why')}</span>
              </button>
            ) : (
              <span className="desk-muted">{words}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What can be said so far; it grows with the answers and is always labelled an estimate. */
export function EstimatePanel() {
  const { t } = useTranslation();
  const { draft } = useCase();
  const view = useEstimate();
  const [why, setWhy] = useState<Outcome | null>(null);
  const namesOf = (ids: readonly string[]) =>
    draft.application.persons
      .map((person, index) => ({
        id: person.id,
        name:
          person.name?.firstName || nameOf(person) || t('interview.person', { number: index + 1 }),
      }))
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join(', ');
  return (
    <section className="running" aria-labelledby="running-heading">
      <h2 id="running-heading">{t('interview.estimate')}</h2>
      <p className="running__label">{t('eligibility.estimateOnly')}</p>
      {view.state === 'failed' && (
        <p>
          {view.error?.code === 'no-data'
            ? t('interview.estimateNoData', { year: draft.coverageYear })
            : t('interview.estimateFailed')}
        </p>
      )}
      {view.state === 'ready' && (
        <>
          <Outcomes estimate={view.estimate} namesOf={namesOf} onWhy={setWhy} />
          {incomeScales(view.estimate).map((scale) => (
            <MiniScale key={scale.taxHouseholdId} scale={scale} namesOf={namesOf} />
          ))}
          {!view.estimate.complete && (
            <p className="running__missing">
              {t('interview.estimateNeeds', { count: view.estimate.missing.length })}
            </p>
          )}
          <a href={hrefOf(casePath(draft.caseId, 'estimate'))}>{t('interview.seeEstimate')}</a>
        </>
      )}
      {why?.why && (
        <WhyAbout
          subject={why.why}
          heading={t('eligibility.whyPerson', { name: namesOf(why.personIds) })}
          onClose={() => setWhy(null)}
        />
      )}
    </section>
  );
}
