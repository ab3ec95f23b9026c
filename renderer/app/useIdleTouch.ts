import { useEffect } from 'react';
import { desktop } from '../bridge';

const atMostEveryMs = 20_000;

/** Tells the main process that somebody is working, so that the idle lock starts anew. */
export function useIdleTouch(): void {
  useEffect(() => {
    let lastTouch = -Infinity;
    const touch = (event: Event) => {
      if (event.timeStamp - lastTouch < atMostEveryMs) return;
      lastTouch = event.timeStamp;
      void desktop.call('app.touch', {});
    };
    window.addEventListener('keydown', touch, { passive: true, capture: true });
    window.addEventListener('pointerdown', touch, { passive: true, capture: true });
    return () => {
      window.removeEventListener('keydown', touch, { capture: true });
      window.removeEventListener('pointerdown', touch, { capture: true });
    };
  }, []);
}
