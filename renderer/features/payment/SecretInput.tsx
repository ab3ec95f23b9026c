import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecretField } from './fields';

export interface SecretInputProps {
  readonly field: SecretField;
  /** Why the main process refused it; the value itself never comes back. */
  readonly code: string | undefined;
}

/** An input that React never reads. */
export function SecretInput({ field, code }: SecretInputProps) {
  const { t } = useTranslation();
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const problem = code
    ? t([`payment.problem.${field.name}.${code}`, `payment.problem.${field.name}.any`])
    : undefined;
  return (
    <div className={`payment-form__field payment-form__field--${field.size}`}>
      <label htmlFor={id} className="ds-c-label">
        {t(`payment.field.${field.name}`)}
      </label>
      <p id={hintId} className="ds-c-hint">
        {t(`payment.hint.${field.name}`)}
      </p>
      {problem && (
        <p id={errorId} className="ds-c-inline-error" role="alert">
          {problem}
        </p>
      )}
      <input
        id={id}
        name={field.name}
        className={problem ? 'ds-c-field ds-c-field--error' : 'ds-c-field'}
        autoComplete={field.autoComplete}
        spellCheck={false}
        inputMode={field.numeric ? 'numeric' : 'text'}
        aria-describedby={problem ? `${errorId} ${hintId}` : hintId}
        aria-invalid={problem ? true : undefined}
      />
    </div>
  );
}
