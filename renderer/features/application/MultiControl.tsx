import { Hint, InlineError } from '@cmsgov/design-system';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ApplicationDraft } from '#shared/domain/application/index';
import type { FieldAt } from '#shared/domain/application/steps/definition';
import { presentPersons } from '#shared/domain/application/steps/subjects';
import type { FieldProps } from '../../ui/form/types';
import { useField } from '../../ui/form/useField';
import { nameOf } from '../consumer/index';
import { useOptions } from './useOptions';

export interface MultiControlProps extends FieldProps<FieldValues> {
  readonly at: FieldAt;
  readonly application: ApplicationDraft;
}

/** "None" and anything else take each other away. */
function toggled(ticked: readonly string[], value: string): readonly string[] {
  if (ticked.includes(value)) return ticked.filter((one) => one !== value);
  return value === 'none' ? ['none'] : [...ticked.filter((one) => one !== 'none'), value];
}

/** Any number of answers, each a box to tick. */
export function MultiControl({ at, application, ...props }: MultiControlProps) {
  const { t } = useTranslation();
  const { id, field, attach, change, words } = useField(props);
  const options = useOptions(at);
  const choices =
    at.field.kind === 'people'
      ? presentPersons(application)
          .map((person, index) => ({
            value: person.id,
            label: nameOf(person) || t('interview.person', { number: index + 1 }),
          }))
          .filter(({ value }) => value !== at.personId)
      : options;
  const ticked: readonly string[] = Array.isArray(field.value) ? field.value : [];
  const described = [words.hint ? `${id}-hint` : '', words.errorMessage ? `${id}-error` : ''];
  const describedBy = described.filter((one) => one !== '').join(' ');
  return (
    <fieldset id={id} className="multi" aria-describedby={describedBy || undefined}>
      <legend className="ds-c-label">
        {words.label}
        {props.optional && <span className="compound__optional"> {t('form.optional')}</span>}
      </legend>
      {words.hint && <Hint id={`${id}-hint`}>{words.hint}</Hint>}
      {words.errorMessage && <InlineError id={`${id}-error`}>{words.errorMessage}</InlineError>}
      {choices.map(({ value, label }, index) => (
        <label key={value} className="multi__choice">
          <input
            type="checkbox"
            name={`${at.path}.${value}`}
            {...(index === 0 ? { ref: attach } : {})}
            checked={ticked.includes(value)}
            aria-invalid={words.errorMessage ? true : undefined}
            onChange={() => {
              const next = toggled(ticked, value);
              change(next.length === 0 ? null : next);
            }}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
