import { useTranslation } from 'react-i18next';
import type { Consent } from '#shared/domain/application/index';
import { useFormats } from '../../i18n/format';

/** Who allowed what, how, since when and until when. */
export function PermissionFacts({ consent }: { readonly consent: Consent }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const facts = [
    ['by', `${consent.givenByName} · ${t(`consent.roles.${consent.givenByRole}`)}`],
    ['how', t(`consent.methods.${consent.method}`)],
    ['given', formats.moment(Date.parse(consent.givenAt))],
    ['until', consent.expiresOn ? formats.date(consent.expiresOn) : t('permission.facts.open')],
    ['scope', consent.scope.map((one) => t(`consent.scopes.${one}`))],
    ...(consent.revokedAt
      ? [['revoked', formats.moment(Date.parse(consent.revokedAt))] as const]
      : []),
    ...(consent.revocationReason ? [['reason', consent.revocationReason] as const] : []),
  ] as const;
  return (
    <dl className="permission-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`permission.facts.${name}`)}</dt>
          {[value].flat().map((line) => (
            <dd key={line}>{line}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
