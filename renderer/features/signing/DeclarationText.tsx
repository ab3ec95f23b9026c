import { useTranslation } from 'react-i18next';
import type { Signer } from './signers';

/** The words that are signed, in the name of whoever signs them. */
export function DeclarationText({ signer }: { readonly signer: Signer }) {
  const { t } = useTranslation();
  const { name } = signer;
  if (signer.role === 'primaryContact') {
    return <p>{t('sign.declare.text.primaryContact', { name })}</p>;
  }
  const { organization, contact } = signer;
  return organization === null ? (
    <p>{t('sign.declare.text.authorizedRepresentative', { name, contact })}</p>
  ) : (
    <p>{t('sign.declare.text.organization', { name, organization, contact })}</p>
  );
}
