import { useTranslation } from 'react-i18next';
import { planPriceTrace } from '#shared/domain/estimate/index';
import type { PlanOption } from '#shared/domain/estimate/index';
import { usePacks } from '../../packs/usePacks';
import { useCase, useEstimate } from '../consumer/index';
import { whyPlanWords } from './PlanAmount';
import { WhyPanel } from './WhyPanel';

export interface WhyPlanPriceProps {
  readonly groupId: string;
  readonly plan: PlanOption;
  readonly onClose: () => void;
}

/** The chain of rules behind what a plan costs a group; it is made while the panel is open. */
export function WhyPlanPrice({ groupId, plan, onClose }: WhyPlanPriceProps) {
  const { t } = useTranslation();
  const { draft } = useCase();
  const { rules } = usePacks(draft.coverageYear);
  const view = useEstimate();
  if (view.state !== 'ready' || !view.plans || !rules) return null;
  const { estimate, plans: planPack } = view;
  const group = estimate.groups.find(({ id }) => id === groupId);
  const trace = group ? planPriceTrace(estimate, group, plan.planId, { rules, planPack }) : [];
  return <WhyPanel why={{ heading: whyPlanWords(t, plan), trace }} onClose={onClose} />;
}
