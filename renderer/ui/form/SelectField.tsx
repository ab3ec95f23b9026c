import { Hint, InlineError, Label } from '@cmsgov/design-system';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './types';
import { useField } from './useField';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface SelectFieldProps<Values extends FieldValues, Submitted> extends FieldProps<
  Values,
  Submitted
> {
  readonly options: readonly Option[];
  /** The words of the empty choice; "Choose" unless given. */
  readonly empty?: string;
  /** What is shown as chosen, where the form itself holds something else. */
  readonly shown?: string;
}

/**
 * One of many. The browser's own list is used, not the design system's: it opens and finds by
 * typing at once, and keeps 60 kB of script out of the application.
 */
export function SelectField<Values extends FieldValues, Submitted = Values>(
  props: SelectFieldProps<Values, Submitted>,
) {
  const { t } = useTranslation();
  const { id, field, attach, change, words } = useField(props);
  const described = [
    words.hint ? `${id}-hint` : '',
    words.errorMessage ? `${id}-error` : '',
  ].filter((part) => part !== '');
  return (
    <div className="ds-c-select-field">
      <Label
        fieldId={id}
        {...(words.requirementLabel ? { requirementLabel: words.requirementLabel } : {})}
      >
        {words.label}
      </Label>
      {words.hint && <Hint id={`${id}-hint`}>{words.hint}</Hint>}
      {words.errorMessage && <InlineError id={`${id}-error`}>{words.errorMessage}</InlineError>}
      <select
        id={id}
        name={field.name}
        ref={attach}
        className={`ds-c-field desk-select${words.errorMessage ? ' ds-c-field--error' : ''}`}
        value={props.shown ?? field.value ?? ''}
        onChange={(event) => change(event.target.value === '' ? null : event.target.value)}
        onBlur={field.onBlur}
        aria-invalid={words.errorMessage ? true : undefined}
        aria-describedby={described.length > 0 ? described.join(' ') : undefined}
      >
        <option value="">{props.empty ?? t('form.choose')}</option>
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
