import type { FieldValues } from 'react-hook-form';
import { moneyText, parseMoney } from './money';
import { TypedField } from './TypedField';
import type { FieldProps } from './types';

/** An amount of dollars; the form holds integer cents, or the text as typed while it is none. */
export function MoneyField<Values extends FieldValues, Submitted = Values>(
  props: FieldProps<Values, Submitted>,
) {
  return (
    <TypedField
      field={props}
      show={(held) => (typeof held === 'number' ? moneyText(held) : String(held ?? ''))}
      parse={parseMoney}
      look={{ mask: 'currency', inputMode: 'decimal' }}
    />
  );
}
