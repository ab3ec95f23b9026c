import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { draftIdOf } from '#shared/domain/application/index';
import type { ArbitrationLine, SignaturePage } from '#shared/domain/application/index';
import { desktop } from '../../bridge';
import { useFormats } from '../../i18n/format';
import { usePracticeData } from '../../packs/usePracticeData';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useCase, useMissing } from '../consumer/index';
import { Capture } from '../documents/index';
import { AgreementsOnPage } from './AgreementsOnPage';
import type { ConsumerSign } from './consumerSign';
import { pageCode, SignaturePageSheet } from './SignaturePageSheet';
import type { Signer } from './signers';
import { useAgreements } from './useAgreements';
import { linesOnPage, useSignaturePage } from './useSignaturePage';

export interface WetSignatureProps {
  readonly signer: Signer;
  /** Null until the page that is photographed is the page of these answers. */
  readonly onChange: (sign: ConsumerSign | null) => void;
}

type PageOnPaper = ReturnType<typeof useSignaturePage>;

/** First step: the page, printed or saved to be printed, once no answer changes any more. */
function PrintPage({
  signer,
  onPaper,
}: {
  readonly signer: Signer;
  readonly onPaper: PageOnPaper;
}) {
  const { snapshotHash, page, fresh, printed } = onPaper;
  const { t } = useTranslation();
  const formats = useFormats();
  const { draft } = useCase();
  const { errors } = useMissing();
  const practice = usePracticeData();
  // An agreement on an earlier page stands: it is to the plan, not to the answers that changed.
  const toSign = useAgreements().lines.filter(({ agreement }) => !agreement);
  const [printing, setPrinting] = useState(false);
  const stated = draft.application.enroller.enrollerStatementAccepted === true;
  const reason = page?.snapshotHash === snapshotHash ? 'otherSigner' : 'outdated';
  const ready = snapshotHash !== null && errors === 0 && stated;
  const print = async () => {
    if (snapshotHash === null) return;
    // The sheet has to stand in the page before the main process prints it.
    flushSync(() => setPrinting(true));
    const saved = await desktop.call('output.savePdf', { kind: 'signaturePage' });
    setPrinting(false);
    if (saved.ok && saved.value.saved) await printed(snapshotHash, toSign);
  };
  return (
    <li>
      <p>{t('sign.wet.print')}</p>
      <Button busy={printing || !ready} onPress={() => void print()}>
        {t(page ? 'sign.wet.printAgain' : 'sign.wet.printButton')}
      </Button>
      {!ready && <p className="wet__note">{t('sign.wet.notReady')}</p>}
      {page && fresh && (
        <p className="wet__note">
          {t('sign.wet.printed', {
            code: pageCode(page.snapshotHash),
            when: formats.moment(Date.parse(page.printedAt)),
          })}
        </p>
      )}
      {page && !fresh && snapshotHash !== null && (
        <Notice kind="attention" announce="status" heading={t(`sign.wet.${reason}.heading`)}>
          {t(`sign.wet.${reason}.text`)}
        </Notice>
      )}
      {printing && snapshotHash !== null && (
        <SignaturePageSheet
          signer={signer}
          snapshotHash={snapshotHash}
          practice={practice}
          lines={toSign}
        />
      )}
    </li>
  );
}

/** Whose agreement is on the page beside the signature of the application. */
function AgreementsBeside({ page }: { readonly page: SignaturePage }) {
  const { lines, record, takeBack } = useAgreements();
  const { document } = page;
  if (!document) return null;
  const isHere = ({ agreement }: ArbitrationLine) =>
    agreement?.signature.documentFileId === document.fileId;
  const onPage = linesOnPage(page, lines).filter((line) => !line.agreement || isHere(line));
  if (onPage.length === 0) return null;
  const hand = {
    capture: 'wetInkOnPrint',
    documentFileId: document.fileId,
    documentSha256: document.sha256,
  } as const;
  return (
    <AgreementsOnPage
      group="onSignaturePage"
      lines={onPage}
      isSigned={isHere}
      onChange={({ person, agreement }, signed) => {
        if (signed) record({ personId: person.id }, hand);
        else if (agreement) void takeBack(agreement);
      }}
    />
  );
}

/** Second step: the signed page, photographed or scanned. */
function Photograph({ page, photographed, discard }: PageOnPaper) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { draft } = useCase();
  const [capturing, setCapturing] = useState(false);
  const document = page?.document;
  if (document) {
    return (
      <li>
        <p data-testid="wet-photographed">
          {t('sign.wet.photographed', {
            size: formats.fileSize(document.sizeBytes),
            when: formats.moment(Date.parse(document.capturedAt)),
          })}
        </p>
        <button type="button" className="desk-link" onClick={() => void discard()}>
          {t('sign.wet.discard')}
        </button>
        <AgreementsBeside page={page} />
      </li>
    );
  }
  return (
    <li>
      <p>{t('sign.wet.photograph')}</p>
      {capturing ? (
        <Capture
          draftId={draftIdOf(draft)}
          saveLabel={t('sign.wet.save')}
          onSealed={(sealed) => void photographed(sealed).then(() => setCapturing(false))}
          onCancel={() => setCapturing(false)}
        />
      ) : (
        <Button onPress={() => setCapturing(true)}>{t('sign.wet.photographButton')}</Button>
      )}
    </li>
  );
}

/** Signed by hand on paper: print, sign, photograph. The page counts for the answers that it was printed for. */
export function WetSignature({ signer, onChange }: WetSignatureProps) {
  const { t } = useTranslation();
  const onPaper = useSignaturePage(signer);
  const { page, fresh } = onPaper;
  const document = fresh ? page?.document : undefined;
  const snapshotHash = fresh ? page?.snapshotHash : undefined;
  useEffect(() => {
    const sign: ConsumerSign | null =
      document && snapshotHash !== undefined
        ? {
            capture: 'wetInkOnPrint',
            snapshotHash,
            documentFileId: document.fileId,
            documentSha256: document.sha256,
          }
        : null;
    onChange(sign);
  }, [document, snapshotHash, onChange]);
  return (
    <ol className="wet" aria-label={t('sign.way.wetInkOnPrint')}>
      <PrintPage signer={signer} onPaper={onPaper} />
      {fresh && <Photograph {...onPaper} />}
    </ol>
  );
}
