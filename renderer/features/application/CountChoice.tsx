import { ChoiceList } from '@cmsgov/design-system';
import type { FieldValues } from 'react-hook-form';
import type { FieldProps } from '../../ui/form/types';
import { useField } from '../../ui/form/useField';

export interface CountChoiceProps extends FieldProps<FieldValues> {
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A number that is picked from a few; the form holds the number. */
export function CountChoice({ options, ...props }: CountChoiceProps) {
  const { id, field, attach, change, words } = useField(props);
  return (
    <ChoiceList
      {...words}
      id={id}
      type="radio"
      size="small"
      name={field.name}
      onChange={(event) => change(Number(event.target.value))}
      onComponentBlur={field.onBlur}
      choices={options.map((option, index) => ({
        ...option,
        checked: field.value === Number(option.value),
        ...(index === 0 ? { inputRef: attach } : {}),
      }))}
    />
  );
}
