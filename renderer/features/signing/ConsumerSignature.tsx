import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SignaturePad } from '../../ui/SignaturePad';
import { emptyEntry, signOf } from './consumerSign';
import type { ConsumerSign, SignEntry } from './consumerSign';
import { MarkSignature } from './MarkSignature';

export interface ConsumerSignatureProps {
  /** Of the radio buttons, so that two signatures on a page stay apart. */
  readonly group: string;
  readonly name: string;
  /** Null until the chosen way of signing is complete. */
  readonly onChange: (sign: ConsumerSign | null) => void;
  /** What leads to a signature on paper; absent where that is signed elsewhere. */
  readonly onPaper?: ReactNode;
}

const onScreen = ['penPad', 'mark', 'typed'] as const;

interface WaysProps {
  readonly group: string;
  readonly ways: readonly ConsumerSign['capture'][];
  readonly name: string;
  readonly chosen: ConsumerSign['capture'];
  readonly onChoose: (way: ConsumerSign['capture']) => void;
}

function WaysToSign({ group, ways, name, chosen, onChoose }: WaysProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="sign-ways">
      <legend>{t('sign.way.legend', { name })}</legend>
      {ways.map((way) => (
        <label key={way}>
          <input
            type="radio"
            name={group}
            value={way}
            checked={chosen === way}
            onChange={() => onChoose(way)}
          />
          <span>{t(`sign.way.${way}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface EntryProps {
  readonly entry: SignEntry;
  readonly onChange: (changed: Partial<SignEntry>) => void;
}

function TypedSignature({ entry, onChange }: EntryProps) {
  const { t } = useTranslation();
  return (
    <div className="sign-typed">
      <label>
        <span>{t('sign.typed.label')}</span>
        <input
          className="ds-c-field"
          name="typedSignature"
          autoComplete="off"
          value={entry.typedName}
          onChange={(event) => onChange({ typedName: event.target.value })}
        />
      </label>
      <label className="sign-check">
        <input
          type="checkbox"
          name="typedAttestation"
          checked={entry.attested}
          onChange={(event) => onChange({ attested: event.target.checked })}
        />
        <span>{t('sign.typed.attest')}</span>
      </label>
    </div>
  );
}

/** Drawn; a mark before witnesses; typed with an attestation for somebody who cannot draw; or on paper, photographed. */
export function ConsumerSignature({ group, name, onChange, onPaper }: ConsumerSignatureProps) {
  const [entry, setEntry] = useState(emptyEntry);
  const { capture } = entry;
  const ways = onPaper === undefined ? onScreen : [...onScreen, 'wetInkOnPrint' as const];
  const change = (changed: Partial<SignEntry>) => {
    const next = { ...entry, ...changed };
    setEntry(next);
    onChange(signOf(next, name));
  };
  return (
    <div className="sign-consumer">
      <WaysToSign
        group={group}
        ways={ways}
        name={name}
        chosen={capture}
        onChoose={(way) => change({ capture: way })}
      />
      {capture === 'wetInkOnPrint' && onPaper}
      {capture === 'penPad' && (
        <SignaturePad
          label={name}
          strokes={entry.strokes}
          onChange={(strokes) => change({ strokes })}
        />
      )}
      {capture === 'mark' && <MarkSignature name={name} entry={entry} onChange={change} />}
      {capture === 'typed' && <TypedSignature entry={entry} onChange={change} />}
    </div>
  );
}
