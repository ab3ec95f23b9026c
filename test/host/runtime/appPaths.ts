import os from 'node:os';
import path from 'node:path';
import { launchSwitch } from './arguments';

type PathName = Parameters<Electron.App['getPath']>[0];

/** The folders that `app.getPath` knows, following Electron's documentation for Linux. */
export class AppPaths {
  private readonly set = new Map<string, string>();

  constructor(private readonly appName: () => string) {
    const userData = launchSwitch('user-data-dir');
    if (userData) this.set.set('userData', path.resolve(userData));
  }

  getPath(name: PathName): string {
    const known = this.set.get(name) ?? this.defaults()[name];
    if (known === undefined) throw new Error(`Failed to get '${name}' path`);
    return known;
  }

  setPath(name: string, value: string): void {
    if (!path.isAbsolute(value)) throw new Error('Path must be absolute');
    this.set.set(name, value);
  }

  private defaults(): Partial<Record<PathName, string>> {
    const home = os.homedir();
    const appData = process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config');
    const userData = this.set.get('userData') ?? path.join(appData, this.appName());
    return {
      home,
      appData,
      userData,
      sessionData: userData,
      temp: os.tmpdir(),
      exe: process.execPath,
      desktop: path.join(home, 'Desktop'),
      documents: path.join(home, 'Documents'),
      downloads: path.join(home, 'Downloads'),
      logs: path.join(userData, 'logs'),
      crashDumps: path.join(userData, 'Crashpad'),
    };
  }
}
