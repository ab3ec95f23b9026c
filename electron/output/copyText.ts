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
  let held: { readonly text: string; readonly written: Promise<void> } | undefined;

  /** Takes back at once what still lies there of ours: a lock or the end does not wait. */
  async function takeBack(): Promise<void> {
    cancel();
    const standing = held;
    held = undefined;
    if (!standing) return;
    await standing.written;
    if ((await clipboard.readText()) === standing.text) clipboard.clear();
  }

  async function copy(text: string): Promise<void> {
    cancel();
    const written = clipboard.writeText(text);
    held = { text, written };
    await written;
    // A lock that came while it was written has taken it back already.
    if (held?.text === text) cancel = timers.after(clipboardHeldMs, () => void takeBack());
  }

  return { copy, takeBack };
}

export type DeskClipboard = ReturnType<typeof createClipboard>;
