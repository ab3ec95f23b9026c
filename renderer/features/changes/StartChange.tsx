import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '#shared/base/result';
import type { AmendmentKind, CaseDraft } from '#shared/domain/application/index';
import { clock } from '../../session/ports/clock';
import type { StoreError } from '../../store';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { goTo } from '../../ui/routing/route';
import { casePath, defaultCoverageYear, useCase, useCaseSession } from '../consumer/index';
import { beginChange, beginNewYear } from './begin';

/** What a family may come with, the commonest first. */
const kinds = [
  'incomeUpdate',
  'addPerson',
  'newbornAdd',
  'removePerson',
  'moveCounty',
  'qle',
  'reportChange',
  'correctError',
  'respondToReturn',
] as const satisfies readonly AmendmentKind[];
type Kind = (typeof kinds)[number];

/** Starts one thing at a time, and opens its interview; what could not be stored is said. */
function useBeginning() {
  const session = useCaseSession();
  const { draft } = useCase();
  const [failed, setFailed] = useState<StoreError | null>(null);
  const [busy, setBusy] = useState(false);
  const begin = async (start: () => Promise<Result<CaseDraft, StoreError>>) => {
    if (busy) return;
    setBusy(true);
    const begun = await start();
    setBusy(false);
    if (!begun.ok) return setFailed(begun.error);
    const { caseId, progress } = begun.value;
    if (caseId === draft.caseId) session.reopen();
    goTo(casePath(caseId, 'interview', progress.step));
  };
  return { busy, failed, begin };
}

function KindOfChange({ kind, onKind }: { kind: Kind; onKind: (kind: Kind) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset className="change-kinds">
      <legend>{t('changes.start.legend')}</legend>
      {kinds.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="changeKind"
            value={one}
            checked={kind === one}
            onChange={() => onKind(one)}
          />
          <span>{t(`changes.kind.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** From a submitted case: report a change of it, renew it, or start another year with it. */
export function StartChange() {
  const { t } = useTranslation();
  const { draft } = useCase();
  const [kind, setKind] = useState<Kind>('incomeUpdate');
  const { busy, failed, begin } = useBeginning();
  const { coverageYear, ownerId } = draft;
  const thisYear = defaultCoverageYear(clock.nowMs());
  const nextYear = coverageYear + 1;
  return (
    <>
      {failed && (
        <Notice kind="problem" announce="alert" heading={t(`errors.store.${failed.code}.what`)}>
          {t(`errors.store.${failed.code}.next`)}
        </Notice>
      )}
      <section className="change-section" aria-labelledby="change-report">
        <h2 id="change-report">{t('changes.start.report')}</h2>
        <p>{t('changes.start.reportText')}</p>
        <KindOfChange kind={kind} onKind={setKind} />
        <Button
          kind="primary"
          busy={busy}
          data-testid="start-change"
          onPress={() => void begin(() => beginChange(draft, kind, ownerId))}
        >
          {t('changes.start.reportAction')}
        </Button>
      </section>
      <section className="change-section" aria-labelledby="change-renew">
        <h2 id="change-renew">{t('changes.start.year')}</h2>
        <p>{t('changes.start.yearText')}</p>
        <div className="change-actions">
          <Button
            busy={busy}
            data-testid="start-renewal"
            onPress={() => void begin(() => beginNewYear(draft, 'renewal', nextYear, ownerId))}
          >
            {t('changes.start.renew', { year: nextYear })}
          </Button>
          {thisYear > coverageYear && (
            <Button
              busy={busy}
              data-testid="start-from-last-year"
              onPress={() =>
                void begin(() => beginNewYear(draft, 'fromLastYear', thisYear, ownerId))
              }
            >
              {t('changes.start.fromLastYear', { year: thisYear, last: coverageYear })}
            </Button>
          )}
        </div>
      </section>
    </>
  );
}
