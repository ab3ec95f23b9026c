import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import { useSession } from '../../session/session';
import { hrefOf } from '../../ui/routing/route';
import { casePath, useCase } from '../consumer/index';
import { useHandOver } from './useHandOver';
import './handOver.css';

/** What can be done with a signed case; and the number that somebody recorded by hand, as such. */
export function WaysOn() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { draft, state } = useCase();
  const turned = useSession((facts) => facts.turnedAround);
  const confirmation = useHandOver(draft.application.id).record?.confirmation;
  if (turned || (state !== 'submitted' && !draft.basis)) return null;
  return (
    <section className="hand-ways" aria-label={t('handOver.ways')}>
      {confirmation && (
        <p data-testid="confirmed-by-hand">
          <strong>{t('handOver.confirmation.done', { number: confirmation.number })}</strong>{' '}
          {t('handOver.confirmation.by', {
            name: confirmation.recordedBy,
            when: formats.moment(Date.parse(confirmation.recordedAt)),
          })}
        </p>
      )}
      <div className="hand-ways__links desk-no-print">
        {state === 'submitted' && (
          <a className="ds-c-button" href={hrefOf(casePath(draft.caseId, 'handOver'))}>
            {t('handOver.open')}
          </a>
        )}
        <a className="ds-c-button" href={hrefOf(casePath(draft.caseId, 'change'))}>
          {t(state === 'submitted' ? 'changes.open' : 'changes.review')}
        </a>
      </div>
    </section>
  );
}
