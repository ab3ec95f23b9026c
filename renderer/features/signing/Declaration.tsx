import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice';
import type { ConsumerSign } from './consumerSign';
import { ConsumerSignature } from './ConsumerSignature';
import { DeclarationText } from './DeclarationText';
import { signerKey } from './signers';
import type { Signer } from './signers';

interface WhoSignsProps {
  readonly signers: readonly Signer[];
  readonly signer: Signer;
  readonly onChoose: (key: string) => void;
}

function WhoSigns({ signers, signer, onChoose }: WhoSignsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="sign-ways">
      <legend>{t('sign.who.legend')}</legend>
      {signers.map((one) => (
        <label key={signerKey(one)}>
          <input
            type="radio"
            name="signer"
            value={signerKey(one)}
            checked={signerKey(one) === signerKey(signer)}
            onChange={() => onChoose(signerKey(one))}
          />
          <span>
            {one.name} <span className="desk-muted">{t(`sign.who.${one.role}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export interface DeclarationProps {
  readonly signers: readonly Signer[];
  /** Undefined where nobody may sign. */
  readonly signer: Signer | undefined;
  readonly onChoose: (key: string) => void;
  readonly onSign: (sign: ConsumerSign | null) => void;
}

/** Who signs, what they declare, and their signature. */
export function Declaration({ signers, signer, onChoose, onSign }: DeclarationProps) {
  const { t } = useTranslation();
  if (!signer) {
    return (
      <Notice kind="attention" heading={t('sign.who.nobody.heading')}>
        {t('sign.who.nobody.text')}
      </Notice>
    );
  }
  const isChoice = signers.length > 1;
  return (
    <section className="sign-section" aria-labelledby="sign-declare">
      <h2 id="sign-declare">{t(`sign.declare.heading.${signer.role}`)}</h2>
      {isChoice && <WhoSigns signers={signers} signer={signer} onChoose={onChoose} />}
      <DeclarationText signer={signer} />
      <ConsumerSignature key={signerKey(signer)} signer={signer} onChange={onSign} />
    </section>
  );
}
