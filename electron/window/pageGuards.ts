import type { WebContents } from 'electron';
import type { Logger } from '../log';

/** The page stays where it is: no navigation, no window, no embedded page. */
export function guardPage(contents: WebContents, logger: Logger): void {
  contents.setWindowOpenHandler(() => {
    logger.warn('window.openDenied');
    return { action: 'deny' };
  });
  const deny = (event: { preventDefault(): void }): void => {
    logger.warn('window.navigationDenied');
    event.preventDefault();
  };
  contents.on('will-navigate', deny);
  contents.on('will-redirect', deny);
  contents.on('will-frame-navigate', deny);
  contents.on('will-attach-webview', deny);
}
