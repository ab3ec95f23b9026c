import type { Timers } from '../ports';

/** How long a copied answer may lie where every program can read it. */
export const clipboardHeldMs = 30_000;

export interface ClipboardPorts {
  readonly clipboard: {
    writeText(text: string): Promise<void>;
    readText(): Promise<string>;
    clear(): void;
  };
  readonly timers: Timers;
}

/**
 * Copies text for a short while. The time runs here, not in the page: a lock destroys the page, and
 * the clipboard has to be emptied all the same. What somebody copied since then is left alone.
 */
export function createClipboard({ clipboard, timers }: ClipboardPorts) {
  let cancel: () => void = () => undefined;
  return {
    async copy(text: string): Promise<void> {
      cancel();
      await clipboard.writeText(text);
      cancel = timers.after(clipboardHeldMs, () => {
        void clipboard.readText().then((standing) => {
          if (standing === text) clipboard.clear();
        });
      });
    },
  };
}

export type DeskClipboard = ReturnType<typeof createClipboard>;
