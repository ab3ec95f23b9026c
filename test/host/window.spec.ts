import { expect, test } from './sample/test';

test('a window remembers that it was shown, minimised, restored, focused and protected', async ({
  desk,
}) => {
  const states = await desk.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const heard: string[] = [];
    window?.on('minimize', () => heard.push('minimize'));
    window?.on('restore', () => heard.push('restore'));
    window?.minimize();
    const wasMinimized = window?.isMinimized();
    window?.restore();
    window?.setContentProtection(true);
    window?.focus();
    const { width, height } = window?.getBounds() ?? {};
    return {
      heard,
      wasMinimized,
      isMinimized: window?.isMinimized(),
      isVisible: window?.isVisible(),
      isFocused: BrowserWindow.getFocusedWindow() === window,
      isProtected: window?.isContentProtected(),
      size: [width, height],
    };
  });
  expect(states).toEqual({
    heard: ['minimize', 'restore'],
    wasMinimized: true,
    isMinimized: false,
    isVisible: true,
    isFocused: true,
    isProtected: true,
    size: [1366, 768],
  });
});

test('the window and the page know each other', async ({ desk }) => {
  const window = await desk.app.browserWindow(desk.page);
  expect(await window.evaluate((own) => own.webContents.getURL())).toBe('app://desk/index.html');
});

test('what is destroyed says so when it is used', async ({ launch }) => {
  const { app } = await launch([], { SAMPLE_STAYS_OPEN: '1' });
  const message = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents;
    window?.destroy();
    try {
      contents?.send('power', 'too late');
      return 'sent';
    } catch (error) {
      return (error as Error).message;
    }
  });
  expect(message).toBe('Object has been destroyed');
});
