/** What runs inside the page: how long each key takes until its frame is painted, and what blocks the page. */
import type { Page } from 'playwright-core';

export interface Keystrokes {
  /** From the browser's own time of the key to the first task after the frame that shows it. */
  readonly paintMs: readonly number[];
  /** The browser's Event Timing of the same keys, where it took 16 ms or more; in steps of 8 ms. */
  readonly eventMs: readonly number[];
  /** Tasks of the page's thread above 50 ms while it was typed. */
  readonly longTasksMs: readonly number[];
}

const store = 'deskKeystrokes';

/** Begins to measure; call once for each page. */
export async function watchKeystrokes(page: Page): Promise<void> {
  await page.evaluate((name) => {
    const seen = {
      paintMs: [] as number[],
      eventMs: [] as number[],
      longTasksMs: [] as number[],
    };
    Reflect.set(window, name, seen);
    const afterFrame = new MessageChannel();
    const waiting: number[] = [];
    afterFrame.port1.onmessage = () => {
      const now = performance.now();
      for (const typedAt of waiting.splice(0)) seen.paintMs.push(now - typedAt);
    };
    window.addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        if (key.length !== 1 && !key.startsWith('Arrow')) return;
        requestAnimationFrame(() => {
          waiting.push(timeStamp);
          afterFrame.port2.postMessage(null);
        });
      },
      { capture: true },
    );
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.name === 'keydown') seen.eventMs.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.longTasksMs.push(entry.duration);
    }).observe({ type: 'longtask' });
  }, store);
}

/** What was measured since the last time; begins anew. */
export async function takeKeystrokes(page: Page): Promise<Keystrokes> {
  return page.evaluate((name) => {
    const seen = Reflect.get(window, name) as Record<keyof Keystrokes, number[]>;
    return {
      paintMs: seen.paintMs.splice(0),
      eventMs: seen.eventMs.splice(0),
      longTasksMs: seen.longTasksMs.splice(0),
    };
  }, store);
}
