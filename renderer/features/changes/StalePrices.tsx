import { useTranslation } from 'react-i18next';
import { canonicalJson } from '#shared/base/canonicalJson';
import type { CaseDraft } from '#shared/domain/application/index';
import { Notice } from '../../ui/Notice';
import { hrefOf } from '../../ui/routing/route';
import { casePath, useCase } from '../consumer/index';

/** The choice was carried over as it stood, with the money of the earlier answers. */
function carriesOldPrices({ planChoices }: CaseDraft, last: CaseDraft): boolean {
  return planChoices.length > 0 && canonicalJson(planChoices) === canonicalJson(last.planChoices);
}

/** Says that the plan's money is from before the change, and where to see it anew. */
export function StalePrices({ last }: { readonly last: CaseDraft }) {
  const { t } = useTranslation();
  const { draft, state } = useCase();
  if (state === 'submitted' || !carriesOldPrices(draft, last)) return null;
  return (
    <div className="desk-no-print">
      <Notice kind="attention" heading={t('changes.prices.heading')}>
        <p>{t('changes.prices.text')}</p>
        <a href={hrefOf(casePath(draft.caseId, 'plans'))}>{t('changes.prices.action')}</a>
      </Notice>
    </div>
  );
}
