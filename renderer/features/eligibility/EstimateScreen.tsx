import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TraceEntry } from '#shared/domain/engine/trace';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { goTo } from '../../ui/routing/route';
import { casePath, useCase, useEstimate } from '../consumer/index';
import type { PlaceProps } from '../consumer/index';
import { HouseholdEstimate } from './HouseholdEstimate';
import { NeededAnswers } from './NeededAnswers';
import { PersonTable } from './PersonTable';
import { Unsettled } from './Unsettled';
import { WhatIf } from './WhatIf';
import { WhyPanel } from './WhyPanel';
import './eligibility.css';

export interface Why {
  readonly heading: string;
  readonly trace: readonly TraceEntry[];
}

/** What the family may get, person by person and return by return; every amount says why. */
export function EstimateScreen(_: PlaceProps) {
  const { t } = useTranslation();
  const { draft } = useCase();
  const view = useEstimate();
  const [why, setWhy] = useState<Why | null>(null);
  if (view.state === 'loading') return null;
  if (view.state === 'failed') {
    return (
      <Page title={t('eligibility.title')}>
        <Notice
          kind="attention"
          heading={t('eligibility.failed.heading', { year: draft.coverageYear })}
        >
          {view.error?.code === 'no-data'
            ? t('eligibility.failed.noData', { year: draft.coverageYear })
            : t('eligibility.failed.text')}
        </Notice>
      </Page>
    );
  }
  const { estimate } = view;
  return (
    <div className="eligibility">
      <Page
        title={t('eligibility.title')}
        lede={t('eligibility.lede', { year: estimate.planYear })}
        actions={
          <Button kind="primary" onPress={() => goTo(casePath(draft.caseId, 'plans'))}>
            {t('eligibility.toPlans')}
          </Button>
        }
      >
        <p className="eligibility__label">{t('eligibility.estimateOnly')}</p>
        <NeededAnswers estimate={estimate} />
        <PersonTable estimate={estimate} onWhy={setWhy} />
        {estimate.taxHouseholds.map((household) => (
          <HouseholdEstimate
            key={household.id}
            estimate={estimate}
            household={household}
            onWhy={setWhy}
          />
        ))}
        <Unsettled estimate={estimate} />
        {estimate.complete && <WhatIf estimate={estimate} onWhy={setWhy} />}
      </Page>
      {why && <WhyPanel why={why} onClose={() => setWhy(null)} />}
    </div>
  );
}
