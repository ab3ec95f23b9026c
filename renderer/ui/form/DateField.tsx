import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { parseTypedDate, typedDate } from './dateText';
import { TypedField } from './TypedField';
import type { FieldProps } from './types';

/** A date, typed as MM/DD/YYYY; the form holds `YYYY-MM-DD`, or the text as typed while it is no day. */
export function DateField<Values extends FieldValues, Submitted = Values>(
  props: FieldProps<Values, Submitted>,
) {
  const { t } = useTranslation();
  const words = {
    hint: props.hint ?? t('form.dateHint'),
    problem: props.problem ?? t('form.dateProblem'),
  };
  return (
    <TypedField
      field={{ ...props, ...words }}
      show={(held) => typedDate(String(held ?? ''))}
      parse={parseTypedDate}
      look={{ numeric: true, maxLength: 10 }}
    />
  );
}
