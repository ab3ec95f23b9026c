import { Choice } from '@cmsgov/design-system';
import type { FieldValues } from 'react-hook-form';
import type { FieldProps } from './types';
import { useField } from './useField';

/** One statement to agree to; the form holds a boolean. */
export function CheckField<Values extends FieldValues, Submitted = Values>(
  props: FieldProps<Values, Submitted>,
) {
  const { id, field, change, words } = useField(props);
  return (
    <Choice
      {...words}
      id={id}
      type="checkbox"
      size="small"
      name={field.name}
      value="yes"
      inputRef={field.ref}
      checked={field.value === true}
      onChange={(event) => change(event.target.checked)}
      onBlur={field.onBlur}
    />
  );
}
