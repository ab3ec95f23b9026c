import { expect, test } from './sample/test';

/** These promises are the host's own; real Electron has every API. */
test.skip(process.env['DESK_ELECTRON'] === 'real', 'only the host leaves APIs out');

test('every API that is not emulated throws by its name', async ({ desk }) => {
  const messages = await desk.app.evaluate((electron) => {
    const attempts: (() => unknown)[] = [
      () => electron.Tray,
      () => electron.app.setBadgeCount,
      () => electron.app.on('gpu-info-update', () => undefined),
      () => electron.BrowserWindow.fromId,
      () => electron.BrowserWindow.getAllWindows()[0]?.setOpacity,
      () => electron.BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript,
      () => electron.BrowserWindow.getAllWindows()[0]?.webContents.openDevTools(),
      () => electron.session.fromPartition('other'),
      () => electron.session.defaultSession.clearCache,
      () => electron.safeStorage.encryptString,
      () => electron.dialog.showOpenDialogSync,
    ];
    return attempts.map((attempt) => {
      try {
        return `no error: ${String(attempt())}`;
      } catch (error) {
        return (error as Error).message;
      }
    });
  });
  expect(
    messages.map((message) => /^desktop host: (.*) is not emulated/.exec(message)?.[1] ?? message),
  ).toEqual([
    'electron.Tray',
    'app.setBadgeCount',
    "app.on('gpu-info-update')",
    'BrowserWindow.fromId',
    'BrowserWindow.setOpacity',
    'webContents.executeJavaScript',
    'webContents.openDevTools()',
    "session.fromPartition('other')",
    'session.defaultSession.clearCache',
    'safeStorage.encryptString',
    'dialog.showOpenDialogSync',
  ]);
});

test('a window that would weaken the sandbox is refused', async ({ desk }) => {
  const messages = await desk.app.evaluate(({ BrowserWindow }) => {
    const weaker = [
      { sandbox: false },
      { contextIsolation: false },
      { nodeIntegration: true },
      { webSecurity: false },
      { webviewTag: true },
      { partition: 'other' },
    ];
    return weaker.map((webPreferences) => {
      try {
        return String(new BrowserWindow({ webPreferences }));
      } catch (error) {
        return (error as Error).message;
      }
    });
  });
  for (const message of messages)
    expect(message).toMatch(/^desktop host: webPreferences\.\w+.* is not emulated/);
});
