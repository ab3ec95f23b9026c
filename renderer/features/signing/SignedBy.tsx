import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import { nameOf, primaryPerson, useCase } from '../consumer/index';

/** Whose signature a submitted case carries; of a mark, before whom it was made. */
export function SignedBy() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { draft, state } = useCase();
  const signature = draft.signatures.find(({ purpose }) => purpose === 'declaration');
  if (state !== 'submitted' || !signature) return null;
  const { persons, representatives } = draft.application;
  const { signerPersonId, representativeId, witnessNames = [], place } = signature;
  const agreed = draft.planChoices
    .flatMap(({ arbitrationAgreements = [] }) => arbitrationAgreements)
    .map(({ personId, representativeId: by }) => {
      const name = nameOf(persons.find(({ id }) => id === personId));
      const inTheName = representatives.find(({ id }) => id === by);
      return inTheName
        ? t('sign.summary.agreedBy', { name, representative: nameOf(inTheName) })
        : name;
    });
  const when = formats.moment(Date.parse(signature.signedAt));
  const representative = representatives.find(({ id }) => id === representativeId);
  const contact = primaryPerson(draft);
  const signer = persons.find(({ id }) => id === signerPersonId) ?? contact;
  return (
    <section aria-labelledby="summary-signature">
      <h2 id="summary-signature">{t('sign.summary.signature')}</h2>
      <p>
        {representative
          ? t('sign.summary.signedBy.authorizedRepresentative', {
              name: nameOf(representative),
              contact: nameOf(contact),
              when,
            })
          : t('sign.summary.signedBy.primaryContact', { name: nameOf(signer), when })}
      </p>
      {place !== undefined && <p>{t('sign.summary.place', { place })}</p>}
      {signature.capture === 'mark' && (
        <p>{t('sign.summary.mark', { names: formats.list(witnessNames) })}</p>
      )}
      {agreed.length > 0 && <p>{t('sign.summary.arbitration', { names: formats.list(agreed) })}</p>}
    </section>
  );
}
