import { planPriceTrace } from '#shared/domain/estimate/index';
import { usePacks } from '../../packs/usePacks';
import { useCase, useEstimate } from '../consumer/index';
import { WhyPanel } from './WhyPanel';

export interface WhyPlanPriceProps {
  readonly groupId: string;
  readonly planId: string;
  readonly heading: string;
  readonly onClose: () => void;
}

/** The chain of rules behind what a plan costs a group; it is made while the panel is open. */
export function WhyPlanPrice({ groupId, planId, heading, onClose }: WhyPlanPriceProps) {
  const { draft } = useCase();
  const { rules } = usePacks(draft.coverageYear);
  const view = useEstimate();
  if (view.state !== 'ready' || !view.plans || !rules) return null;
  const { estimate, plans: planPack } = view;
  const group = estimate.groups.find(({ id }) => id === groupId);
  const trace = group ? planPriceTrace(estimate, group, planId, { rules, planPack }) : [];
  return <WhyPanel why={{ heading, trace }} onClose={onClose} />;
}
