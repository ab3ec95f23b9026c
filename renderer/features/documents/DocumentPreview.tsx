import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/desktop/errors';
import type { DocumentItem } from '#shared/domain/application/index';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { SidePanel } from '../../ui/SidePanel';
import { picturesOf } from './capture/picturePdf';
import { openDocument } from './sealedDocuments';

type View =
  | { readonly state: 'opening' }
  | { readonly state: 'failed'; readonly error: AppError }
  | { readonly state: 'pictures'; readonly addresses: readonly string[] };

function addressesOf(item: DocumentItem, bytes: Uint8Array<ArrayBuffer>): readonly string[] {
  const pictures = item.mediaType === 'image/jpeg' ? [bytes] : picturesOf(bytes);
  return pictures.map((jpeg) => URL.createObjectURL(new Blob([jpeg], { type: 'image/jpeg' })));
}

/** The pages in the clear, in this page's memory only; closing lets them go. */
function useView(item: DocumentItem): View {
  const { fileId, sizeBytes = 0 } = item;
  const [view, setView] = useState<View>({ state: 'opening' });
  useEffect(() => {
    let left = false;
    let addresses: readonly string[] = [];
    void openDocument(fileId, sizeBytes).then((opened) => {
      if (left) return;
      if (!opened.ok) return setView({ state: 'failed', error: opened.error });
      addresses = addressesOf(item, opened.value);
      setView({ state: 'pictures', addresses });
    });
    return () => {
      left = true;
      for (const address of addresses) URL.revokeObjectURL(address);
    };
  }, [fileId, sizeBytes, item]);
  return view;
}

export interface DocumentPreviewProps {
  readonly item: DocumentItem;
  readonly onClose: () => void;
}

/** Shows a document beside the checklist. */
export function DocumentPreview({ item, onClose }: DocumentPreviewProps) {
  const { t } = useTranslation();
  const view = useView(item);
  const kind = t(`documents.kind.${item.documentType ?? 'other'}`);
  return (
    <SidePanel heading={kind} onClose={onClose}>
      {view.state === 'opening' && <p role="status">{t('documents.opening')}</p>}
      {view.state === 'failed' && <ErrorNotice error={view.error} />}
      {view.state === 'pictures' && view.addresses.length === 0 && (
        <p>{t('documents.noPreview')}</p>
      )}
      {view.state === 'pictures' &&
        view.addresses.map((address, index) => (
          <img
            key={address}
            className="document-preview"
            src={address}
            alt={t('documents.page.of', { kind, number: index + 1, count: view.addresses.length })}
          />
        ))}
    </SidePanel>
  );
}
