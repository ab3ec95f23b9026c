import { ChoiceList } from '@cmsgov/design-system';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Option } from './SelectField';
import type { FieldProps } from './types';
import { useField } from './useField';

export interface ChoiceOption extends Option {
  readonly hint?: string;
}

export interface ChoiceFieldProps<Values extends FieldValues, Submitted> extends FieldProps<
  Values,
  Submitted
> {
  readonly options: readonly ChoiceOption[];
  /** Short answers side by side. */
  readonly inline?: boolean;
}

/** One of a few, all in sight. */
export function ChoiceField<Values extends FieldValues, Submitted = Values>(
  props: ChoiceFieldProps<Values, Submitted>,
) {
  const { id, field, change, words } = useField(props);
  return (
    <ChoiceList
      {...words}
      id={id}
      {...(props.inline ? { className: 'desk-inline-choices' } : {})}
      type="radio"
      size="small"
      name={field.name}
      onChange={(event) => change(event.target.value)}
      onComponentBlur={field.onBlur}
      choices={props.options.map(({ value, label, hint }, index) => ({
        value,
        label,
        ...(hint ? { hint } : {}),
        checked: field.value === value,
        ...(index === 0 ? { inputRef: field.ref } : {}),
      }))}
    />
  );
}

/** A question answered with yes or no; the form holds a boolean, or null while it is open. */
export function YesNoField<Values extends FieldValues, Submitted = Values>(
  props: FieldProps<Values, Submitted>,
) {
  const { t } = useTranslation();
  const { id, field, change, words } = useField(props);
  return (
    <ChoiceList
      {...words}
      id={id}
      className="desk-inline-choices"
      type="radio"
      size="small"
      name={field.name}
      onChange={(event) => change(event.target.value === 'yes')}
      onComponentBlur={field.onBlur}
      choices={[
        { value: 'yes', label: t('form.yes'), checked: field.value === true, inputRef: field.ref },
        { value: 'no', label: t('form.no'), checked: field.value === false },
      ]}
    />
  );
}
