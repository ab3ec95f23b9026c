import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SealedPayment } from '#shared/desktop/channels/payment';
import type { AppError } from '#shared/desktop/errors';
import { desktop } from '../../bridge';
import { Button } from '../../ui/Button';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { detailsFrom } from './fields';
import type { PaymentMethod } from './fields';
import { MethodFields } from './MethodFields';

export interface PaymentFormProps {
  readonly planPackId: string;
  readonly carrierId: string;
  readonly onSealed: (sealed: SealedPayment, payerName: string) => void;
}

const methods: readonly PaymentMethod[] = ['bankAccount', 'card'];

/**
 * Uncontrolled inputs that go straight into one call of the main process and are emptied with its
 * answer: the numbers never enter form state, the draft or the undo history of React.
 */
export function PaymentForm({ planPackId, carrierId, onSealed }: PaymentFormProps) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const groupId = useId();
  const [method, setMethod] = useState<PaymentMethod>('bankAccount');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const refused = new Map(
    (error?.fields ?? []).map(({ path, code }) => [path.split('.').at(-1) ?? path, code]),
  );
  const seal = async () => {
    if (!form.current || busy) return;
    setBusy(true);
    setError(null);
    const details = detailsFrom(form.current, method);
    const sealed = await desktop.call('payment.seal', { planPackId, carrierId, details });
    setBusy(false);
    if (sealed.ok) {
      form.current?.reset();
      onSealed(sealed.value, details.holderName);
      return;
    }
    setError(sealed.error);
    const first = sealed.error.fields?.[0]?.path.split('.').at(-1);
    const input = first ? form.current?.elements.namedItem(first) : null;
    if (input instanceof HTMLElement) input.focus();
  };
  return (
    <form
      ref={form}
      className="desk-form payment-form"
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void seal();
      }}
    >
      <fieldset className="payment-form__methods">
        <legend id={groupId}>{t('payment.method.legend')}</legend>
        {methods.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="method"
              value={one}
              checked={method === one}
              onChange={() => {
                setMethod(one);
                setError(null);
              }}
            />
            <span>{t(`payment.method.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <MethodFields method={method} refused={refused} />
      {error && refused.size === 0 && <ErrorNotice error={error} />}
      <p className="payment-form__mandate">{t(`payment.mandate.${method}`)}</p>
      <Button kind="primary" type="submit" busy={busy}>
        {t(busy ? 'payment.sealing' : 'payment.seal')}
      </Button>
    </form>
  );
}
