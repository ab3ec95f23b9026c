import { useTranslation } from 'react-i18next';
import { outcomeOf, planPriceTrace } from '#shared/domain/estimate/index';
import type { Estimate } from '#shared/domain/estimate/index';
import { useFormats } from '../../i18n/format';
import { nameOf, useCase } from '../consumer/index';
import { AmountButton } from './AmountButton';
import { OutcomeWords } from './OutcomeWords';
import type { Why } from './EstimateScreen';
import { whyPlanWords } from './PlanAmount';
import { PriceCurve } from './PriceCurve';
import { groupOfThem, TriedPlans } from './TriedPlans';
import type { TriedPlansProps } from './TriedPlans';
import { useTriedIncome } from './useTriedIncome';

const least = 50;
const most = 150;
const range = { fromPercent: least, toPercent: most };

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

export interface WhatIfProps {
  readonly estimate: Estimate;
  readonly onWhy: (why: Why) => void;
}

/** Moves the family's income and shows at once what it would do; nothing of it is stored. */
export function WhatIf({ estimate, onWhy }: WhatIfProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { percent, setPercent, tried, explained, rules, plans } = useTriedIncome(estimate);
  const words = t('whatIf.value', { percent, income: formats.money(incomeOf(tried), 'whole') });
  const why = (of: Estimate) =>
    onWhy({ heading: t('whatIf.why'), trace: of.taxHouseholds.flatMap(({ trace }) => trace) });
  const whyPlan: TriedPlansProps['onWhy'] = (when, memberIds, plan) => {
    const of = when === 'told' ? estimate : explained();
    const group = groupOfThem(of, memberIds);
    const isKnown = group && rules && plans;
    const sources = isKnown && { rules, planPack: plans };
    const trace = sources ? planPriceTrace(of, group, plan.planId, sources) : [];
    onWhy({ heading: whyPlanWords(t, plan), trace });
  };
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
      {rules && plans && (
        <PriceCurve
          estimate={estimate}
          sources={{ rules, planPack: plans }}
          range={range}
          tried={tried}
        />
      )}
      <dl className="household__amounts">
        <div>
          <dt>{t('whatIf.now')}</dt>
          <dd>
            <AmountButton label={t('whatIf.why')} onPress={() => why(estimate)}>
              {formats.money(helpOf(estimate))}
            </AmountButton>
          </dd>
        </div>
        <div>
          <dt>{t('whatIf.then', { percent })}</dt>
          <dd data-testid="what-if-help">
            <AmountButton label={t('whatIf.why')} onPress={() => why(explained())}>
              {formats.money(helpOf(tried))}
            </AmountButton>
          </dd>
        </div>
      </dl>
      <TriedPlans told={estimate} tried={tried} percent={percent} onWhy={whyPlan} />
      <MovedPeople told={estimate} tried={tried} />
      {percent !== 100 && (
        <button type="button" className="desk-link" onClick={() => setPercent(100)}>
          {t('whatIf.reset')}
        </button>
      )}
    </section>
  );
}

/** Whose program is another one at the income that is tried. */
function MovedPeople({ told, tried }: { readonly told: Estimate; readonly tried: Estimate }) {
  const { draft } = useCase();
  const moved = tried.persons.filter((person, index) => {
    const now = told.persons[index];
    return !now || outcomeOf(person) !== outcomeOf(now);
  });
  return (
    <ul className="desk-plain-list what-if__moved" aria-live="polite">
      {moved.map((person) => (
        <li key={person.personId}>
          <strong>
            {nameOf(draft.application.persons.find(({ id }) => id === person.personId))}
          </strong>
          {': '}
          <OutcomeWords person={person} />
        </li>
      ))}
    </ul>
  );
}
