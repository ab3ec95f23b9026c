import { TextField as DesignSystemTextField } from '@cmsgov/design-system';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { parseTypedDate, typedDate } from './dateText';
import type { FieldProps } from './types';
import { useField } from './useField';
import { useTypedText } from './useTypedText';

/** A date, typed as MM/DD/YYYY; the form holds `YYYY-MM-DD`, or the text as typed while it is no day. */
export function DateField<Values extends FieldValues, Submitted = Values>(
  props: FieldProps<Values, Submitted>,
) {
  const { t } = useTranslation();
  const { id, field, change, words } = useField({
    ...props,
    hint: props.hint ?? t('form.dateHint'),
    problem: props.problem ?? t('form.dateProblem'),
  });
  const typed = useTypedText(typedDate(String(field.value ?? '')));
  return (
    <DesignSystemTextField
      {...words}
      id={id}
      name={field.name}
      inputRef={field.ref}
      numeric
      size="medium"
      autoComplete="off"
      maxLength={10}
      value={typed.text}
      onFocus={typed.focus}
      onChange={(event) => {
        const text = event.target.value;
        typed.type(text);
        change(text.trim() === '' ? null : (parseTypedDate(text) ?? text));
      }}
      onBlur={() => {
        typed.blur();
        field.onBlur();
      }}
    />
  );
}
