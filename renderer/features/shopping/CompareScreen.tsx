import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { goTo, hrefOf } from '../../ui/routing/route';
import { casePath, useCase, useCaseSession, useEstimate } from '../consumer/index';
import type { PlaceProps } from '../consumer/index';
import { PlanAmount, usePlanWhy } from '../eligibility/index';
import { choosePlan } from './choose';
import { readComparePath } from './compareAddress';
import { compareLines } from './compareLines';
import { planRowsOf } from './planRows';
import { YearlyLevels } from './YearlyLevels';
import './shopping.css';

/** Up to four plans side by side; what differs comes first. */
export function CompareScreen({ params }: PlaceProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { draft } = useCase();
  const session = useCaseSession();
  const view = useEstimate();
  const { groupId, planIds } = readComparePath(params['step']);
  const { onWhy, panel } = usePlanWhy(groupId);
  if (view.state === 'loading') return null;
  const group =
    view.state === 'ready' ? view.estimate.groups.find(({ id }) => id === groupId) : undefined;
  const rows =
    view.state === 'ready' && view.plans && group
      ? planRowsOf(group, view.plans).filter(({ option }) => planIds.includes(option.planId))
      : [];
  const backPath = casePath(draft.caseId, 'plans');
  if (view.state !== 'ready' || !group || rows.length === 0) {
    return (
      <Page title={t('compare.title')}>
        <Notice kind="information">{t('compare.gone')}</Notice>
        <a href={hrefOf(backPath)}>{t('compare.back')}</a>
      </Page>
    );
  }
  return (
    <Page
      title={t('compare.title')}
      actions={<a href={hrefOf(backPath)}>{t('compare.back')}</a>}
      wide
    >
      <table className="compare">
        <thead>
          <tr>
            <th scope="col">{t('compare.what')}</th>
            {rows.map(({ option }) => (
              <th key={option.planId} scope="col">
                <span className="plan__carrier">{option.carrierName}</span>
                <span className="compare__name">{option.name}</span>
                <span className="plan__net">
                  <PlanAmount plan={option} onWhy={onWhy} />
                </span>
                <Button
                  kind="primary"
                  size="small"
                  onPress={() => {
                    session.update((current) => choosePlan(current, view.estimate, group, option));
                    goTo(casePath(draft.caseId, 'payment'));
                  }}
                >
                  {t('compare.choose')}
                </Button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <YearlyLevels rows={rows} />
          {compareLines(rows, { t, formats }).map((line) => (
            <tr key={line.key} className={line.differs ? 'compare__differs' : undefined}>
              <th scope="row">{line.label}</th>
              {line.values.map((value, index) => (
                <td key={rows[index]?.option.planId}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {panel}
    </Page>
  );
}
