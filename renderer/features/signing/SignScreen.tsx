import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withProvenance } from '#shared/domain/application/index';
import type { CaseDraft } from '#shared/domain/application/index';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { goTo } from '../../ui/routing/route';
import { clock } from '../../session/ports/clock';
import { casePath, useCase, useCaseSession, useMissing, useReview } from '../consumer/index';
import type { PlaceProps } from '../consumer/index';
import { BeforeAndAfter, PlansToDecide, usePlansToDecide } from '../changes/index';
import { ArbitrationAgreements, StillToAgree } from './ArbitrationAgreements';
import { CaseSummary } from './CaseSummary';
import type { ConsumerSign } from './consumerSign';
import { Declaration } from './Declaration';
import { MissingAnswers } from './MissingAnswers';
import { isAcknowledged, ReviewFindings } from './ReviewFindings';
import { useAgreements } from './useAgreements';
import { useSigner } from './useSigner';
import { useSigning } from './useSigning';
import './signing.css';

function withStatement(draft: CaseDraft, enrollerStatementAccepted: boolean): CaseDraft {
  const enroller = { ...draft.application.enroller, enrollerStatementAccepted };
  const stated = { ...draft.application, enroller };
  const stamp = {
    source: 'enroller',
    at: new Date(clock.nowMs()).toISOString(),
    by: draft.ownerId,
  } as const;
  const places = ['enroller.enrollerStatementAccepted'];
  return { ...draft, application: withProvenance(stated, places, stamp) };
}

/** Review everything once more, then sign: the family by hand, the enroller by name. */
export function SignScreen(_: PlaceProps) {
  const { t } = useTranslation();
  const { draft, state } = useCase();
  const missing = useMissing();
  const { signers, signer, choose } = useSigner();
  const { busy, failure, submit, enrollerName } = useSigning();
  const [sign, setSign] = useState<ConsumerSign | null>(null);
  const session = useCaseSession();
  // The enroller's own statement is an answer of the application, which the review asks for.
  const statement = draft.application.enroller.enrollerStatementAccepted === true;
  const agree = (enrollerStatementAccepted: boolean) =>
    session.update((current) => withStatement(current, enrollerStatementAccepted));
  const undecided = usePlansToDecide();
  const review = useReview();
  const isReviewed =
    missing.errors === 0 &&
    undecided.length === 0 &&
    review.errors.length === 0 &&
    isAcknowledged(review, draft.application.handOver.acknowledgedWarnings);
  const agreements = useAgreements();
  const isAgreed = agreements.lines.every(({ agreement }) => agreement);
  const ready = sign !== null && signer !== undefined && statement && isReviewed && isAgreed;
  const chooseSigner = (id: string) => {
    // Nobody signs with the hand of another.
    setSign(null);
    choose(id);
  };
  const finish = async () => {
    if (ready && (await submit(sign, signer))) goTo(casePath(draft.caseId, 'status'));
  };

  if (state === 'submitted') {
    return (
      <Page title={t('sign.title')}>
        <Notice kind="success" heading={t('sign.done')}>
          <a href={`#/${casePath(draft.caseId, 'status')}`}>{t('sign.seeStatus')}</a>
        </Notice>
        <CaseSummary />
      </Page>
    );
  }
  return (
    <Page title={t('sign.title')} lede={t('sign.lede')}>
      <MissingAnswers missing={missing} caseId={draft.caseId} />
      <ReviewFindings />
      <BeforeAndAfter />
      <PlansToDecide />
      <CaseSummary />
      <Declaration signers={signers} signer={signer} onChoose={chooseSigner} onSign={setSign} />
      <ArbitrationAgreements {...agreements} />
      <section className="sign-section" aria-labelledby="sign-enroller">
        <h2 id="sign-enroller">{t('sign.enroller.heading')}</h2>
        <label className="sign-check">
          <input
            type="checkbox"
            name="enrollerStatement"
            checked={statement}
            onChange={(event) => agree(event.target.checked)}
          />
          <span>{t('sign.enroller.statement', { name: enrollerName })}</span>
        </label>
      </section>
      <StillToAgree lines={agreements.lines} />
      {failure && (
        <Notice kind="problem" announce="alert" heading={t(`sign.failed.${failure.step}.heading`)}>
          {t(`sign.failed.${failure.step}.text`)}
        </Notice>
      )}
      <div className="sign-actions">
        <Button kind="primary" size="big" busy={busy || !ready} onPress={() => void finish()}>
          {busy ? t('sign.saving') : t('sign.submit')}
        </Button>
        <p className="sign-actions__note">{t(ready ? 'sign.note' : 'sign.notReady')}</p>
      </div>
    </Page>
  );
}
