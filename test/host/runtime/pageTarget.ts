import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Protocol } from '../../../node_modules/playwright-core/types/protocol';
import { BINDING, DELIVER, PRELOAD_WORLD, type WorldSettings } from '../wire/messages';
import { debugLog } from './arguments';
import { openAppWindow } from './appWindow';
import { cdp } from './chromium';
import { isHeaded } from './chromiumFlags';

/** The page-side code, bundled when the host is compiled. */
declare const MAIN_WORLD_SOURCE: string;
declare const ISOLATED_WORLD_SOURCE: string;

export interface TargetSettings {
  width: number;
  height: number;
  preload: string | undefined;
  additionalArguments: string[];
}

type PageMethod = keyof Protocol.CommandParameters & keyof Protocol.CommandReturnValues;

/** One tab of Chromium with the preload installed: what a window's contents are made of. */
export class PageTarget {
  private constructor(
    readonly targetId: string,
    readonly sessionId: string,
  ) {}

  /** Opens an empty page and installs both worlds, before anything of the app is loaded. */
  static async open(settings: TargetSettings): Promise<PageTarget> {
    const { width, height } = settings;
    const targetId =
      (isHeaded ? await openAppWindow() : undefined) ?? (await createTab(width, height));
    const { sessionId } = await cdp().send('Target.attachToTarget', { targetId, flatten: true });
    const target = new PageTarget(targetId, sessionId);
    await Promise.all([target.install(settings), target.resize(width, height)]);
    return target;
  }

  send<M extends PageMethod>(
    method: M,
    params?: Protocol.CommandParameters[M],
  ): Promise<Protocol.CommandReturnValues[M]> {
    return cdp().send(method, params, this.sessionId);
  }

  /** Hands a message to the preload world of one document. */
  async deliver(contextId: number, text: string): Promise<void> {
    const expression = `${DELIVER}(${JSON.stringify(text)})`;
    await this.send('Runtime.evaluate', { expression, contextId, silent: true }).catch(
      (error: unknown) => debugLog('deliver', error),
    );
  }

  async close(): Promise<void> {
    await cdp()
      .send('Target.closeTarget', { targetId: this.targetId })
      .catch((error: unknown) => debugLog('close', error));
  }

  private async install(settings: TargetSettings): Promise<void> {
    const scripts = worldScripts(settings);
    await Promise.all([
      this.send('Page.enable'),
      this.send('Runtime.enable'),
      this.send('Inspector.enable'),
      this.send('Runtime.addBinding', { name: BINDING, executionContextName: PRELOAD_WORLD }),
      this.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.main }),
      this.send('Page.addScriptToEvaluateOnNewDocument', {
        source: scripts.isolated,
        worldName: PRELOAD_WORLD,
      }),
    ]);
  }

  /** A window of Electron has no address bar, so its size is the page's; a person's window is theirs to size. */
  private async resize(width: number, height: number): Promise<void> {
    if (isHeaded) return;
    const { windowId } = await cdp().send('Browser.getWindowForTarget', {
      targetId: this.targetId,
    });
    await cdp()
      .send('Browser.setContentsSize', { windowId, width, height })
      .catch((error: unknown) => debugLog('size', error));
  }
}

async function createTab(width: number, height: number): Promise<string> {
  const url = 'about:blank';
  const { targetId } = await cdp().send('Target.createTarget', {
    url,
    newWindow: true,
    width,
    height,
  });
  return targetId;
}

function worldScripts(settings: TargetSettings): { main: string; isolated: string } {
  const secret = `h${randomBytes(16).toString('hex')}`;
  const world: WorldSettings = {
    secret,
    platform: process.platform,
    arch: process.arch,
    versions: { ...process.versions },
    argv: settings.additionalArguments,
  };
  const preload = settings.preload === undefined ? '' : readFileSync(settings.preload, 'utf8');
  const wrapped = `function (require, module, exports, process) {\n${preload}\n}`;
  return {
    main: `(() => { ${MAIN_WORLD_SOURCE}\nhostWorld.start(${JSON.stringify(secret)}); })();`,
    isolated: `(() => { ${ISOLATED_WORLD_SOURCE}\nhostWorld.start(${JSON.stringify(world)}, ${wrapped}); })();`,
  };
}
