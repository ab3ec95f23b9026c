import { TextField as DesignSystemTextField } from '@cmsgov/design-system';
import type { FieldValues } from 'react-hook-form';
import type { FieldProps } from './types';
import { useField } from './useField';

export interface TextFieldProps<Values extends FieldValues, Submitted> extends FieldProps<
  Values,
  Submitted
> {
  readonly size?: 'small' | 'medium';
  readonly numeric?: boolean;
  readonly autoComplete?: string;
  readonly maxLength?: number;
  readonly multiline?: boolean;
  /** Turns the typing into the value that the form holds; the text itself unless given. */
  readonly parse?: (text: string) => unknown;
}

/** One line of text. */
export function TextField<Values extends FieldValues, Submitted = Values>(
  props: TextFieldProps<Values, Submitted>,
) {
  const { id, field, change, words } = useField(props);
  return (
    <DesignSystemTextField
      {...words}
      id={id}
      name={field.name}
      inputRef={field.ref}
      value={field.value ?? ''}
      onChange={(event) =>
        change(props.parse ? props.parse(event.target.value) : event.target.value)
      }
      onBlur={field.onBlur}
      autoComplete={props.autoComplete ?? 'off'}
      spellCheck={false}
      {...(props.numeric ? { numeric: true } : {})}
      {...(props.size ? { size: props.size } : {})}
      {...(props.maxLength ? { maxLength: props.maxLength } : {})}
      {...(props.multiline ? { multiline: true, rows: 3 } : {})}
    />
  );
}
