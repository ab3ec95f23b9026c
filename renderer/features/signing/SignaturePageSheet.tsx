import { createPortal } from 'react-dom';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { pacificDate } from '#shared/base/clock';
import { useFormats } from '../../i18n/format';
import { clock } from '../../session/ports/clock';
import { nameOf, primaryPerson, useCase, useFamilyWords } from '../consumer/index';
import { CaseSummary } from './CaseSummary';
import { DeclarationText } from './DeclarationText';
import type { Signer } from './signers';

export interface SignaturePageSheetProps {
  readonly signer: Signer;
  /** Of the answers as they stand: the page counts for these and no others. */
  readonly snapshotHash: string;
  readonly practice: boolean;
}

/** So much of the hash tells one version of the answers from another, and can be read aloud. */
export function pageCode(snapshotHash: string): string {
  return snapshotHash.replace(/[^A-Za-z0-9]/g, '').slice(0, 12);
}

/** What is signed by hand: the case in short, the declaration, and the lines. */
function Sheet({ signer, snapshotHash, practice }: SignaturePageSheetProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { draft } = useCase();
  const name = nameOf(primaryPerson(draft));
  return (
    <article className="summary-sheet signature-page" lang={draft.language}>
      <header>
        <h1>{t('sign.wet.sheet.title', { year: draft.coverageYear })}</h1>
        <p>{t('sign.sheet.for', { name, date: formats.date(pacificDate(clock.nowMs())) })}</p>
      </header>
      <CaseSummary />
      <section>
        <h2>{t(`sign.declare.heading.${signer.role}`)}</h2>
        <DeclarationText signer={signer} />
        <p className="signature-page__line">
          {t('sign.wet.sheet.signature', { name: signer.name })}
        </p>
        <p className="signature-page__line">{t('sign.wet.sheet.date')}</p>
      </section>
      <footer>
        <p>{t('sign.wet.sheet.code', { code: pageCode(snapshotHash) })}</p>
        {practice && <p className="summary-sheet__practice">{t('shell.practice')}</p>}
      </footer>
    </article>
  );
}

/** The page for the printer, in the family's language; never shown on screen. */
export function SignaturePageSheet(props: SignaturePageSheetProps) {
  const { draft } = useCase();
  const words = useFamilyWords(draft.language);
  return createPortal(
    <I18nextProvider i18n={words}>
      <Sheet {...props} />
    </I18nextProvider>,
    document.body,
  );
}
