import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProofNeed } from '#shared/domain/application/documents/index';
import { documentKinds, draftIdOf } from '#shared/domain/application/index';
import type { DocumentKind } from '#shared/domain/application/index';
import { clock } from '../../session/ports/clock';
import { newId } from '../../session/ports/ids';
import { Page } from '../../ui/Page';
import { useCase, useCaseSession } from '../consumer/index';
import { Capture } from './capture/Capture';
import { documentItem, withDocument } from './caseDocuments';
import type { SealedDocument } from './sealedDocuments';

export interface AddDocumentProps {
  readonly need: ProofNeed;
  readonly about: string;
  readonly onDone: () => void;
}

interface KindChoiceProps {
  readonly need: ProofNeed;
  readonly kind: DocumentKind;
  readonly onChange: (kind: DocumentKind) => void;
}

/** What the paper is: the usual ones first, every other one below them. */
function KindChoice({ need, kind, onChange }: KindChoiceProps) {
  const { t } = useTranslation();
  const others = documentKinds.filter((one) => !need.kinds.includes(one));
  const option = (one: DocumentKind) => (
    <option key={one} value={one}>
      {t(`documents.kind.${one}`)}
    </option>
  );
  return (
    <label className="document-kind">
      <span className="ds-c-label">{t('documents.kindLabel')}</span>
      <select
        className="ds-c-field desk-select"
        name="documentKind"
        value={kind}
        onChange={(event) => {
          const chosen = documentKinds.find((one) => one === event.target.value);
          if (chosen) onChange(chosen);
        }}
      >
        <optgroup label={t('documents.kindUsual')}>{need.kinds.map(option)}</optgroup>
        <optgroup label={t('documents.kindOther')}>{others.map(option)}</optgroup>
      </select>
    </label>
  );
}

/** Takes one document for one proof. */
export function AddDocument({ need, about, onDone }: AddDocumentProps) {
  const { t } = useTranslation();
  const { draft } = useCase();
  const session = useCaseSession();
  const [kind, setKind] = useState<DocumentKind>(need.kinds[0] ?? 'other');
  const attach = async (sealed: SealedDocument) => {
    const at = { id: newId(), capturedAt: new Date(clock.nowMs()).toISOString() };
    session.update((current) => withDocument(current, documentItem(sealed, kind, need, at)));
    await session.flush();
    onDone();
  };
  return (
    <Page
      title={t(`documents.topic.${need.topic}.title`)}
      lede={`${about} ${t('documents.addLede')}`.trim()}
    >
      <Capture
        draftId={draftIdOf(draft)}
        saveLabel={t('documents.save')}
        onSealed={(sealed) => void attach(sealed)}
        onCancel={onDone}
      >
        <KindChoice need={need} kind={kind} onChange={setKind} />
      </Capture>
    </Page>
  );
}
