import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ApplicationDraft } from '#shared/domain/application/index';
import { presentPersons } from '#shared/domain/application/steps/subjects';
import { SelectField } from '../../ui/form/SelectField';
import type { FieldProps } from '../../ui/form/types';
import { nameOf } from '../consumer/index';

export interface PersonSelectProps extends FieldProps<FieldValues> {
  readonly application: ApplicationDraft;
}

/** One of the people of the household; nobody is offered as their own other half. */
export function PersonSelect({ application, name, ...rest }: PersonSelectProps) {
  const { t } = useTranslation();
  const [list, index] = name.split('.');
  const self = list === 'persons' ? application.persons[Number(index)] : undefined;
  const options = presentPersons(application)
    .map((person, at) => ({
      value: person.id,
      label: nameOf(person) || t('interview.person', { number: at + 1 }),
    }))
    .filter(({ value }) => value !== self?.id);
  return <SelectField {...rest} name={name} options={options} />;
}
