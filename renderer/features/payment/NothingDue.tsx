import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';

export interface NothingDueProps {
  readonly carrier: string;
  readonly plan: string;
  /** A payment that was sealed while another plan was chosen. */
  readonly onForget: (() => void) | undefined;
  readonly onContinue: () => void;
}

/** A plan that costs $0 a month by the estimate: nothing is asked, nothing is sealed. */
export function NothingDue({ carrier, plan, onForget, onContinue }: NothingDueProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Page title={t('payment.title')}>
      <p className="payment__due">
        <span className="payment__amount">{formats.money(0)}</span>
        <span>{t('payment.due', { carrier, plan })}</span>
      </p>
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
