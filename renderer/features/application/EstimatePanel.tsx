import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import { hrefOf } from '../../ui/routing/route';
import { casePath, useCase, useEstimate } from '../consumer/index';

/** What can be said so far; it grows with the answers and is always labelled an estimate. */
export function EstimatePanel() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { draft } = useCase();
  const view = useEstimate();
  return (
    <section className="running" aria-labelledby="running-heading">
      <h2 id="running-heading">{t('interview.estimate')}</h2>
      <p className="running__label">{t('eligibility.estimateOnly')}</p>
      {view.state === 'failed' && <p>{t('interview.estimateFailed')}</p>}
      {view.state === 'ready' && (
        <div aria-live="off">
          {view.estimate.taxHouseholds.map((household) => (
            <dl key={household.id} className="running__household">
              <div>
                <dt>{t('interview.creditMonthly')}</dt>
                <dd className="running__amount">
                  {household.status === 'estimated'
                    ? formats.money(
                        household.creditMonthlyCents + (household.stateSubsidy?.monthlyCents ?? 0),
                      )
                    : '–'}
                </dd>
              </div>
              {household.fplPercentExact !== null && (
                <div>
                  <dt>{t('interview.poverty')}</dt>
                  <dd>
                    {t('interview.povertyPercent', {
                      percent: formats.number(Math.floor(household.fplPercentExact)),
                    })}
                  </dd>
                </div>
              )}
            </dl>
          ))}
          {!view.estimate.complete && (
            <p className="running__missing">
              {t('interview.estimateNeeds', { count: view.estimate.missing.length })}
            </p>
          )}
          <a href={hrefOf(casePath(draft.caseId, 'estimate'))}>{t('interview.seeEstimate')}</a>
        </div>
      )}
    </section>
  );
}
