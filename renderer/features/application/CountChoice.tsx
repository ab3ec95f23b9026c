import { useController } from 'react-hook-form';
import type { FieldValues } from 'react-hook-form';
import { ChoiceList } from '@cmsgov/design-system';
import type { FieldProps } from '../../ui/form/types';

export interface CountChoiceProps extends FieldProps<FieldValues> {
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A number that is picked from a few; the form holds the number. */
export function CountChoice({ control, name, label, hint, options, onAnswered }: CountChoiceProps) {
  const { field } = useController({ control, name });
  return (
    <ChoiceList
      label={label}
      hint={hint}
      type="radio"
      size="small"
      name={name}
      onChange={(event) => {
        const count = Number(event.target.value);
        field.onChange(count);
        onAnswered?.(count);
      }}
      choices={options.map((option, index) => ({
        ...option,
        checked: field.value === Number(option.value),
        ...(index === 0 ? { inputRef: field.ref } : {}),
      }))}
    />
  );
}
