import { createPortal } from 'react-dom';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { Consent } from '#shared/domain/application/index';
import type { Language } from '../../i18n/languages';
import { useSession } from '../../session/session';
import type { OutboxItem } from '../../store';
import { useFamilyWords } from '../consumer/index';
import { PermissionFacts } from './PermissionFacts';
import { WhatWasSent } from './WhatWasSent';

export interface RevocationSheetProps {
  readonly consent: Consent;
  readonly language: Language;
  readonly items: readonly OutboxItem[];
  readonly practice: boolean;
}

function Sheet({ consent, language, items, practice }: RevocationSheetProps) {
  const { t } = useTranslation();
  const profile = useSession((state) => state.profile);
  return (
    <article className="summary-sheet" lang={language}>
      <header>
        <h1>{t('permission.revoked.title')}</h1>
        <p>{t('permission.sheet.lede', { name: consent.givenByName })}</p>
      </header>
      <PermissionFacts consent={consent} />
      <section>
        <h2>{t('permission.sent.heading')}</h2>
        <WhatWasSent items={items} />
      </section>
      <p>{t('permission.revoked.kept')}</p>
      <footer>
        <p>{t('sign.sheet.helper', { name: profile?.displayName ?? '' })}</p>
        {practice && <p className="summary-sheet__practice">{t('shell.practice')}</p>}
      </footer>
    </article>
  );
}

/** The family's paper that says when the permission ended; in their language, never on screen. */
export function RevocationSheet(props: RevocationSheetProps) {
  const words = useFamilyWords(props.language);
  return createPortal(
    <I18nextProvider i18n={words}>
      <Sheet {...props} />
    </I18nextProvider>,
    document.body,
  );
}
