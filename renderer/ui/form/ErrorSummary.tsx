import { useContext } from 'react';
import { get, useFormState } from 'react-hook-form';
import type { Control, FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Notice } from '../Notice';
import { FieldRegisterContext } from './labels';

export interface ErrorSummaryProps<Values extends FieldValues, Submitted> {
  readonly control: Control<Values, unknown, Submitted>;
  /** For a form that judges its answers itself: an attempt to continue was refused. */
  readonly attempted?: boolean;
}

/**
 * What is left to do after an attempt to continue, said once and politely; the first refused field
 * has the focus already. Each line leads to its field.
 */
export function ErrorSummary<Values extends FieldValues, Submitted = Values>({
  control,
  attempted = false,
}: ErrorSummaryProps<Values, Submitted>) {
  const { t } = useTranslation();
  const register = useContext(FieldRegisterContext);
  const { errors, submitCount } = useFormState({ control });
  const refused = (register?.entries() ?? []).filter(([name]) => get(errors, name) !== undefined);
  return (
    <div aria-live="polite">
      {(attempted || submitCount > 0) && refused.length > 0 && (
        <Notice kind="problem" heading={t('form.summary')}>
          <ul className="desk-plain-list">
            {refused.map(([name, { fieldId, label }]) => (
              <li key={name}>
                <button type="button" className="desk-link" onClick={() => focusField(fieldId)}>
                  {label}
                </button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

function focusField(fieldId: string): void {
  const field = document.getElementById(fieldId);
  const target = field?.matches('input, select, textarea') ? field : field?.querySelector('input');
  if (target instanceof HTMLElement) target.focus();
}
