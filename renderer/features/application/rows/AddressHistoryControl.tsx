import { useTranslation } from 'react-i18next';
import type { FieldAt } from '#shared/domain/application/steps/definition';
import { listAt } from '#shared/domain/application/steps/readPath';
import { Button } from '../../../ui/Button';
import { DateField } from '../../../ui/form/DateField';
import { CompoundControl } from '../CompoundControl';
import type { CompoundControlProps } from '../CompoundControl';
import type { RowsControlProps } from './RowsControl';

/** One earlier address is answered as any address is, with the days between which they lived there. */
function earlierAddress(at: FieldAt, index: number): FieldAt {
  return {
    ...at,
    path: `${at.path}.${index}`,
    labelKey: 'interview.earlierAddress',
    field: { ...at.field, kind: 'address' },
    required: true,
  };
}

/** Where the household lived before: a move in the year changes the county, the region and the plans. */
export function AddressHistoryControl({
  at,
  application,
  control,
  onAnswer,
  onRows,
}: CompoundControlProps & RowsControlProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="multi">
      <legend className="ds-c-label">{t(at.labelKey)}</legend>
      {listAt(application, at.path).map((_, index) => {
        const address = earlierAddress(at, index);
        return (
          <div key={address.path} data-row={address.path}>
            <CompoundControl at={address} {...{ application, control, onAnswer }} />
            <div className="compound__parts">
              {(['from', 'to'] as const).map((part) => (
                <DateField
                  key={part}
                  control={control}
                  name={`${address.path}.${part}`}
                  label={t(`parts.address.${part}`)}
                  optional
                  onAnswered={(day) => onAnswer(`${address.path}.${part}`, 'date', day)}
                />
              ))}
            </div>
            <button
              type="button"
              className="desk-link question-group__remove"
              onClick={() =>
                onRows((answers) => listAt(answers, at.path).filter((_, place) => place !== index))
              }
            >
              {t('interview.remove', {
                what: t('interview.row.addressHistory', { number: index + 1 }),
              })}
            </button>
          </div>
        );
      })}
      <Button
        size="small"
        data-testid="add-addressHistory"
        onPress={() => onRows((answers) => [...listAt(answers, at.path), {}])}
      >
        {t('interview.add.addressHistory')}
      </Button>
    </fieldset>
  );
}
