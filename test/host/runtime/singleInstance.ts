import {
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchArguments } from './arguments';

/** What a second start tells the first one. */
export interface SecondInstance {
  argv: string[];
  workingDirectory: string;
  additionalData: unknown;
}

/** One running app for each user-data folder: a link that names its holder, and a box in which a second start leaves a note. */
export class SingleInstance {
  private isHeld = false;
  private readonly link: string;
  private readonly box: string;

  constructor(userData: string) {
    this.link = path.join(userData, 'HostSingletonLock');
    this.box = path.join(userData, 'HostSecondInstance');
    mkdirSync(userData, { recursive: true });
  }

  /** Takes the lock, or tells its living holder that we were started. */
  acquire(additionalData: unknown, onSecond: (second: SecondInstance) => void): boolean {
    if (this.isHeld) return true;
    if (!this.takeLink()) {
      this.leaveNote({
        argv: [process.execPath, ...launchArguments],
        workingDirectory: process.cwd(),
        additionalData,
      });
      return false;
    }
    this.isHeld = true;
    this.watchBox(onSecond);
    return true;
  }

  release(): void {
    if (this.isHeld) rmSync(this.link, { force: true });
    this.isHeld = false;
  }

  private takeLink(): boolean {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      try {
        symlinkSync(`${os.hostname()}-${process.pid}`, this.link);
        return true;
      } catch {
        if (this.holderLives()) return false;
        rmSync(this.link, { force: true });
      }
    }
    return false;
  }

  private holderLives(): boolean {
    try {
      process.kill(Number(readlinkSync(this.link).split('-').pop()), 0);
      return true;
    } catch {
      return false;
    }
  }

  private leaveNote(second: SecondInstance): void {
    mkdirSync(this.box, { recursive: true });
    const note = path.join(this.box, String(process.pid));
    writeFileSync(`${note}.part`, JSON.stringify(second));
    renameSync(`${note}.part`, `${note}.json`);
  }

  private watchBox(onSecond: (second: SecondInstance) => void): void {
    rmSync(this.box, { recursive: true, force: true });
    mkdirSync(this.box);
    watch(this.box, { persistent: false }, (_event, name) => {
      if (!name?.endsWith('.json')) return;
      const note = path.join(this.box, name);
      try {
        const second = JSON.parse(readFileSync(note, 'utf8')) as SecondInstance;
        rmSync(note, { force: true });
        onSecond(second);
      } catch {
        // The watcher reports a note twice: when it appears and when it is taken away.
      }
    });
  }
}
