import { useTranslation } from 'react-i18next';
import { fieldsOf } from './fields';
import type { PaymentMethod } from './fields';
import { SecretInput } from './SecretInput';

export interface MethodFieldsProps {
  readonly method: PaymentMethod;
  /** Why the main process refused a field, by its name. */
  readonly refused: ReadonlyMap<string, string>;
}

/** The inputs of one way to pay; React never reads what is typed into them. */
export function MethodFields({ method, refused }: MethodFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className="payment-form__fields">
      {fieldsOf[method].map((field) => (
        <SecretInput key={`${method}.${field.name}`} field={field} code={refused.get(field.name)} />
      ))}
      {method === 'bankAccount' && (
        <label>
          <span className="ds-c-label">{t('payment.field.accountType')}</span>
          <select name="accountType" className="ds-c-field desk-select">
            <option value="checking">{t('payment.accountType.checking')}</option>
            <option value="savings">{t('payment.accountType.savings')}</option>
          </select>
        </label>
      )}
    </div>
  );
}
