import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';

export interface SourceButtonsProps {
  readonly onCamera: () => void;
  readonly onFiles: (files: readonly File[]) => void;
  /** Whether something was captured already: the buttons add to it then. */
  readonly more: boolean;
}

/** The two ways in: the camera, or files that are there already. */
export function SourceButtons({ onCamera, onFiles, more }: SourceButtonsProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="capture-sources">
      <Button kind={more ? 'secondary' : 'primary'} onPress={onCamera}>
        {t(more ? 'documents.source.cameraMore' : 'documents.source.camera')}
      </Button>
      <Button onPress={() => input.current?.click()}>
        {t(more ? 'documents.source.fileMore' : 'documents.source.file')}
      </Button>
      <input
        ref={input}
        type="file"
        className="capture-sources__input"
        aria-label={t('documents.source.file')}
        tabIndex={-1}
        multiple
        accept="image/jpeg,image/png,image/heic,image/heif,application/pdf"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
    </div>
  );
}
