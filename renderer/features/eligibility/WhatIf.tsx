import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { estimateApplication, withIncomesAt } from '#shared/domain/estimate/index';
import type { Estimate } from '#shared/domain/estimate/index';
import { useFormats } from '../../i18n/format';
import { usePacks } from '../../packs/usePacks';
import { nameOf, useCase } from '../consumer/index';

const least = 50;
const most = 150;

function helpOf(estimate: Estimate): number {
  return estimate.taxHouseholds.reduce(
    (sum, { creditMonthlyCents, stateSubsidy }) =>
      sum + creditMonthlyCents + (stateSubsidy?.monthlyCents ?? 0),
    0,
  );
}

function incomeOf(estimate: Estimate): number {
  return estimate.taxHouseholds.reduce((sum, { magiCents }) => sum + (magiCents ?? 0), 0);
}

/** Moves the family's income and shows at once what it would do; nothing of it is stored. */
export function WhatIf({ estimate }: { readonly estimate: Estimate }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { draft } = useCase();
  const { rules, plans } = usePacks(draft.coverageYear);
  const [percent, setPercent] = useState(100);
  const tried = useMemo(() => {
    if (!rules || percent === 100) return estimate;
    const result = estimateApplication({
      application: withIncomesAt(draft.application, percent),
      planYear: estimate.planYear,
      asOf: estimate.asOf,
      rules,
      planPack: plans ?? undefined,
      trace: false,
    });
    return result.ok ? result.value : estimate;
  }, [draft.application, estimate, percent, plans, rules]);
  const moved = tried.persons.filter(
    (person, index) => person.program !== estimate.persons[index]?.program,
  );
  const words = t('whatIf.value', { percent, income: formats.money(incomeOf(tried), 'whole') });
  return (
    <section className="desk-section what-if" aria-labelledby="what-if">
      <h2 id="what-if">{t('whatIf.heading')}</h2>
      <label className="what-if__slider">
        <span>{t('whatIf.slider')}</span>
        <input
          type="range"
          name="whatIf"
          min={least}
          max={most}
          value={percent}
          aria-valuetext={words}
          onChange={(event) => setPercent(Number(event.target.value))}
        />
        <output>{words}</output>
      </label>
      <dl className="household__amounts">
        <div>
          <dt>{t('whatIf.now')}</dt>
          <dd className="what-if__amount">{formats.money(helpOf(estimate))}</dd>
        </div>
        <div>
          <dt>{t('whatIf.then', { percent })}</dt>
          <dd className="what-if__amount" data-testid="what-if-help">
            {formats.money(helpOf(tried))}
          </dd>
        </div>
      </dl>
      <p className="desk-muted">{t('whatIf.credit')}</p>
      <ul className="desk-plain-list" aria-live="polite">
        {moved.map((person) => (
          <li key={person.personId}>
            <strong>
              {nameOf(draft.application.persons.find(({ id }) => id === person.personId))}
            </strong>
            {': '}
            {t(`eligibility.program.${person.program ?? 'unknown'}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
