/** Whether a screen of the page wants the camera now. Shut at the start, by a lock and by every new page. */
export interface CameraGate {
  isOpen(): boolean;
  open(): void;
  shut(): void;
}

export function createCameraGate(): CameraGate {
  let opened = false;
  return {
    isOpen: () => opened,
    open() {
      opened = true;
    },
    shut() {
      opened = false;
    },
  };
}
