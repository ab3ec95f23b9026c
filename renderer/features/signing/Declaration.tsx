import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice';
import type { ConsumerSign } from './consumerSign';
import { ConsumerSignature } from './ConsumerSignature';
import { DeclarationText } from './DeclarationText';
import { signerKey } from './signers';
import type { Signer } from './signers';
import { SigningPlace } from './SigningPlace';
import { WetSignature } from './WetSignature';
import { WhoSigns } from './WhoSigns';

export interface DeclarationProps {
  readonly signers: readonly Signer[];
  /** Undefined where nobody may sign. */
  readonly signer: Signer | undefined;
  readonly onChoose: (key: string) => void;
  readonly onSign: (sign: ConsumerSign | null) => void;
}

/** Who signs, what they declare, where, and their signature. */
export function Declaration({ signers, signer, onChoose, onSign }: DeclarationProps) {
  const { t } = useTranslation();
  if (!signer) {
    return (
      <Notice kind="attention" heading={t('sign.who.nobody.heading')}>
        {t('sign.who.nobody.text')}
      </Notice>
    );
  }
  const choices = signers.map((one) => ({
    key: signerKey(one),
    name: one.name,
    note: t(`sign.who.${one.role}`),
  }));
  return (
    <section className="sign-section" aria-labelledby="sign-declare">
      <h2 id="sign-declare">{t(`sign.declare.heading.${signer.role}`)}</h2>
      {choices.length > 1 && (
        <WhoSigns group="signer" choices={choices} chosen={signerKey(signer)} onChoose={onChoose} />
      )}
      <DeclarationText signer={signer} />
      <SigningPlace />
      <ConsumerSignature
        key={signerKey(signer)}
        group="signatureWay"
        name={signer.name}
        onChange={onSign}
        onPaper={<WetSignature signer={signer} onChange={onSign} />}
      />
    </section>
  );
}
