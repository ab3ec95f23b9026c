import { extname } from 'node:path';
import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';

const pdfOnly = [{ name: 'PDF', extensions: ['pdf'] }];

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

/** The system's own dialog to open one PDF; undefined where the person cancels. */
export async function askForPdf(window: BrowserWindow | undefined): Promise<string | undefined> {
  const options: OpenDialogOptions = { properties: ['openFile'], filters: pdfOnly };
  const answer = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options);
  return answer.canceled ? undefined : answer.filePaths[0];
}
