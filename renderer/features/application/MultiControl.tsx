import { useController } from 'react-hook-form';
import type { FieldValues } from 'react-hook-form';
import type { ApplicationDraft } from '#shared/domain/application/index';
import type { FieldAt } from '#shared/domain/application/steps/definition';
import { presentPersons } from '#shared/domain/application/steps/subjects';
import type { FieldProps } from '../../ui/form/types';
import { nameOf } from '../consumer/index';
import { useOptions } from './useOptions';

export interface MultiControlProps extends FieldProps<FieldValues> {
  readonly at: FieldAt;
  readonly application: ApplicationDraft;
}

/** Any number of answers, each a box to tick. */
export function MultiControl({
  at,
  application,
  control,
  label,
  hint,
  onAnswered,
}: MultiControlProps) {
  const { field } = useController({ control, name: at.path });
  const words = useOptions(at);
  const options =
    at.field.kind === 'people'
      ? presentPersons(application)
          .filter(({ id }) => id !== at.personId)
          .map((person) => ({ value: person.id, label: nameOf(person) }))
      : words;
  const ticked: readonly string[] = Array.isArray(field.value) ? field.value : [];
  const toggle = (value: string) => {
    const next = ticked.includes(value)
      ? ticked.filter((one) => one !== value)
      : [...ticked, value];
    const answer = next.length === 0 ? null : next;
    field.onChange(answer);
    onAnswered?.(answer);
  };
  return (
    <fieldset className="multi">
      <legend className="ds-c-label">{label}</legend>
      {hint && <p className="ds-c-hint">{hint}</p>}
      {options.map(({ value, label: text }) => (
        <label key={value} className="multi__choice">
          <input
            type="checkbox"
            name={`${at.path}.${value}`}
            checked={ticked.includes(value)}
            onChange={() => toggle(value)}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
