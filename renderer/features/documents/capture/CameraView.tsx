import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import { useCamera } from './useCamera';

export interface CameraViewProps {
  readonly onPicture: (picture: ImageBitmap) => void;
  readonly onDone: () => void;
}

/** The camera's picture and the button that takes it; several pages may be taken one after another. */
export function CameraView({ onPicture, onDone }: CameraViewProps) {
  const { t } = useTranslation();
  const { state, video, shoot } = useCamera();
  const running = state === 'running';
  const take = async () => {
    const picture = await shoot();
    if (picture) onPicture(picture);
  };
  return (
    <section className="camera" aria-label={t('documents.camera.label')} data-camera={state}>
      {!running && state !== 'starting' && (
        <Notice kind="problem" announce="alert" heading={t(`documents.camera.${state}.heading`)}>
          {t(`documents.camera.${state}.text`)}
        </Notice>
      )}
      {/* A picture without sound or words: there is nothing to caption. */}
      <video
        ref={video}
        className="camera__picture"
        muted
        playsInline
        hidden={!running}
        aria-label={t('documents.camera.picture')}
      />
      {state === 'starting' && <p role="status">{t('documents.camera.starting')}</p>}
      <div className="camera__actions">
        <Button kind="primary" busy={!running} onPress={() => void take()}>
          {t('documents.camera.take')}
        </Button>
        <Button onPress={onDone}>{t('documents.camera.done')}</Button>
        {running && <p className="camera__advice">{t('documents.camera.advice')}</p>}
      </div>
    </section>
  );
}
