import { app } from 'electron';
import { createEmitter, createRendererRequests, type Emit, type RendererRequests } from '../ipc';
import { systemRandom as random, systemTime } from '../ports';
import { createDeskWindow } from '../window';
import type { Foundation } from './foundation';

/** The window and the two ways to its page: events, and requests that it answers. */
export function createPage(
  { paths, logger }: Foundation,
  onPageGone: (how: 'crashed' | 'replaced') => void,
) {
  const window = createDeskWindow(
    {
      preloadFile: paths.preloadFile,
      title: 'Enroller Desk',
      devToolsAllowed: !app.isPackaged,
    },
    {
      pageGone: (how) => {
        requests.cancelAll();
        onPageGone(how);
      },
      closeRequested: () => {
        app.quit();
      },
    },
    logger,
  );
  const emit: Emit = createEmitter((name, payload) => {
    window.send(name, payload);
  });
  const requests: RendererRequests = createRendererRequests({
    emit,
    timers: systemTime,
    random,
    logger,
  });
  return { window, emit, requests };
}
export type Page = ReturnType<typeof createPage>;
