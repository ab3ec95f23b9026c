import { useTranslation } from 'react-i18next';
import { outcomeOf } from '#shared/domain/estimate/index';
import type { PersonEstimate } from '#shared/domain/estimate/index';

export interface OutcomeWordsProps {
  readonly person: PersonEstimate;
}

/** What a person may have; of a plan at full price also why there is no credit. */
export function OutcomeWords({ person }: OutcomeWordsProps) {
  const { t } = useTranslation();
  const outcome = outcomeOf(person);
  return (
    <>
      {t(`eligibility.program.${outcome}`)}
      {outcome === 'withoutCredit' && person.noCreditReason && (
        <span className="eligibility__note">{t(`estimate.noCredit.${person.noCreditReason}`)}</span>
      )}
    </>
  );
}
