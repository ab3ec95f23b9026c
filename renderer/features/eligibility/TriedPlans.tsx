import { useTranslation } from 'react-i18next';
import type { EnrollmentGroupEstimate, Estimate, PlanOption } from '#shared/domain/estimate/index';
import { useCase } from '../consumer/index';
import { PlanAmount } from './PlanAmount';

export interface TriedPlansProps {
  readonly told: Estimate;
  readonly tried: Estimate;
  readonly percent: number;
  /** Asks why a plan costs a group what it costs, as told or at the income that is tried. */
  readonly onWhy: (when: 'told' | 'tried', memberIds: readonly string[], plan: PlanOption) => void;
}

/** The same people's policy in another estimate: their group may be named after another of them. */
export function groupOfThem(estimate: Estimate, memberIds: readonly string[]) {
  return estimate.groups.find((group) => group.memberIds.some((id) => memberIds.includes(id)));
}

/** The plans worth following: the least to pay, the benchmark, and the one that was chosen. */
function followed(group: EnrollmentGroupEstimate, chosenId: string | undefined) {
  const [lowest] = group.plans;
  const benchmark = group.plans.find(({ isBenchmark }) => isBenchmark);
  const chosen = group.plans.find(({ planId }) => planId === chosenId);
  const all = [
    { kind: 'lowest', plan: lowest },
    { kind: 'benchmark', plan: benchmark },
    { kind: 'chosen', plan: chosen },
  ] as const;
  return all.flatMap(({ kind, plan }) => (plan ? [{ kind, plan }] : []));
}

/** What a policy would cost after all help, as told and at the income that is tried. */
export function TriedPlans({ told, tried, percent, onWhy }: TriedPlansProps) {
  const { t } = useTranslation();
  const { draft } = useCase();
  const rows = told.groups.flatMap((group) => {
    const chosenId = draft.planChoices.find(({ groupId }) => groupId === group.id)?.planId;
    const then = groupOfThem(tried, group.memberIds);
    return followed(group, chosenId).map(({ kind, plan }) => {
      // The least to pay is another plan at another income.
      const other: PlanOption | undefined =
        kind === 'lowest'
          ? then?.plans[0]
          : then?.plans.find(({ planId }) => planId === plan.planId);
      return { key: `${group.id}${kind}`, kind, plan, other, group };
    });
  });
  if (rows.length === 0) return null;
  return (
    <table className="desk-table what-if__plans">
      <caption>{t('whatIf.plans.caption', { count: told.groups[0]?.plans.length ?? 0 })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('whatIf.plans.plan')}</th>
          <th scope="col" className="desk-end">
            {t('whatIf.plans.told')}
          </th>
          <th scope="col" className="desk-end">
            {t('whatIf.plans.tried', { percent })}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, kind, plan, other, group }) => (
          <tr key={key} data-follows={kind}>
            <th scope="row">
              {t(`whatIf.plans.${kind}`)}
              <span className="eligibility__note">
                {other ? `${other.carrierName} ${other.name}` : `${plan.carrierName} ${plan.name}`}
              </span>
            </th>
            <td className="desk-end">
              <PlanAmount plan={plan} onWhy={() => onWhy('told', group.memberIds, plan)} />
            </td>
            <td className="desk-end what-if__tried">
              {other ? (
                <PlanAmount plan={other} onWhy={() => onWhy('tried', group.memberIds, other)} />
              ) : (
                t('whatIf.plans.none')
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
