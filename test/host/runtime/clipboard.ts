import { refuseUnknownMembers } from '../notEmulated';

/** `clipboard`: https://www.electronjs.org/docs/latest/api/clipboard (held by this process; the page's own is Chromium's) */
class HostClipboard implements Pick<Electron.Clipboard, 'writeText' | 'readText' | 'clear'> {
  #text = '';

  writeText(text: string): Promise<void> {
    this.#text = text;
    return Promise.resolve();
  }

  readText(): Promise<string> {
    return Promise.resolve(this.#text);
  }

  clear(): void {
    this.#text = '';
  }
}
refuseUnknownMembers(HostClipboard.prototype, 'clipboard');
export const clipboard = new HostClipboard();
