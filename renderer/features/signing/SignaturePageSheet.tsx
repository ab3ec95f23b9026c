import { useTranslation } from 'react-i18next';
import type { ArbitrationLine } from '#shared/domain/application/index';
import { useCase } from '../consumer/index';
import { PrintedAgreements } from './AgreementSheet';
import { CaseSummary } from './CaseSummary';
import { DeclarationText } from './DeclarationText';
import { ForThePrinter, PrintedSheet } from './PrintedSheet';
import type { Signer } from './signers';

export interface SignaturePageSheetProps {
  readonly signer: Signer;
  /** Of the answers as they stand: the page counts for these and no others. */
  readonly snapshotHash: string;
  readonly practice: boolean;
  /** Who still signs the arbitration agreement: a line for each. */
  readonly lines: readonly ArbitrationLine[];
}

/** So much of the hash tells one version of the answers from another, and can be read aloud. */
export function pageCode(snapshotHash: string): string {
  return snapshotHash.replace(/[^A-Za-z0-9]/g, '').slice(0, 12);
}

/** What is signed by hand: the case in short, the declaration, and the lines. */
function Sheet({ signer, snapshotHash, practice, lines }: SignaturePageSheetProps) {
  const { t } = useTranslation();
  const { draft } = useCase();
  return (
    <PrintedSheet
      className="signature-page"
      title={t('sign.wet.sheet.title', { year: draft.coverageYear })}
      footer={t('sign.wet.sheet.code', { code: pageCode(snapshotHash) })}
      practice={practice}
    >
      <CaseSummary />
      <section>
        <h2>{t(`sign.declare.heading.${signer.role}`)}</h2>
        <DeclarationText signer={signer} />
        <div className="signature-page__row signature-page__row--place">
          <p className="signature-page__line">
            {t('sign.wet.sheet.signature', { name: signer.name })}
          </p>
          <p className="signature-page__line">
            {draft.signingPlace
              ? t('sign.wet.sheet.placeIs', { place: draft.signingPlace })
              : t('sign.wet.sheet.place')}
          </p>
          <p className="signature-page__line">{t('sign.wet.sheet.date')}</p>
        </div>
      </section>
      <PrintedAgreements lines={lines} />
    </PrintedSheet>
  );
}

/** The page to print and to sign by hand. */
export function SignaturePageSheet(props: SignaturePageSheetProps) {
  return (
    <ForThePrinter>
      <Sheet {...props} />
    </ForThePrinter>
  );
}
