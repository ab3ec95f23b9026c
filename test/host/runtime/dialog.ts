import { refuseUnknownMembers } from '../notEmulated';

/** There is no native dialog here: each answers as if it had been cancelled, and a spec puts its own function in place. */
const members = {
  showOpenDialog: async () => ({ canceled: true, filePaths: [] as string[] }),
  showSaveDialog: async () => ({ canceled: true, filePath: '' }),
  showMessageBox: async () => ({ response: 0, checkboxChecked: false }),
  showErrorBox: (title: string, content: string) =>
    void process.stderr.write(`[dialog] ${title}: ${content}\n`),
} satisfies Pick<
  Electron.Dialog,
  'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'
>;

/** `dialog`: https://www.electronjs.org/docs/latest/api/dialog */
export const dialog = refuseUnknownMembers(members, 'dialog');
