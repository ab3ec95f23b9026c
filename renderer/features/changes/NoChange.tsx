import { useTranslation } from 'react-i18next';
import { pacificDate } from '#shared/base/clock';
import { confirmUnchanged } from '#shared/domain/application/amendment/index';
import { clock } from '../../session/ports/clock';
import { Button } from '../../ui/Button';
import { useCase, useCaseSession } from '../consumer/index';
import { useBefore } from './useBefore';

/** The short way through a renewal: nothing changed, and the family says so. */
export function NoChange() {
  const { t } = useTranslation();
  const { draft, state } = useCase();
  const session = useCaseSession();
  const before = useBefore(draft.basis);
  const { amendmentKind } = draft.application;
  if (amendmentKind !== 'renewal' || state !== 'open' || before.state !== 'ready') return null;
  const confirm = () =>
    session.update((current) => {
      const nowMs = clock.nowMs();
      return confirmUnchanged(current, before.draft, {
        by: current.ownerId,
        nowIso: new Date(nowMs).toISOString(),
        context: { today: pacificDate(nowMs) },
      });
    });
  return (
    <section className="change-section desk-no-print" aria-labelledby="change-unchanged">
      <h2 id="change-unchanged">{t('changes.unchanged.heading')}</h2>
      <p>{t('changes.unchanged.text', { year: before.draft.coverageYear })}</p>
      <Button data-testid="nothing-changed" onPress={confirm}>
        {t('changes.unchanged.action')}
      </Button>
    </section>
  );
}
