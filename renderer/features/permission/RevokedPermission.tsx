import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Consent } from '#shared/domain/application/index';
import { desktop } from '../../bridge';
import { usePracticeData } from '../../packs/usePracticeData';
import type { OutboxItem } from '../../store';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { useCase } from '../consumer/index';
import { PermissionFacts } from './PermissionFacts';
import { hasLeft, tellOffice } from './revoke';
import { RevocationSheet } from './RevocationSheet';
import { WhatWasSent } from './WhatWasSent';

export interface RevokedPermissionProps {
  readonly consent: Consent;
  readonly items: readonly OutboxItem[];
}

/** What is left of a case whose family took the permission back: the record of it, to read and print. */
export function RevokedPermission({ consent, items }: RevokedPermissionProps) {
  const { t } = useTranslation();
  const { draft } = useCase();
  const practice = usePracticeData();
  const [printing, setPrinting] = useState(false);
  const [untold, setUntold] = useState(false);
  const savePdf = async () => {
    // The sheet has to stand in the page before the main process prints it.
    flushSync(() => setPrinting(true));
    await desktop.call('output.savePdf', { kind: 'revocation' });
    setPrinting(false);
  };
  const owesNews = items.some(hasLeft) && !items.some(({ kind }) => kind === 'consent.revoke');
  return (
    <Page
      title={t('permission.revoked.title')}
      lede={t('permission.revoked.lede')}
      actions={
        <Button busy={printing} onPress={() => void savePdf()}>
          {t('permission.revoked.print')}
        </Button>
      }
    >
      <PermissionFacts consent={consent} />
      <section aria-labelledby="permission-sent">
        <h2 id="permission-sent">{t('permission.sent.heading')}</h2>
        <WhatWasSent items={items} />
        {owesNews && (
          <Notice kind="attention" heading={t('permission.untold.heading')}>
            <Button onPress={() => void tellOffice(draft).then((told) => setUntold(!told))}>
              {t('permission.untold.action')}
            </Button>
            {untold && <p role="alert">{t('permission.untold.failed')}</p>}
          </Notice>
        )}
      </section>
      <p>{t('permission.revoked.kept')}</p>
      <p>{t('permission.revoked.again')}</p>
      {printing && (
        <RevocationSheet
          consent={consent}
          language={draft.language}
          items={items}
          practice={practice}
        />
      )}
    </Page>
  );
}
