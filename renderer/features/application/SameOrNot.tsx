import { useController } from 'react-hook-form';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../ui/form/CheckField';
import type { FieldProps } from '../../ui/form/types';

/** A box that has to be decided: left alone it is unanswered, so "no" has a way of its own. */
export function SameOrNot(props: FieldProps<FieldValues>) {
  const { t } = useTranslation();
  const { field } = useController({ control: props.control, name: props.name });
  const value: unknown = field.value;
  return (
    <div className="same-or-not">
      <CheckField {...props} />
      {value === false ? (
        <span className="desk-muted">{t('interview.saidNo')}</span>
      ) : (
        value !== true && (
          <button
            type="button"
            className="desk-link"
            onClick={() => {
              field.onChange(false);
              props.onAnswered?.(false);
            }}
          >
            {t('interview.sayNo')}
          </button>
        )
      )}
    </div>
  );
}
