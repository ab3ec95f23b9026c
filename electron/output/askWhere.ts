import { extname } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';

/** The system's own save dialog, for a file of the suggested ending; undefined where the person cancels. */
export async function askWhere(
  window: BrowserWindow | undefined,
  defaultPath: string,
): Promise<string | undefined> {
  const extension = extname(defaultPath).slice(1);
  const filters = [{ name: extension.toUpperCase(), extensions: [extension] }];
  const options = { defaultPath, filters };
  const answer = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options);
  return answer.canceled || answer.filePath === '' ? undefined : answer.filePath;
}
