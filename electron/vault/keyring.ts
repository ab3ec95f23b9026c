import { createJobQueue } from '#shared/base/jobQueue';
import { fail, ok, type Result } from '#shared/base/result';
import { appError, type AppError } from '#shared/desktop/errors';

/** The operating system's keyring, as Electron's `safeStorage` gives it. */
export interface SafeStoragePort {
  available(): Promise<boolean>;
  /** `gnome_libsecret`, `kwallet6`, `basic_text` …; `keychain` and `dpapi` elsewhere. */
  backend(): string;
  encrypt(text: string): Promise<Buffer>;
  /** Throws where this keyring did not encrypt it. */
  decrypt(bytes: Buffer): Promise<string>;
}

/** Backends that hide nothing: the key lies beside the data. */
const unprotectedBackends: ReadonlySet<string> = new Set(['basic_text', 'unknown']);

/** The second lock on every key: without this computer's keyring its files open nothing. */
export interface Keyring {
  backend(): string;
  protects(): boolean;
  available(): Promise<boolean>;
  wrap(bytes: Uint8Array): Promise<Result<Buffer, AppError>>;
  /** `keyringChanged` where another backend wrapped it, `keyringLost` where this one forgot its key. */
  unwrap(wrapped: Buffer, wrappedBy: string): Promise<Result<Buffer, AppError>>;
}

export function createKeyring(port: SafeStoragePort): Keyring {
  // Keyring daemons answer one question at a time; a second one meanwhile may prompt twice.
  const oneAtATime = createJobQueue();

  return {
    backend: () => port.backend(),
    protects: () => !unprotectedBackends.has(port.backend()),
    available: () => oneAtATime(() => port.available()),
    wrap: (bytes) =>
      oneAtATime(async () => {
        if (!(await port.available())) return fail(appError('keyringUnavailable'));
        return ok(await port.encrypt(Buffer.from(bytes).toString('base64')));
      }),
    unwrap: (wrapped, wrappedBy) =>
      oneAtATime(async () => {
        if (port.backend() !== wrappedBy) return fail(appError('keyringChanged'));
        if (!(await port.available())) return fail(appError('keyringUnavailable'));
        try {
          return ok(Buffer.from(await port.decrypt(wrapped), 'base64'));
        } catch {
          return fail(appError('keyringLost'));
        }
      }),
  };
}
