import { useTranslation } from 'react-i18next';
import type { AttestationCode } from '#shared/domain/application/index';
import { attestationsOffered } from '#shared/domain/application/steps/index';
import { clock } from '../../../session/ports/clock';
import { Tick } from '../Tick';
import type { RowsControlProps } from './RowsControl';

/** The version of the words below; a new wording gets a new one, so that a record says what was read. */
const textVersion = '2026-11';

/** Each right and duty by itself, read aloud or read, and accepted by the primary contact. */
export function RightsControl({ application, onRows }: RowsControlProps) {
  const { t, i18n } = useTranslation();
  const accepted = application.attestations;
  const toggle = (code: AttestationCode, isAccepted: boolean) =>
    onRows(({ attestations, primaryContactPersonId }) => {
      const others = attestations.filter((one) => one.code !== code);
      if (!isAccepted) return others;
      const acceptance = {
        code,
        textVersion,
        languageUsed: i18n.language.startsWith('es') ? 'spanish' : 'english',
        acceptedByPersonId: primaryContactPersonId ?? '',
        acceptedAt: new Date(clock.nowMs()).toISOString(),
        mode: 'readAloud',
      };
      return [...others, acceptance];
    });
  return (
    <fieldset className="multi rights">
      <legend className="ds-c-label">{t('application.rights.attestations')}</legend>
      {attestationsOffered(application).map((code) => (
        <Tick
          key={code}
          name={`attestations.${code}`}
          checked={accepted.some((one) => one.code === code)}
          onChange={(checked) => toggle(code, checked)}
        >
          {t(`application.rights.attestationsOptions.${code}`)}
        </Tick>
      ))}
    </fieldset>
  );
}
