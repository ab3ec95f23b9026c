import { useTranslation } from 'react-i18next';
import type { PlanChoice } from '#shared/domain/application/index';
import { useFormats } from '../../i18n/format';
import { useEstimate } from '../consumer/index';
import { PlanAmount, usePlanWhy } from '../eligibility/index';

export interface AmountDueProps {
  readonly choice: PlanChoice;
  readonly carrier: string;
}

/** What the first month of the chosen plan costs, and to whom it is paid; the amount says why. */
export function AmountDue({ choice, carrier }: AmountDueProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const view = useEstimate();
  const { onWhy, panel } = usePlanWhy(choice.groupId);
  const group =
    view.state === 'ready'
      ? view.estimate.groups.find(({ id }) => id === choice.groupId)
      : undefined;
  // What was signed may have another price than the rules of now: their chain would not lead to it.
  const priced = group?.plans.find(
    ({ planId, netCents }) => planId === choice.planId && netCents === choice.netCents,
  );
  return (
    <>
      <p className="payment__due">
        <span className="payment__amount">
          {priced ? <PlanAmount plan={priced} onWhy={onWhy} /> : formats.money(choice.netCents)}
        </span>
        <span>{t('payment.due', { carrier, plan: choice.planName ?? '' })}</span>
      </p>
      {panel}
    </>
  );
}
