import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { presentPersons } from '#shared/domain/application/steps/subjects';
import { SelectField } from '../../ui/form/SelectField';
import { TextField } from '../../ui/form/TextField';
import { nameOf } from '../consumer/index';
import type { PersonSelectProps } from './PersonSelect';

const nobody = 'none';
const outsider = 'other';

/**
 * The primary tax filer: one of the household, somebody who is not on the application, or nobody,
 * which is an answer of its own and bars nobody from Medi-Cal or a plan.
 */
export function PrimaryFilerControl({ application, name, onAnswered, ...rest }: PersonSelectProps) {
  const { t } = useTranslation();
  const { primaryTaxFiler } = application.household;
  const [isOutside, setOutside] = useState(primaryTaxFiler?.name !== undefined);
  const people = presentPersons(application).map((person, index) => ({
    value: person.id,
    label: nameOf(person) || t('interview.person', { number: index + 1 }),
  }));
  const shown = primaryTaxFiler?.none ? nobody : isOutside ? outsider : primaryTaxFiler?.personId;
  const choose = (choice: unknown) => {
    setOutside(choice === outsider);
    if (choice === nobody) return onAnswered?.({ none: true });
    onAnswered?.(choice === outsider || choice === null ? null : { personId: choice });
  };
  return (
    <>
      <SelectField
        {...rest}
        name={`${name}.personId`}
        shown={shown ?? ''}
        onAnswered={choose}
        options={[
          ...people,
          { value: outsider, label: t('interview.filer.other') },
          { value: nobody, label: t('interview.filer.none') },
        ]}
      />
      {isOutside && (
        <TextField
          control={rest.control}
          name={`${name}.name`}
          label={t('interview.filer.name')}
          onAnswered={(text) => onAnswered?.(text === '' ? null : { name: text })}
        />
      )}
    </>
  );
}
