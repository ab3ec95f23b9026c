import { useReducer, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format';
import { Button } from '../../../ui/Button';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { Notice } from '../../../ui/Notice';
import type { SealedDocument } from '../sealedDocuments';
import { actionsOfFiles, pageOf } from './addFiles';
import { CameraView } from './CameraView';
import { captured, nothingCaptured } from './captureState';
import type { CaptureAction, CaptureState } from './captureState';
import { PageEditor } from './PageEditor';
import { PageStrip } from './PageStrip';
import { SourceButtons } from './SourceButtons';
import { usePageChecks } from './usePageChecks';
import { useSealing } from './useSealing';
import '../documents.css';

export interface CaptureProps {
  readonly draftId: string;
  readonly saveLabel: string;
  /** What else is asked before saving, such as the kind of paper. */
  readonly children?: ReactNode;
  readonly onSealed: (sealed: SealedDocument) => void;
  readonly onCancel: () => void;
}

interface PartProps {
  readonly state: CaptureState;
  readonly act: (action: CaptureAction) => void;
}

/** What could not be taken, and the page that was taken out. */
function CaptureNotices({ state, act }: PartProps) {
  const { t } = useTranslation();
  const { refusals, removed } = state;
  return (
    <>
      {[...new Set(refusals)].map((refusal) => (
        <Notice
          key={refusal}
          kind="attention"
          announce="alert"
          heading={t(`documents.refused.${refusal}.heading`)}
        >
          {t(`documents.refused.${refusal}.text`)}
        </Notice>
      ))}
      {removed && (
        <Notice kind="information" announce="status">
          {t('documents.page.removed', { number: removed.index + 1 })}{' '}
          <button type="button" className="desk-link" onClick={() => act({ type: 'undoRemove' })}>
            {t('documents.undo')}
          </button>
        </Notice>
      )}
    </>
  );
}

/** The pages with the chosen one large, or the PDF that was chosen. */
function Captured({ state, act }: PartProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { pages, pdf, selectedId } = state;
  const checks = usePageChecks(pages);
  const index = pages.findIndex(({ id }) => id === selectedId);
  const page = pages[index];
  if (pdf) {
    return (
      <Notice kind="information" heading={t('documents.pdf.heading')}>
        <p>{t('documents.pdf.text', { size: formats.fileSize(pdf.length) })}</p>
        <button type="button" className="desk-link" onClick={() => act({ type: 'startOver' })}>
          {t('documents.pdf.other')}
        </button>
      </Notice>
    );
  }
  if (!page) return null;
  return (
    <div className="capture__pages">
      <PageStrip
        pages={pages}
        selectedId={selectedId}
        checks={checks}
        onSelect={(id) => act({ type: 'select', id })}
      />
      <PageEditor
        page={page}
        number={index + 1}
        count={pages.length}
        problems={checks[page.id]}
        act={act}
      />
    </div>
  );
}

interface SaveBarProps extends Pick<CaptureProps, 'saveLabel' | 'onSealed' | 'onCancel'> {
  readonly state: CaptureState;
  readonly draftId: string;
}

function SaveBar({ state, draftId, saveLabel, onSealed, onCancel }: SaveBarProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { share, error, save, cancel } = useSealing(draftId);
  const empty = state.pages.length === 0 && !state.pdf;
  const saving = share !== null;
  const keep = async () => {
    const sealed = await save(state);
    if (sealed) onSealed(sealed);
  };
  return (
    <>
      <ErrorNotice error={error} />
      <div className="desk-form__actions">
        {!empty && (
          <Button kind="primary" busy={saving} onPress={() => void keep()}>
            {saveLabel}
          </Button>
        )}
        <Button kind="quiet" onPress={saving ? cancel : onCancel}>
          {t('documents.cancel')}
        </Button>
        {saving && <p role="status">{t('documents.saving', { share: formats.percent(share) })}</p>}
        {!empty && !saving && <p className="capture__unsaved">{t('documents.unsaved')}</p>}
      </div>
    </>
  );
}

/** Takes a document by camera or file, page by page, and seals it on this computer. */
export function Capture({ draftId, saveLabel, children, onSealed, onCancel }: CaptureProps) {
  const [state, act] = useReducer(captured, nothingCaptured);
  const [withCamera, setWithCamera] = useState(false);
  const hasContent = state.pages.length > 0 || state.pdf !== null;
  const addFiles = async (files: readonly File[]) => {
    for (const action of await actionsOfFiles(files, state.pages.length > 0)) act(action);
  };
  return (
    <div className="capture">
      {withCamera && (
        <CameraView
          onPicture={(picture) => act({ type: 'pages', pages: [pageOf(picture)] })}
          onDone={() => setWithCamera(false)}
        />
      )}
      {!withCamera && !state.pdf && (
        <SourceButtons
          more={hasContent}
          onCamera={() => setWithCamera(true)}
          onFiles={(files) => void addFiles(files)}
        />
      )}
      <CaptureNotices state={state} act={act} />
      <Captured state={state} act={act} />
      {hasContent && children}
      <SaveBar
        state={state}
        draftId={draftId}
        saveLabel={saveLabel}
        onSealed={onSealed}
        onCancel={onCancel}
      />
    </div>
  );
}
