import { createPortal } from 'react-dom';
import type { ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { pacificDate } from '#shared/base/clock';
import { useFormats } from '../../i18n/format';
import { clock } from '../../session/ports/clock';
import { nameOf, primaryPerson, useCase, useFamilyWords } from '../consumer/index';

/** What is for the printer alone, in the family's language; never shown on screen. */
export function ForThePrinter({ children }: { readonly children: ReactNode }) {
  const { draft } = useCase();
  const words = useFamilyWords(draft.language);
  return createPortal(<I18nextProvider i18n={words}>{children}</I18nextProvider>, document.body);
}

export interface PrintedSheetProps {
  readonly title: string;
  readonly footer: string;
  readonly practice: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A sheet of the case: whose it is, and what the sheet is for. */
export function PrintedSheet(props: PrintedSheetProps) {
  const { title, footer, practice, className = '', children } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const { draft } = useCase();
  const name = nameOf(primaryPerson(draft));
  return (
    <article className={`summary-sheet ${className}`} lang={draft.language}>
      <header>
        <h1>{title}</h1>
        <p>{t('sign.sheet.for', { name, date: formats.date(pacificDate(clock.nowMs())) })}</p>
      </header>
      {children}
      <footer>
        <p>{footer}</p>
        {practice && <p className="summary-sheet__practice">{t('shell.practice')}</p>}
      </footer>
    </article>
  );
}
