import { useTranslation } from 'react-i18next';
import { carriedPlan, withPlanChoice } from '#shared/domain/estimate/index';
import type { CarriedPlan, Estimate } from '#shared/domain/estimate/index';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { nameOf, useCase, useCaseSession, useEstimate } from '../consumer/index';
import { useBefore } from './useBefore';

interface PlanLineProps {
  readonly carried: CarriedPlan;
  /** Null where the year cannot be estimated yet. */
  readonly estimate: Estimate | null;
  readonly lastYear: number;
}

/** One plan of last year, priced for this one, or why it cannot be kept. */
function PlanLine({ carried, estimate, lastYear }: PlanLineProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { draft } = useCase();
  const session = useCaseSession();
  const { choice, kind } = carried;
  const year = draft.coverageYear;
  const people = draft.application.persons
    .filter(({ id }) => choice.memberIds.includes(id))
    .map((person) => person.name?.firstName ?? nameOf(person));
  const kept =
    kind === 'offered' &&
    draft.planChoices.some(
      ({ planId, groupId }) => planId === carried.next.planId && groupId === carried.next.groupId,
    );
  return (
    <li data-carried={kind} data-plan-of-last-year={choice.planId}>
      <strong>{choice.planName ?? choice.planId}</strong>{' '}
      <span className="desk-muted">{formats.list(people)}</span>
      <p>
        {kind === 'offered'
          ? t('changes.lastPlan.offered', {
              year,
              lastYear,
              now: formats.money(carried.next.netCents),
              then: formats.money(choice.netCents),
            })
          : t(`changes.lastPlan.${kind}`, { year })}
      </p>
      {kind === 'offered' && estimate && (
        <Button
          size="small"
          aria-pressed={kept}
          onPress={() =>
            session.update((current) => withPlanChoice(current, estimate, carried.next))
          }
        >
          {t(kept ? 'changes.lastPlan.kept' : 'changes.lastPlan.keep', { year })}
        </Button>
      )}
    </li>
  );
}

/** In a case that was begun from another year's: that year's plans, at the prices of this one. */
export function LastYearsPlans() {
  const { t } = useTranslation();
  const { draft, state } = useCase();
  const before = useBefore(draft.basis);
  const view = useEstimate();
  const isAnotherYear = draft.basis !== undefined && draft.basis.caseId !== draft.caseId;
  if (!isAnotherYear || state !== 'open') return null;
  if (before.state !== 'ready' || view.state === 'loading') return null;
  const estimate = view.state === 'ready' ? view.estimate : null;
  const { planChoices, coverageYear } = before.draft;
  if (planChoices.length === 0) return null;
  return (
    <section className="change-section last-plans" aria-labelledby="last-plans">
      <h2 id="last-plans">{t('changes.lastPlan.heading', { lastYear: coverageYear })}</h2>
      <ul>
        {planChoices.map((choice) => (
          <PlanLine
            key={choice.groupId}
            carried={estimate ? carriedPlan(choice, estimate) : { kind: 'noPlanData', choice }}
            estimate={estimate}
            lastYear={coverageYear}
          />
        ))}
      </ul>
    </section>
  );
}
