import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { pacificDate } from '#shared/base/clock';
import { type PersonOutcome, sinceSigning } from '#shared/domain/estimate/index';
import { useFormats } from '../../i18n/format';
import { usePacks } from '../../packs/usePacks';
import { clock } from '../../session/ports/clock';
import { Notice } from '../../ui/Notice';
import { nameOf, useCase } from '../consumer/index';

/** The day of the signature and the day that counts now: of the receipt, or today while it waits. */
function useDays(receivedAtMs: number | null) {
  const { draft } = useCase();
  const declaration = draft.signatures.findLast(({ purpose }) => purpose === 'declaration');
  const signedOn = declaration ? pacificDate(Date.parse(declaration.signedAt)) : null;
  return { signedOn, laterOn: pacificDate(receivedAtMs ?? clock.nowMs()) };
}

/** Tells when the rules moved between the signature and the delivery; nothing is changed by it. */
export function SinceSigning({ receivedAtMs }: { readonly receivedAtMs: number | null }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { draft } = useCase();
  const { rules } = usePacks(draft.coverageYear);
  const { signedOn, laterOn } = useDays(receivedAtMs);
  const { application, coverageYear: planYear } = draft;
  const since = useMemo(() => {
    if (!rules || signedOn === null || signedOn === laterOn) return null;
    const compared = sinceSigning({ application, planYear, rules, signedOn, laterOn });
    return compared.ok ? compared.value : null;
  }, [application, planYear, rules, signedOn, laterOn]);
  if (!since || signedOn === null) return null;
  const { enrollmentEndedOn, persons } = since;
  if (enrollmentEndedOn === null && persons.length === 0) return null;
  const days = { signed: formats.date(signedOn), later: formats.date(laterOn) };
  const words = (outcome: PersonOutcome) => t(`eligibility.program.${outcome}`);
  return (
    <Notice kind="attention" heading={t('status.since.heading', days)}>
      <ul>
        {enrollmentEndedOn !== null && (
          <li data-since="enrollment">
            {t('status.since.enrollment', {
              ...days,
              year: planYear,
              end: formats.date(enrollmentEndedOn),
            })}
          </li>
        )}
        {persons.map(({ personId, signed, later }) => (
          <li key={personId} data-since="program">
            {t('status.since.program', {
              name: nameOf(application.persons.find(({ id }) => id === personId)),
              signed: words(signed),
              later: words(later),
            })}
          </li>
        ))}
      </ul>
      <p>{t('status.since.next')}</p>
    </Notice>
  );
}
