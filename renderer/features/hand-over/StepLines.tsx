import { useTranslation } from 'react-i18next';
import { formPlacesOf } from '#shared/domain/application/handOver/index';
import type { FormPlace, HandOverStep } from '#shared/domain/application/handOver/index';
import type { FieldLineProps } from './FieldLine';
import { FieldLine } from './FieldLine';
import { linesByPerson } from './lines';

export interface StepLinesProps extends Omit<FieldLineProps, 'field' | 'keyed' | 'tabbable'> {
  readonly step: HandOverStep;
  readonly keyed: ReadonlySet<string>;
  readonly current: string | undefined;
  readonly personName: (personId: string) => string;
}

function useFormPlace(): (place: FormPlace) => string {
  const { t } = useTranslation();
  return ({ part, attachment, pages }) => {
    if (part) return t('handOver.form.part', { part, pages });
    if (attachment) return t('handOver.form.attachment', { attachment, pages });
    return t('handOver.form.page', { pages });
  };
}

/** One step of the official order, person by person, with its place on the printed form. */
export function StepLines({ step, keyed, current, personName, ...line }: StepLinesProps) {
  const { t } = useTranslation();
  const placeWords = useFormPlace();
  const { id, number } = step.step;
  const places = formPlacesOf(number).map(placeWords);
  const title = t(`application.${id}.title`);
  return (
    <section className="hand-step" aria-labelledby={`hand-${id}`}>
      <h3 id={`hand-${id}`}>
        {title} <span className="desk-muted">{places.join(' · ') || t('handOver.form.none')}</span>
      </h3>
      <table className="desk-table hand-table" aria-labelledby={`hand-${id}`}>
        <colgroup>
          <col className="hand-table__tick" />
          <col className="hand-table__label" />
          <col />
          <col className="hand-table__copy" />
        </colgroup>
        {linesByPerson(step).map(({ personId, fields }) => (
          <tbody key={personId ?? ''}>
            {personId && (
              <tr className="hand-person">
                <th scope="rowgroup" colSpan={4}>
                  {personName(personId)}
                </th>
              </tr>
            )}
            {fields.map((field) => (
              <FieldLine
                key={field.key}
                {...line}
                field={field}
                keyed={keyed.has(field.key)}
                tabbable={field.key === current}
              />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
