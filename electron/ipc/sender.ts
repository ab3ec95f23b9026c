import { originOf } from '../origin';

/** The part of a frame that the sender check looks at. */
export interface SenderFrame {
  readonly url: string;
}

/** Who called, as the main process sees it. */
export interface Sender {
  readonly webContentsId: number;
  /** Null where the frame is gone already. */
  readonly frame: SenderFrame | null;
  readonly topFrame: SenderFrame;
}

export interface SenderRule {
  readonly origin: string;
  /** The page of our window; undefined while there is none. */
  readonly currentWebContentsId: () => number | undefined;
}

/**
 * Only our own window's top frame, at our origin, may call. `about:blank` is nobody. Origins are
 * compared after parsing, never as pieces of text.
 */
export function isOurPage(sender: Sender, rule: SenderRule): boolean {
  const { frame, topFrame, webContentsId } = sender;
  if (!frame || frame !== topFrame) return false;
  if (webContentsId !== rule.currentWebContentsId()) return false;
  return originOf(frame.url) === rule.origin;
}
