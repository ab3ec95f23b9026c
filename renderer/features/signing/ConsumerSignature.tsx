import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignatureStroke } from '#shared/domain/application/index';
import { SignaturePad } from '../../ui/SignaturePad';
import { WetSignature } from './WetSignature';

export type ConsumerSign =
  | { readonly capture: 'penPad'; readonly strokes: readonly SignatureStroke[] }
  | { readonly capture: 'typed'; readonly typedName: string }
  | {
      readonly capture: 'wetInkOnPrint';
      /** The answers that the signed page was printed for. */
      readonly snapshotHash: string;
      readonly documentFileId: string;
      readonly documentSha256: string;
    };

export interface ConsumerSignatureProps {
  readonly name: string;
  /** Null until the chosen way of signing is complete. */
  readonly onChange: (sign: ConsumerSign | null) => void;
}

const ways = ['penPad', 'typed', 'wetInkOnPrint'] as const;

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

/** Drawn; typed with an attestation for somebody who cannot draw; or on paper, photographed. */
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
    // What is signed on paper tells by itself how far it is.
    if (way === 'wetInkOnPrint') return;
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
      <WaysToSign name={name} chosen={capture} onChoose={choose} />
      {capture === 'wetInkOnPrint' && <WetSignature onChange={onChange} />}
      {capture === 'penPad' && (
        <SignaturePad
          label={name}
          strokes={strokes}
          onChange={(next) => {
            setStrokes(next);
            tell(next, typedName, attested);
          }}
        />
      )}
      {capture === 'typed' && (
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
