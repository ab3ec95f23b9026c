import { useTranslation } from 'react-i18next';
import type { FieldAt } from '#shared/domain/application/steps/definition';

/** The answers of a choice with their words: `application.<step>.<field>Options.<value>`, else the shared ones. */
export function useOptions(
  at: FieldAt,
): readonly { readonly value: string; readonly label: string }[] {
  const { t } = useTranslation();
  const { field, labelKey } = at;
  const values =
    field.kind === 'tri'
      ? ['yes', 'no']
      : field.kind === 'declinableTri'
        ? ['yes', 'no', 'declined']
        : field.options;
  return values.map((value) => ({
    value,
    label: t([`${labelKey}Options.${value}`, `options.${value}`, `plainOptions.${value}`], {
      defaultValue: value,
    }),
  }));
}
