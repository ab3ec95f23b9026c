import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { firstPremium } from '#shared/domain/application/index';
import { desktop } from '../../bridge';
import { cardBrand } from '../../ui/cardBrand';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { goTo, hrefOf } from '../../ui/routing/route';
import { casePath, useCase, useCaseSession } from '../consumer/index';
import type { PlaceProps } from '../consumer/index';
import { AmountDue } from './AmountDue';
import { NothingDue } from './NothingDue';
import { PaymentForm } from './PaymentForm';
import { useCarrierName } from './useCarrierName';
import './payment.css';

/** The first premium: what is due and why, how it is paid, and what this laptop keeps of it. */
export function PaymentScreen(_: PlaceProps) {
  const { t } = useTranslation();
  const { draft, state } = useCase();
  const session = useCaseSession();
  const [again, setAgain] = useState(false);
  const { choice, nothingDue } = firstPremium(draft);
  const carrier = useCarrierName(draft.coverageYear, choice?.carrierId);
  const toSign = casePath(draft.caseId, 'sign');
  if (!choice || !choice.carrierId) {
    return <NoPlan caseId={draft.caseId} />;
  }
  const { payment } = draft;
  const forget = () => {
    if (payment) void desktop.call('payment.discard', { paymentRef: payment.paymentRef });
    session.update((current) => ({ ...current, payment: null }));
    setAgain(true);
  };
  if (nothingDue) {
    return (
      <NothingDue
        carrier={carrier}
        choice={choice}
        onForget={payment && state !== 'submitted' ? forget : undefined}
        onContinue={() => goTo(toSign)}
      />
    );
  }
  return (
    <Page title={t('payment.title')} lede={t('payment.lede')}>
      <AmountDue choice={choice} carrier={carrier} />
      <p className="payment__keeps">{t('payment.keeps', { carrier })}</p>
      {payment && !again ? (
        <section className="payment__kept" aria-live="polite">
          <Notice kind="success" heading={t('payment.kept.heading')}>
            {t(`payment.kept.${payment.method}`, {
              brand: cardBrand(payment.brand),
              lastFour: payment.lastFour,
            })}
          </Notice>
          {state !== 'submitted' && <Button onPress={forget}>{t('payment.kept.replace')}</Button>}
        </section>
      ) : (
        <PaymentForm
          planPackId={choice.planPackId}
          carrierId={choice.carrierId}
          onSealed={(sealed, payerName) => {
            session.update((current) => ({
              ...current,
              payment: {
                paymentRef: sealed.paymentRef,
                method: sealed.method,
                lastFour: sealed.lastFour,
                carrierId: sealed.carrierId,
                payerName,
                ...(sealed.brand ? { brand: sealed.brand } : {}),
              },
            }));
            setAgain(false);
          }}
        />
      )}
      <div className="payment__actions">
        <Button kind={payment ? 'primary' : 'secondary'} onPress={() => goTo(toSign)}>
          {t(payment ? 'payment.continue' : 'payment.later')}
        </Button>
      </div>
    </Page>
  );
}

/** Nothing is chosen yet, or nothing that costs a premium. */
function NoPlan({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  return (
    <Page title={t('payment.title')}>
      <Notice kind="information">{t('payment.noPlan')}</Notice>
      <p>
        <a href={hrefOf(casePath(caseId, 'plans'))}>{t('payment.toPlans')}</a>
      </p>
      <Button kind="primary" onPress={() => goTo(casePath(caseId, 'sign'))}>
        {t('payment.continue')}
      </Button>
    </Page>
  );
}
