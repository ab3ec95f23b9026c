import { useTranslation } from 'react-i18next';
import type { HandOverField } from '#shared/domain/application/handOver/index';
import { MaskedText } from '../../ui/answers/MaskedText';
import type { AnswerText } from '../../ui/answers/answerText';
import { fieldLabel } from './lines';

export interface FieldLineProps {
  readonly field: HandOverField;
  readonly textOf: AnswerText;
  readonly keyed: boolean;
  readonly tabbable: boolean;
  readonly onTick: (key: string, keyed: boolean) => void;
  readonly onCopy: (key: string) => void;
  readonly onFocus: (key: string) => void;
}

/** One box of the official site: ticked when it is keyed, copied with one key. */
export function FieldLine(props: FieldLineProps) {
  const { field, textOf, keyed, tabbable, onTick, onCopy, onFocus } = props;
  const { t } = useTranslation();
  const label = fieldLabel(t, field);
  const { kind, value } = field.part;
  const text = textOf({ kind, value, labelKey: field.at.labelKey });
  return (
    <tr
      className={field.screenOnly ? 'hand-line desk-no-print' : 'hand-line'}
      data-keyed={keyed}
      data-field={field.key}
    >
      <td className="hand-line__tick">
        <input
          type="checkbox"
          data-key={field.key}
          checked={keyed}
          tabIndex={tabbable ? 0 : -1}
          aria-label={t('handOver.keyed', { field: label })}
          onChange={(event) => onTick(field.key, event.target.checked)}
          onFocus={() => onFocus(field.key)}
        />
      </td>
      <th scope="row">{label}</th>
      <td className="hand-line__value">
        {field.masked ? <MaskedText text={text} label={label} /> : text}
      </td>
      <td className="desk-end desk-no-print">
        <button
          type="button"
          className="desk-link"
          tabIndex={-1}
          aria-label={t('handOver.copyOf', { field: label })}
          onClick={() => onCopy(field.key)}
        >
          {t('handOver.copy')}
        </button>
      </td>
    </tr>
  );
}
