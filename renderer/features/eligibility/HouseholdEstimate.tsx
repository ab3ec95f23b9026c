import { useTranslation } from 'react-i18next';
import { estimateWordKeys, incomeScale } from '#shared/domain/estimate/index';
import type { Estimate, TaxHouseholdEstimate } from '#shared/domain/estimate/index';
import { useFormats } from '../../i18n/format';
import { nameOf, useCase } from '../consumer/index';
import { AmountButton } from './AmountButton';
import type { Why } from './EstimateScreen';
import { IncomeScaleDrawing } from './IncomeScaleDrawing';

export interface HouseholdEstimateProps {
  readonly estimate: Estimate;
  readonly household: TaxHouseholdEstimate;
  readonly onWhy: (why: Why) => void;
}

/** One tax return: income, percent of poverty, credit, subsidy, and where it stands on the scale. */
export function HouseholdEstimate({ estimate, household, onWhy }: HouseholdEstimateProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { draft } = useCase();
  const names = [...household.filerIds, ...household.dependentIds]
    .map((id) => nameOf(draft.application.persons.find((person) => person.id === id)))
    .filter(Boolean);
  const why = (heading: string) => () => onWhy({ heading, trace: household.trace });
  const money = (cents: number | null) => (cents === null ? '–' : formats.money(cents));
  const scale = household.status === 'estimated' ? scaleOf(estimate, household) : null;
  const amounts = [
    ['income', household.magiCents],
    ['benchmark', household.benchmark?.monthlyCents ?? null],
    ['contribution', household.contributionMonthlyCents],
    ['credit', household.status === 'estimated' ? household.creditMonthlyCents : null],
    ['subsidy', household.stateSubsidy?.monthlyCents ?? null],
  ] as const;
  return (
    <section
      className="desk-section household"
      aria-label={t('eligibility.household', { names: formats.list(names) })}
    >
      <h2>{t('eligibility.household', { names: formats.list(names) })}</h2>
      {household.noCreditReason && <p>{t(`estimate.noCredit.${household.noCreditReason}`)}</p>}
      {household.notes.map((note) => (
        <p key={note} className="eligibility__note">
          {t(estimateWordKeys.note(note))}
        </p>
      ))}
      <dl className="household__amounts">
        {amounts.map(([name, cents]) => (
          <div key={name} data-testid={`amount-${name}`}>
            <dt>{t(`eligibility.amount.${name}`)}</dt>
            <dd>
              <AmountButton
                label={t('eligibility.whyAmount', { what: t(`eligibility.amount.${name}`) })}
                onPress={why(t('eligibility.whyAmount', { what: t(`eligibility.amount.${name}`) }))}
              >
                {money(cents)}
              </AmountButton>
            </dd>
          </div>
        ))}
        {household.fplPercent !== null && (
          <div data-testid="amount-percent">
            <dt>{t('eligibility.amount.percent')}</dt>
            <dd>
              <AmountButton
                label={t('eligibility.whyAmount', { what: t('eligibility.amount.percent') })}
                onPress={why(t('eligibility.amount.percent'))}
              >
                {`${formats.number(household.fplPercent)} %`}
              </AmountButton>
            </dd>
          </div>
        )}
      </dl>
      {scale && <IncomeScaleDrawing scale={scale} />}
    </section>
  );
}

function scaleOf(estimate: Estimate, household: TaxHouseholdEstimate) {
  return incomeScale(estimate, household.id);
}
