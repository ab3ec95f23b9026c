import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import { clock } from '../../session/ports/clock';
import { useSession } from '../../session/session';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import type { HandOver } from './useHandOver';

const longest = 60;

/** The end of the keying: the number that the official site gave, recorded by hand as such. */
export function Confirmation({ record, change }: HandOver) {
  const { t } = useTranslation();
  const formats = useFormats();
  const enroller = useSession(({ profile }) => profile?.displayName ?? '');
  const [number, setNumber] = useState('');
  const [asked, setAsked] = useState(false);
  const standing = record?.confirmation;
  const typed = number.trim();
  const save = () => {
    setAsked(typed === '');
    if (typed === '') return;
    const recordedAt = new Date(clock.nowMs()).toISOString();
    const confirmation = { number: typed, recordedAt, recordedBy: enroller };
    change((current) => ({ ...current, confirmation }));
    setNumber('');
  };
  return (
    <section
      className={standing ? 'hand-confirmation' : 'hand-confirmation desk-no-print'}
      aria-labelledby="hand-confirmation"
    >
      <h2 id="hand-confirmation">{t('handOver.confirmation.heading')}</h2>
      {standing ? (
        <Notice
          kind="success"
          heading={t('handOver.confirmation.done', { number: standing.number })}
        >
          <p>
            {t('handOver.confirmation.by', {
              name: standing.recordedBy,
              when: formats.moment(Date.parse(standing.recordedAt)),
            })}
          </p>
          <Button
            kind="quiet"
            className="desk-no-print"
            onPress={() => {
              setNumber(standing.number);
              change((current) => ({ ...current, confirmation: null }));
            }}
          >
            {t('handOver.confirmation.correct')}
          </Button>
        </Notice>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <label htmlFor="hand-number">{t('handOver.confirmation.label')}</label>
          <p id="hand-number-hint" className="desk-muted">
            {t('handOver.confirmation.hint')}
          </p>
          {asked && (
            <p id="hand-number-problem" className="hand-problem" role="alert">
              {t('handOver.confirmation.missing')}
            </p>
          )}
          <div className="hand-confirmation__line">
            <input
              id="hand-number"
              className="ds-c-field"
              name="confirmationNumber"
              autoComplete="off"
              maxLength={longest}
              aria-describedby={asked ? 'hand-number-problem hand-number-hint' : 'hand-number-hint'}
              aria-invalid={asked}
              value={number}
              onChange={(event) => setNumber(event.target.value)}
            />
            <Button type="submit">{t('handOver.confirmation.action')}</Button>
          </div>
        </form>
      )}
    </section>
  );
}
