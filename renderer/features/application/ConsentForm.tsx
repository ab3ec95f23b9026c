import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { authorizationScopes } from '#shared/domain/application/index';
import { desktop } from '../../bridge';
import { clock } from '../../session/ports/clock';
import { useSession } from '../../session/session';
import { Button } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { SignaturePad } from '../../ui/SignaturePad';
import { PermissionEnded, useCaseSession } from '../consumer/index';
import { ConsentPaper } from '../permission/index';
import { giveConsent } from './consent';
import type { ConsentGiven } from './consent';
import { ConsentGiver } from './ConsentGiver';
import { ConsentTerms } from './ConsentTerms';
import { Tick } from './Tick';
import './application.css';

const nothingGiven: ConsentGiven = {
  firstName: '',
  lastName: '',
  role: 'primaryContact',
  method: 'verbal',
  scope: authorizationScopes,
  days: 365,
  strokes: [],
  paper: null,
};

/** The gate of every case: what was explained, what is allowed, and the consumer's consent to it. */
export function ConsentForm() {
  const { t } = useTranslation();
  const session = useCaseSession();
  const profile = useSession((facts) => facts.profile);
  const [given, setGiven] = useState(nothingGiven);
  const [explained, setExplained] = useState(false);
  const [heard, setHeard] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const consented = given.method === 'drawn' ? given.strokes.length > 0 : heard;
  const named = given.firstName.trim() !== '' && given.lastName.trim() !== '';
  const ready = explained && consented && named && given.scope.length > 0;
  const change = (patch: Partial<ConsentGiven>) =>
    setGiven((current) => ({ ...current, ...patch }));
  const discardPaper = () => {
    if (!given.paper) return;
    void desktop.call('documents.remove', { documentId: given.paper.documentId });
    change({ paper: null });
  };
  const accept = () => {
    if (!ready || !profile) return;
    session.update((draft) => giveConsent(draft, profile, given, clock.nowMs()));
    void session.flush();
    // Taken for a way to consent that was not chosen in the end.
    if (given.method !== 'written') discardPaper();
    void desktop.call('consent.noted', { caseId: session.view().draft.caseId, event: 'given' });
  };
  return (
    <form
      ref={form}
      className="consent"
      onSubmit={(event) => {
        event.preventDefault();
        accept();
      }}
    >
      <Page title={t('consent.title')} lede={t('consent.lede')}>
        <PermissionEnded />
        <section aria-labelledby="consent-script">
          <h2 id="consent-script">{t('consent.script.heading')}</h2>
          <blockquote className="consent__script">{t('consent.script.text')}</blockquote>
          <Tick name="explained" checked={explained} onChange={setExplained}>
            {t('consent.explained')}
          </Tick>
        </section>
        <ConsentGiver given={given} onChange={change} />
        <ConsentTerms given={given} onChange={change} />
        {given.method === 'drawn' ? (
          <SignaturePad
            label={`${given.firstName} ${given.lastName}`}
            strokes={given.strokes}
            onChange={(strokes) => change({ strokes })}
          />
        ) : (
          <Tick name="consent.heard" checked={heard} onChange={setHeard}>
            {t(`consent.attest.${given.method}`)}
          </Tick>
        )}
        {given.method === 'written' && (
          <ConsentPaper
            isKept={given.paper !== null}
            mayWait
            onKept={(paper) => change({ paper })}
            onDiscard={discardPaper}
          />
        )}
        <div className="desk-form__actions">
          <Button kind="primary" type="submit" busy={!ready}>
            {t('consent.accept')}
          </Button>
          <p className="desk-muted">{t(ready ? 'consent.duration' : 'consent.notReady')}</p>
        </div>
      </Page>
    </form>
  );
}
