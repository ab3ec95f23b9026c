/** What the preload world and main tell each other. */

/** The function main may call in the preload world; the page never sees it. */
export const DELIVER = '__desktopHostDeliver';
/** The binding through which the preload world speaks; it exists in that world only. */
export const BINDING = '__desktopHostSend';
/** Electron's preload runs in an isolated world; this is its name here. */
export const PRELOAD_WORLD = 'electron-preload';

export type FromPreload =
  | { type: 'hello' }
  | { type: 'open'; url: string; frameName: string; features: string }
  /** The page is about to take a camera or a microphone, and waits for `media-decided`. */
  | { type: 'media'; id: number; media: ('video' | 'audio')[] }
  | { type: 'preload-error'; error: Error }
  | { type: 'send'; channel: string; args: unknown[] }
  | { type: 'invoke'; id: number; channel: string; args: unknown[] };

export type ToPreload =
  | { type: 'reply'; id: number; ok: true; value: unknown }
  | { type: 'reply'; id: number; ok: false; message: string }
  | { type: 'media-decided'; id: number }
  | { type: 'event'; channel: string; args: unknown[] };

/** What the isolated world is told when a document starts. */
export interface WorldSettings {
  secret: string;
  platform: string;
  arch: string;
  versions: Record<string, string | undefined>;
  argv: string[];
}
