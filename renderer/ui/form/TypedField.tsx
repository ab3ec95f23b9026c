import { TextField as DesignSystemTextField } from '@cmsgov/design-system';
import type { ComponentProps } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { FieldProps } from './types';
import { useField } from './useField';
import { useTypedText } from './useTypedText';

type Look = Pick<
  ComponentProps<typeof DesignSystemTextField>,
  'numeric' | 'mask' | 'inputMode' | 'maxLength'
>;

interface TypedFieldProps<Values extends FieldValues, Submitted> {
  readonly field: FieldProps<Values, Submitted>;
  /** The held value as it is written at rest. */
  readonly show: (held: unknown) => string;
  /** The value of a typing; undefined while it is none. */
  readonly parse: (text: string) => string | number | undefined;
  readonly look: Look;
}

/**
 * A value that is typed in its own form. The form holds the value, null where nothing is typed, or
 * the text as typed while it is no value, so that nothing typed is lost and the schema refuses it.
 */
export function TypedField<Values extends FieldValues, Submitted = Values>({
  field: props,
  show,
  parse,
  look,
}: TypedFieldProps<Values, Submitted>) {
  const { id, field, change, words } = useField(props);
  const typed = useTypedText(show(field.value));
  return (
    <DesignSystemTextField
      {...words}
      {...look}
      id={id}
      name={field.name}
      inputRef={field.ref}
      size="medium"
      autoComplete="off"
      value={typed.text}
      onFocus={typed.focus}
      onChange={(event) => {
        const text = event.target.value;
        typed.type(text);
        change(text.trim() === '' ? null : (parse(text) ?? text));
      }}
      onBlur={() => {
        typed.blur();
        field.onBlur();
      }}
    />
  );
}
