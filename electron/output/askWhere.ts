import { dialog, type BrowserWindow } from 'electron';

/** The system's own save dialog; undefined where the person cancels. */
export async function askWhere(
  window: BrowserWindow | undefined,
  defaultPath: string,
): Promise<string | undefined> {
  const options = { defaultPath, filters: [{ name: 'PDF', extensions: ['pdf'] }] };
  const answer = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options);
  return answer.canceled || answer.filePath === '' ? undefined : answer.filePath;
}
