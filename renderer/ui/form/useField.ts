import { useId } from 'react';
import { useController } from 'react-hook-form';
import type { FieldError, FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useKnownField } from './labels';
import type { FieldProps } from './types';

/** The words for a refused answer: the field's own, else those of the schema's code, else a general request. */
function useProblem(
  error: FieldError | undefined,
  problem: string | undefined,
): string | undefined {
  const { t, i18n } = useTranslation();
  if (!error) return undefined;
  const key = `validation.${error.message ?? ''}`;
  if (i18n.exists(key)) return t(key);
  return problem ?? t('validation.check');
}

/** Ties one field to its form, its words and the summary of errors. */
export function useField<Values extends FieldValues, Submitted>(
  props: FieldProps<Values, Submitted>,
) {
  const { t } = useTranslation();
  const id = useId();
  const { field, fieldState } = useController({ control: props.control, name: props.name });
  const errorMessage = useProblem(fieldState.error, props.problem);
  useKnownField(props.name, id, props.label);
  const change = (value: unknown) => {
    field.onChange(value);
    props.onAnswered?.(value);
  };
  return {
    id,
    field,
    /** Gives the element to the form, so that it can take the focus. */
    attach: field.ref,
    change,
    words: {
      label: props.label,
      ...(props.hint ? { hint: props.hint } : {}),
      ...(errorMessage ? { errorMessage } : {}),
      ...(props.optional ? { requirementLabel: t('form.optional') } : {}),
    },
  };
}
