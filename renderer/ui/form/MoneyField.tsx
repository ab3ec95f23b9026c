import { TextField as DesignSystemTextField } from '@cmsgov/design-system';
import type { FieldValues } from 'react-hook-form';
import { moneyText, parseMoney } from './money';
import type { FieldProps } from './types';
import { useField } from './useField';
import { useTypedText } from './useTypedText';

/** An amount of dollars; the form holds integer cents, or the text as typed while it is none. */
export function MoneyField<Values extends FieldValues, Submitted = Values>(
  props: FieldProps<Values, Submitted>,
) {
  const { id, field, change, words } = useField(props);
  const value: unknown = field.value;
  const stored = typeof value === 'number' ? moneyText(value) : String(value ?? '');
  const typed = useTypedText(stored);
  return (
    <DesignSystemTextField
      {...words}
      id={id}
      name={field.name}
      inputRef={field.ref}
      mask="currency"
      inputMode="decimal"
      size="medium"
      autoComplete="off"
      value={typed.text}
      onFocus={typed.focus}
      onChange={(event) => {
        const text = event.target.value;
        typed.type(text);
        change(text.trim() === '' ? null : (parseMoney(text) ?? text));
      }}
      onBlur={() => {
        typed.blur();
        field.onBlur();
      }}
    />
  );
}
