import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { AmountDue } from './AmountDue';
import type { AmountDueProps } from './AmountDue';

export interface NothingDueProps extends AmountDueProps {
  /** A payment that was sealed while another plan was chosen. */
  readonly onForget: (() => void) | undefined;
  readonly onContinue: () => void;
}

/** A plan that costs $0 a month by the estimate: nothing is asked, nothing is sealed. */
export function NothingDue({ carrier, choice, onForget, onContinue }: NothingDueProps) {
  const { t } = useTranslation();
  return (
    <Page title={t('payment.title')}>
      <AmountDue choice={choice} carrier={carrier} />
      <Notice kind="information" heading={t('payment.nothingDue.heading')}>
        {t('payment.nothingDue.why', { carrier })}
      </Notice>
      {onForget && (
        <div className="payment__actions">
          <p>{t('payment.nothingDue.sealedBefore')}</p>
          <Button onPress={onForget}>{t('payment.nothingDue.forget')}</Button>
        </div>
      )}
      <div className="payment__actions">
        <Button kind="primary" onPress={onContinue}>
          {t('payment.continue')}
        </Button>
      </div>
    </Page>
  );
}
