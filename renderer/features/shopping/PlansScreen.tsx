import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { hrefOf } from '../../ui/routing/route';
import { casePath, nameOf, useCase, useEstimate } from '../consumer/index';
import type { PlaceProps } from '../consumer/index';
import { FamilyDental } from './FamilyDental';
import { LastYearsPlans } from '../changes/index';
import { GroupPlans } from './GroupPlans';
import './shopping.css';

/** The plans open to this family, group by group. */
export function PlansScreen(_: PlaceProps) {
  const { t } = useTranslation();
  const { draft } = useCase();
  const view = useEstimate();
  const [groupId, setGroupId] = useState<string | null>(null);
  if (view.state === 'loading') return null;
  const groups = view.state === 'ready' ? view.estimate.groups : [];
  const group = groups.find(({ id }) => id === groupId) ?? groups[0];
  const year = draft.coverageYear;
  if (view.state !== 'ready' || !view.plans || !group) {
    const reason = view.state !== 'ready' ? 'failed' : !view.plans ? 'noData' : 'noGroup';
    return (
      <Page title={t('plans.title', { year })}>
        <Notice kind="information" heading={t(`plans.empty.${reason}.heading`, { year })}>
          {t(`plans.empty.${reason}.text`, { year })}
        </Notice>
        <p>
          <a href={hrefOf(casePath(draft.caseId, reason === 'noGroup' ? 'estimate' : 'interview'))}>
            {t(`plans.empty.${reason}.link`)}
          </a>
        </p>
      </Page>
    );
  }
  const namesOf = (memberIds: readonly string[]) =>
    draft.application.persons
      .filter(({ id }) => memberIds.includes(id))
      .map((person) => person.name?.firstName ?? nameOf(person))
      .join(', ');
  return (
    <Page
      title={t('plans.title', { year })}
      lede={t('plans.lede', { names: namesOf(group.memberIds) })}
      wide
    >
      <LastYearsPlans />
      {groups.length > 1 && (
        <div className="plan-groups" role="group" aria-label={t('plans.groups')}>
          {groups.map((one) => (
            <button
              key={one.id}
              type="button"
              aria-pressed={one.id === group.id}
              onClick={() => setGroupId(one.id)}
            >
              {namesOf(one.memberIds)}
            </button>
          ))}
        </div>
      )}
      <GroupPlans key={group.id} estimate={view.estimate} group={group} pack={view.plans} />
      <FamilyDental estimate={view.estimate} group={group} pack={view.plans} />
    </Page>
  );
}
