import { refuseUnknownStatics } from '../notEmulated';
import { BrowserWindow } from './browserWindow';
import { standsFor } from './emitter';

type Template = (Electron.MenuItemConstructorOptions | Electron.MenuItem)[];

let applicationMenu: HostMenu | null = null;

/** One entry: what the template said, and a click that a spec can make. */
class HostMenuItem {
  label = '';
  enabled = true;
  visible = true;
  checked = false;
  id?: string;
  submenu?: HostMenu;
  readonly click: (event?: unknown) => void;

  constructor(options: Electron.MenuItemConstructorOptions) {
    const { submenu, click, ...same } = options;
    Object.assign(this, same);
    if (Array.isArray(submenu)) this.submenu = HostMenu.fromTemplate(submenu);
    this.click = (event = {}) => {
      const window = BrowserWindow.getFocusedWindow();
      click?.(
        standsFor<Electron.MenuItem>({}),
        window ?? undefined,
        event as Electron.KeyboardEvent,
      );
    };
  }
}

/** `Menu`: https://www.electronjs.org/docs/latest/api/menu (kept and clickable, never drawn) */
class HostMenu {
  constructor(readonly items: HostMenuItem[] = []) {}

  static fromTemplate(template: Template): HostMenu {
    return new HostMenu(
      template.map((options) => new HostMenuItem(options as Electron.MenuItemConstructorOptions)),
    );
  }

  static buildFromTemplate(template: Template): Electron.Menu {
    return HostMenu.fromTemplate(template) as unknown as Electron.Menu;
  }

  static setApplicationMenu(menu: Electron.Menu | null): void {
    applicationMenu = menu as unknown as HostMenu | null;
  }

  static getApplicationMenu(): Electron.Menu | null {
    return applicationMenu as unknown as Electron.Menu | null;
  }

  getMenuItemById(id: string): HostMenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}

export const Menu = refuseUnknownStatics(HostMenu, 'Menu');
