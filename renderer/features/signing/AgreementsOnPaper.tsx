import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { draftIdOf } from '#shared/domain/application/index';
import type { ArbitrationLine } from '#shared/domain/application/index';
import { desktop } from '../../bridge';
import { usePracticeData } from '../../packs/usePracticeData';
import { Button } from '../../ui/Button';
import { useCase } from '../consumer/index';
import { Capture } from '../documents/index';
import type { SealedDocument } from '../documents/index';
import { AgreementSheet } from './AgreementSheet';
import { AgreementsOnPage } from './AgreementsOnPage';
import type { Agreements } from './useAgreements';

interface PaperProps {
  /** Of those who have not signed yet. */
  readonly missing: readonly ArbitrationLine[];
  readonly record: Agreements['record'];
}

function PrintAgreements({ missing }: Pick<PaperProps, 'missing'>) {
  const { t } = useTranslation();
  const practice = usePracticeData();
  const [printing, setPrinting] = useState(false);
  const print = async () => {
    // The sheet has to stand in the page before the main process prints it.
    flushSync(() => setPrinting(true));
    await desktop.call('output.savePdf', { kind: 'signaturePage' });
    setPrinting(false);
  };
  return (
    <li>
      <p>{t('sign.arbitration.paper.print')}</p>
      <Button busy={printing} onPress={() => void print()}>
        {t('sign.arbitration.paper.printButton')}
      </Button>
      {printing && <AgreementSheet lines={missing} practice={practice} />}
    </li>
  );
}

function PhotographAgreements({ missing, record }: PaperProps) {
  const { t } = useTranslation();
  const { draft } = useCase();
  const [onPage, setOnPage] = useState<readonly string[]>([]);
  const [capturing, setCapturing] = useState(false);
  const signed = missing.filter(({ person }) => onPage.includes(person.id));
  const keep = ({ documentId, sha256 }: SealedDocument) => {
    for (const { person } of signed) {
      const hand = { documentFileId: documentId, documentSha256: sha256 };
      record({ personId: person.id }, { capture: 'wetInkOnPrint', ...hand }, 'unknown');
    }
    setCapturing(false);
    setOnPage([]);
  };
  return (
    <li>
      <p>{t('sign.arbitration.paper.then')}</p>
      <AgreementsOnPage
        group="onAgreement"
        lines={missing}
        isSigned={({ person }) => onPage.includes(person.id)}
        onChange={({ person: { id } }, isOn) =>
          setOnPage((before) => (isOn ? [...before, id] : before.filter((one) => one !== id)))
        }
      />
      {capturing && signed.length > 0 ? (
        <Capture
          draftId={draftIdOf(draft)}
          saveLabel={t('sign.wet.save')}
          onSealed={keep}
          onCancel={() => setCapturing(false)}
        />
      ) : (
        <Button busy={signed.length === 0} onPress={() => setCapturing(true)}>
          {t('sign.arbitration.paper.photograph')}
        </Button>
      )}
    </li>
  );
}

/** For whoever signs by hand, here or at home: print, sign, say who signed, photograph. */
export function AgreementsOnPaper(props: PaperProps) {
  const { t } = useTranslation();
  return (
    <details className="sign-notes">
      <summary>{t('sign.arbitration.paper.open')}</summary>
      <ol className="wet" aria-label={t('sign.arbitration.paper.open')}>
        <PrintAgreements missing={props.missing} />
        <PhotographAgreements {...props} />
      </ol>
    </details>
  );
}
