import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PlanOption } from '#shared/domain/estimate/index';
import { WhyPlanPrice } from './WhyPlanPrice';

export interface PlanWhy {
  readonly onWhy: (plan: PlanOption) => void;
  /** The open chain of rules; nothing while no plan is asked about. */
  readonly panel: ReactNode;
}

/** "Why this price?" of a screen that shows the plans of one group. */
export function usePlanWhy(groupId: string): PlanWhy {
  const [plan, setPlan] = useState<PlanOption | null>(null);
  const panel = plan && (
    <div className="plan-why">
      <WhyPlanPrice key={plan.planId} groupId={groupId} plan={plan} onClose={() => setPlan(null)} />
    </div>
  );
  return { onWhy: setPlan, panel };
}
