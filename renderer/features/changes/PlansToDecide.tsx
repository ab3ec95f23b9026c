import { useTranslation } from 'react-i18next';
import { carriedPlan, withoutPlanChoice } from '#shared/domain/estimate/index';
import type { CarriedPlan } from '#shared/domain/estimate/index';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { hrefOf } from '../../ui/routing/route';
import { casePath, useCase, useCaseSession, useEstimate } from '../consumer/index';

/** Chosen plans that the answers of now do not allow any more: none may be signed for. */
export function usePlansToDecide(): readonly CarriedPlan[] {
  const { draft, state } = useCase();
  const view = useEstimate();
  if (state !== 'open' || view.state !== 'ready') return [];
  const { estimate } = view;
  return draft.planChoices
    .map((choice) => carriedPlan(choice, estimate))
    .filter(({ kind }) => kind !== 'offered');
}

/** Says which plan cannot stand, and offers both ways on: another plan, or none. */
export function PlansToDecide() {
  const { t } = useTranslation();
  const { draft } = useCase();
  const session = useCaseSession();
  const undecided = usePlansToDecide();
  return undecided.map(({ choice, kind }) => (
    <div key={choice.groupId} className="desk-no-print" data-undecided={kind}>
      <Notice
        kind="attention"
        heading={t('changes.undecided.heading', { plan: choice.planName ?? choice.planId })}
      >
        <p>{t(`changes.lastPlan.${kind}`, { year: draft.coverageYear })}</p>
        <div className="change-actions">
          <a href={hrefOf(casePath(draft.caseId, 'plans'))}>{t('changes.prices.action')}</a>
          <Button
            size="small"
            onPress={() => session.update((current) => withoutPlanChoice(current, choice))}
          >
            {t('changes.undecided.without')}
          </Button>
        </div>
      </Notice>
    </div>
  ));
}
