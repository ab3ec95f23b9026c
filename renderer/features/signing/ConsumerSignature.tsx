import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignatureStroke } from '#shared/domain/application/index';
import { SignaturePad } from '../../ui/SignaturePad';

export type ConsumerSign =
  | { readonly capture: 'penPad'; readonly strokes: readonly SignatureStroke[] }
  | { readonly capture: 'typed'; readonly typedName: string };

export interface ConsumerSignatureProps {
  readonly name: string;
  /** Null until the chosen way of signing is complete. */
  readonly onChange: (sign: ConsumerSign | null) => void;
}

/** Drawn, or typed with an attestation for somebody who cannot draw. */
export function ConsumerSignature({ name, onChange }: ConsumerSignatureProps) {
  const { t } = useTranslation();
  const [capture, setCapture] = useState<ConsumerSign['capture']>('penPad');
  const [strokes, setStrokes] = useState<readonly SignatureStroke[]>([]);
  const [typedName, setTypedName] = useState('');
  const [attested, setAttested] = useState(false);
  const tell = (
    drawn: readonly SignatureStroke[],
    typed: string,
    attests: boolean,
    way = capture,
  ) => {
    if (way === 'penPad') onChange(drawn.length > 0 ? { capture: 'penPad', strokes: drawn } : null);
    else
      onChange(
        attests && typed.trim() !== '' ? { capture: 'typed', typedName: typed.trim() } : null,
      );
  };
  const choose = (way: ConsumerSign['capture']) => {
    setCapture(way);
    tell(strokes, typedName, attested, way);
  };
  return (
    <div className="sign-consumer">
      <fieldset className="sign-ways">
        <legend>{t('sign.way.legend', { name })}</legend>
        {(['penPad', 'typed'] as const).map((way) => (
          <label key={way}>
            <input
              type="radio"
              name="signatureWay"
              value={way}
              checked={capture === way}
              onChange={() => choose(way)}
            />
            <span>{t(`sign.way.${way}`)}</span>
          </label>
        ))}
      </fieldset>
      {capture === 'penPad' ? (
        <SignaturePad
          label={name}
          strokes={strokes}
          onChange={(next) => {
            setStrokes(next);
            tell(next, typedName, attested);
          }}
        />
      ) : (
        <div className="sign-typed">
          <label>
            <span>{t('sign.typed.label')}</span>
            <input
              className="ds-c-field"
              name="typedSignature"
              autoComplete="off"
              value={typedName}
              onChange={(event) => {
                setTypedName(event.target.value);
                tell(strokes, event.target.value, attested);
              }}
            />
          </label>
          <label className="sign-check">
            <input
              type="checkbox"
              name="typedAttestation"
              checked={attested}
              onChange={(event) => {
                setAttested(event.target.checked);
                tell(strokes, typedName, event.target.checked);
              }}
            />
            <span>{t('sign.typed.attest')}</span>
          </label>
        </div>
      )}
    </div>
  );
}
