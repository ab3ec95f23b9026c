import { useTranslation } from 'react-i18next';
import type { CaseDraft } from '#shared/domain/application/index';
import { useFormats } from '../../i18n/format';
import { useCase } from '../consumer/index';

/** What the plans of the version before cost then, and what they cost with the answers of now. */
export function PlanPrices({ last }: { readonly last: CaseDraft }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { draft } = useCase();
  const rows = draft.planChoices.flatMap((choice) => {
    const before = last.planChoices.find(
      ({ planId, memberIds }) =>
        planId === choice.planId && memberIds.some((id) => choice.memberIds.includes(id)),
    );
    return before && before.netCents !== choice.netCents ? [{ before, choice }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <table className="desk-table change-table change-prices" data-testid="plan-prices">
      <caption>{t('changes.prices.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('sign.summary.plan')}</th>
          <th scope="col">{t('changes.table.old')}</th>
          <th scope="col">{t('changes.table.next')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ before, choice }) => (
          <tr key={choice.groupId}>
            <th scope="row">{choice.planName ?? choice.planId}</th>
            <td className="change-table__old">{formats.money(before.netCents)}</td>
            <td className="change-table__next">{formats.money(choice.netCents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
