import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnrollmentGroupEstimate, Estimate } from '#shared/domain/estimate/index';
import type { PlanPack } from '#shared/packs/planPack';
import { Button } from '../../ui/Button';
import { goTo } from '../../ui/routing/route';
import { casePath, useCase, useCaseSession } from '../consumer/index';
import { usePlanWhy } from '../eligibility/index';
import { choosePlan } from './choose';
import { compareLimit, comparePath } from './compareAddress';
import { CompareTray } from './CompareTray';
import { FilterPanel } from './FilterPanel';
import { noFilters, planSorts, shownRows } from './filters';
import type { PlanSort } from './filters';
import { PlanItem } from './PlanItem';
import { planRowsOf } from './planRows';

export interface GroupPlansProps {
  readonly estimate: Estimate;
  readonly group: EnrollmentGroupEstimate;
  readonly pack: PlanPack;
}

/** The list of one group: filters with counts, order, a bar for the year, and the tray. */
export function GroupPlans({ estimate, group, pack }: GroupPlansProps) {
  const { t } = useTranslation();
  const { draft } = useCase();
  const session = useCaseSession();
  const [filters, setFilters] = useState(noFilters);
  const [sort, setSort] = useState<PlanSort>('net');
  const [compared, setCompared] = useState<readonly string[]>([]);
  const { onWhy, panel } = usePlanWhy(group.id);
  const rows = useMemo(() => planRowsOf(group, pack), [group, pack]);
  const shown = useMemo(() => shownRows(rows, filters, sort), [rows, filters, sort]);
  const scaleCents = Math.max(0, ...rows.map(({ yearly }) => yearly?.maximumCents ?? 0));
  const chosenId = draft.planChoices.find(({ groupId }) => groupId === group.id)?.planId;
  const toggle = (planId: string) =>
    setCompared((ids) =>
      ids.includes(planId) ? ids.filter((id) => id !== planId) : [...ids, planId],
    );
  return (
    <div className="plans">
      <FilterPanel rows={rows} filters={filters} onChange={setFilters} />
      <div className="plans__list">
        <div className="plans__tools">
          <p role="status">{t('plans.count', { count: shown.length, total: rows.length })}</p>
          <label>
            {t('plans.sort.label')}{' '}
            <select value={sort} onChange={(event) => setSort(event.target.value as PlanSort)}>
              {planSorts.map((one) => (
                <option key={one} value={one}>
                  {t(`plans.sort.${one}`)}
                </option>
              ))}
            </select>
          </label>
          {chosenId && (
            <Button kind="primary" onPress={() => goTo(casePath(draft.caseId, 'payment'))}>
              {t('plans.continue')}
            </Button>
          )}
        </div>
        <p className="plans__legend">{t('plans.yearly.legend')}</p>
        <ul className="desk-plain-list">
          {shown.map((row) => (
            <PlanItem
              key={row.option.planId}
              row={row}
              scaleCents={scaleCents}
              chosen={row.option.planId === chosenId}
              compared={compared.includes(row.option.planId)}
              compareFull={compared.length >= compareLimit}
              onWhy={onWhy}
              onCompare={() => toggle(row.option.planId)}
              onChoose={() =>
                session.update((current) => choosePlan(current, estimate, group, row.option))
              }
            />
          ))}
        </ul>
        <CompareTray
          rows={rows.filter(({ option }) => compared.includes(option.planId))}
          onRemove={toggle}
          onCompare={() => goTo(comparePath(draft.caseId, group.id, compared))}
        />
      </div>
      {panel}
    </div>
  );
}
