import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignaturePad } from '../../ui/SignaturePad';
import { emptyEntry, signOf } from './consumerSign';
import type { ConsumerSign, SignEntry } from './consumerSign';
import { MarkSignature } from './MarkSignature';
import type { Signer } from './signers';
import { WetSignature } from './WetSignature';

export interface ConsumerSignatureProps {
  readonly signer: Signer;
  /** Null until the chosen way of signing is complete. */
  readonly onChange: (sign: ConsumerSign | null) => void;
}

const ways = ['penPad', 'mark', 'typed', 'wetInkOnPrint'] as const;

interface WaysProps {
  readonly name: string;
  readonly chosen: ConsumerSign['capture'];
  readonly onChoose: (way: ConsumerSign['capture']) => void;
}

function WaysToSign({ name, chosen, onChoose }: WaysProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="sign-ways">
      <legend>{t('sign.way.legend', { name })}</legend>
      {ways.map((way) => (
        <label key={way}>
          <input
            type="radio"
            name="signatureWay"
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
export function ConsumerSignature({ signer, onChange }: ConsumerSignatureProps) {
  const [entry, setEntry] = useState(emptyEntry);
  const { name } = signer;
  const { capture } = entry;
  const change = (changed: Partial<SignEntry>) => {
    const next = { ...entry, ...changed };
    setEntry(next);
    onChange(signOf(next, name));
  };
  return (
    <div className="sign-consumer">
      <WaysToSign name={name} chosen={capture} onChoose={(way) => change({ capture: way })} />
      {capture === 'wetInkOnPrint' && <WetSignature signer={signer} onChange={onChange} />}
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
