import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Clock } from '#shared/base/clock';
import type { Logger } from '../../electron/log';
import { systemFiles, type Files, type MonotonicClock, type Timers } from '../../electron/ports';
import type { DeriveKey } from '../../electron/vault/keyDerivation';
import type { SafeStoragePort } from '../../electron/vault/keyring';

/** A folder of this test alone, gone after it. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-unit-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Every file below a folder with its bytes. */
export async function everyFile(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(
      files.map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path, await readFile(path)] as const;
      }),
    ),
  );
}

/** Time that moves when the test says so; timers run as it passes. */
export class FakeTime implements Clock, MonotonicClock, Timers {
  private wallMs: number;
  private monotonicMs = 0;
  private readonly due: { atMs: number; everyMs: number | undefined; action: () => void }[] = [];

  constructor(startMs = Date.UTC(2026, 10, 23, 18)) {
    this.wallMs = startMs;
  }

  nowMs(): number {
    return this.wallMs;
  }

  elapsedMs(): number {
    return this.monotonicMs;
  }

  after(delayMs: number, action: () => void): () => void {
    return this.add(delayMs, undefined, action);
  }

  every(periodMs: number, action: () => void): () => void {
    return this.add(periodMs, periodMs, action);
  }

  /** Both clocks go on and what is due runs, in order. */
  pass(durationMs: number): void {
    const endMs = this.monotonicMs + durationMs;
    for (let next = this.nextDue(endMs); next; next = this.nextDue(endMs)) {
      this.moveTo(next.atMs);
      if (next.everyMs === undefined) this.due.splice(this.due.indexOf(next), 1);
      else next.atMs += next.everyMs;
      next.action();
    }
    this.moveTo(endMs);
  }

  /** The computer sleeps, or somebody sets its clock: the wall clock alone moves. */
  setWall(byMs: number): void {
    this.wallMs += byMs;
  }

  private add(delayMs: number, everyMs: number | undefined, action: () => void): () => void {
    const entry = { atMs: this.monotonicMs + delayMs, everyMs, action };
    this.due.push(entry);
    return () => {
      const index = this.due.indexOf(entry);
      if (index >= 0) this.due.splice(index, 1);
    };
  }

  private nextDue(endMs: number) {
    return this.due
      .filter(({ atMs }) => atMs <= endMs)
      .sort((left, right) => left.atMs - right.atMs)[0];
  }

  private moveTo(monotonicMs: number): void {
    this.wallMs += monotonicMs - this.monotonicMs;
    this.monotonicMs = monotonicMs;
  }
}

/** Remembers what was told, as it would be written. */
export function recordingLogger(): Logger & { readonly lines: string[] } {
  const lines: string[] = [];
  const tell = (event: string, detail: unknown = {}): void => {
    lines.push(JSON.stringify({ event, detail }));
  };
  return {
    lines,
    info: tell,
    warn: tell,
    error: tell,
    exception: (event, _thrown, detail) => {
      tell(event, detail);
    },
    flushed: () => Promise.resolve(),
  };
}

type FileStep = 'writeSynced' | 'rename' | 'syncFolder' | 'append' | 'ensureFolder' | 'list';

/** Real files, of which one step fails while `failing` names it. */
export function breakableFiles(): Files & {
  failing: { step: FileStep; code: string } | undefined;
} {
  const state: { failing: { step: FileStep; code: string } | undefined } = { failing: undefined };
  const guard = (step: FileStep): void => {
    if (state.failing?.step !== step) return;
    throw Object.assign(new Error('the disk says no'), { code: state.failing.code });
  };
  return Object.assign(state, {
    ...systemFiles,
    async writeSynced(path: string, bytes: Uint8Array) {
      // A full disk takes some of the bytes.
      if (state.failing?.step === 'writeSynced') {
        await systemFiles.writeSynced(path, bytes.subarray(0, bytes.length / 2));
      }
      guard('writeSynced');
      await systemFiles.writeSynced(path, bytes);
    },
    async rename(from: string, to: string) {
      guard('rename');
      await systemFiles.rename(from, to);
    },
    async syncFolder(path: string) {
      guard('syncFolder');
      await systemFiles.syncFolder(path);
    },
    async append(path: string, bytes: Uint8Array, options: { synced: boolean }) {
      guard('append');
      await systemFiles.append(path, bytes, options);
    },
    async list(path: string) {
      guard('list');
      return systemFiles.list(path);
    },
    async ensureFolder(path: string) {
      guard('ensureFolder');
      await systemFiles.ensureFolder(path);
    },
  });
}

/** A keyring that really encrypts; it can change, be lost or be switched off. */
export class FakeKeyring implements SafeStoragePort {
  name = 'gnome_libsecret';
  isAvailable = true;
  private key = randomBytes(32);

  available(): Promise<boolean> {
    return Promise.resolve(this.isAvailable);
  }

  backend(): string {
    return this.name;
  }

  lose(): void {
    this.key = randomBytes(32);
  }

  encrypt(text: string): Promise<Buffer> {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce);
    const body = Buffer.concat([cipher.update(text), cipher.final()]);
    return Promise.resolve(Buffer.concat([nonce, cipher.getAuthTag(), body]));
  }

  async decrypt(bytes: Buffer): Promise<string> {
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    const body = decipher.update(bytes.subarray(28));
    return Promise.resolve(Buffer.concat([body, decipher.final()]).toString());
  }
}

/** Stands for Argon2id where its cost is not what is tested. It consumes the passphrase as well. */
export const quickDerivation: DeriveKey = ({ passphrase, salt, parameters }) => {
  const key = createHash('sha256')
    .update(passphrase)
    .update(salt)
    .update(JSON.stringify(parameters))
    .digest();
  passphrase.fill(0);
  return Promise.resolve(key);
};
