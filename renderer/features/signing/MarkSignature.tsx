import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignaturePad } from '../../ui/SignaturePad';
import { witnessProblem } from './consumerSign';
import type { SignEntry } from './consumerSign';

export interface MarkSignatureProps {
  readonly name: string;
  readonly entry: SignEntry;
  readonly onChange: (changed: Partial<SignEntry>) => void;
}

interface WitnessProps extends MarkSignatureProps {
  readonly index: 0 | 1;
}

function Witness({ index, name, entry, onChange }: WitnessProps) {
  const { t } = useTranslation();
  const id = useId();
  // A name is not judged while it is being typed.
  const [left, setLeft] = useState(false);
  const problem = left ? witnessProblem(entry.witnesses, index, name) : null;
  const enter = (witness: string) => {
    const [first, second] = entry.witnesses;
    onChange({ witnesses: index === 0 ? [witness, second] : [first, witness] });
  };
  return (
    <div className="sign-witness">
      <label htmlFor={id}>{t('sign.mark.witness', { number: index + 1 })}</label>
      <input
        id={id}
        className={problem ? 'ds-c-field ds-c-field--error' : 'ds-c-field'}
        name={`witness.${index}`}
        autoComplete="off"
        spellCheck={false}
        maxLength={120}
        value={entry.witnesses[index]}
        aria-required
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onBlur={() => setLeft(true)}
        onChange={(event) => enter(event.target.value)}
      />
      {problem && (
        <p id={`${id}-problem`} className="ds-c-inline-error" role="alert">
          {t(`sign.mark.problem.${problem}`)}
        </p>
      )}
    </div>
  );
}

/** For somebody who does not write: a mark, made before two witnesses, S32. */
export function MarkSignature({ name, entry, onChange }: MarkSignatureProps) {
  const { t } = useTranslation();
  return (
    <>
      <p className="sign-hint">{t('sign.mark.hint')}</p>
      <SignaturePad
        label={name}
        strokes={entry.markStrokes}
        onChange={(markStrokes) => onChange({ markStrokes })}
      />
      <div className="sign-witnesses">
        <Witness index={0} name={name} entry={entry} onChange={onChange} />
        <Witness index={1} name={name} entry={entry} onChange={onChange} />
      </div>
    </>
  );
}
