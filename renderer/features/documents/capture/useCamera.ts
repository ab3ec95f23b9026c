import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { desktop } from '../../../bridge';

export type CameraState = 'starting' | 'running' | 'denied' | 'none' | 'busy';

/** The names that `getUserMedia` throws with (Media Capture and Streams, 10.6). */
function stateOf(thrown: unknown): CameraState {
  const name = thrown instanceof DOMException ? thrown.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy';
}

const wantedSize = { width: { ideal: 2560 }, height: { ideal: 1920 } } as const;

/** Without sound, ever; the main process grants it only while this screen says that it wants it. */
async function openStream(): Promise<MediaStream> {
  await desktop.call('documents.camera', { wanted: true });
  const video = { ...wantedSize, facingMode: 'environment' };
  return navigator.mediaDevices.getUserMedia({ video, audio: false });
}

function closeStream(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

export interface Camera {
  readonly state: CameraState;
  readonly video: RefObject<HTMLVideoElement | null>;
  /** The picture of this moment; null until the camera runs. */
  readonly shoot: () => Promise<ImageBitmap | null>;
}

/** The camera for as long as the component that calls this is shown. */
export function useCamera(): Camera {
  const [state, setState] = useState<CameraState>('starting');
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    let left = false;
    let stream: MediaStream | undefined;
    const start = async () => {
      stream = await openStream();
      if (left || !video.current) return closeStream(stream);
      video.current.srcObject = stream;
      await video.current.play();
      if (!left) setState('running');
    };
    start().catch((thrown: unknown) => {
      closeStream(stream);
      if (!left) setState(stateOf(thrown));
    });
    return () => {
      left = true;
      closeStream(stream);
      void desktop.call('documents.camera', { wanted: false });
    };
  }, []);
  const shoot = async () =>
    state === 'running' && video.current ? createImageBitmap(video.current) : null;
  return { state, video, shoot };
}
