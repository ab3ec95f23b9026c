import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { PlanOption } from '#shared/domain/estimate/index';
import { useFormats } from '../../i18n/format';
import { AmountButton } from './AmountButton';

/** The question that a plan's price answers. */
export function whyPlanWords(
  t: TFunction,
  { carrierName, name }: Pick<PlanOption, 'carrierName' | 'name'>,
): string {
  return t('eligibility.whyAmount', { what: `${carrierName} ${name}` });
}

export interface PlanAmountProps {
  readonly plan: PlanOption;
  readonly onWhy: (plan: PlanOption) => void;
}

/** What is left to pay for a plan; pressing it asks why. */
export function PlanAmount({ plan, onWhy }: PlanAmountProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <AmountButton label={whyPlanWords(t, plan)} onPress={() => onWhy(plan)}>
      {formats.money(plan.netCents)}
    </AmountButton>
  );
}
