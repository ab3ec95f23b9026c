import { Worker } from 'node:worker_threads';
import type { MonotonicClock } from '../ports';

export interface Argon2Parameters {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** The least that is written or accepted (design, section 5); a lower value is a downgrade. */
export const argon2Floor: Argon2Parameters = { memoryKiB: 65_536, passes: 3, parallelism: 1 };

export const saltBytes = 16;
const derivedBytes = 32;

/** One message to the worker. */
export interface Argon2Request {
  readonly passphrase: Uint8Array<ArrayBuffer>;
  readonly salt: Uint8Array;
  readonly parameters: Argon2Parameters;
}

/** Passphrase to key, slowly. The passphrase's bytes are consumed and zeroed. */
export type DeriveKey = (request: Argon2Request) => Promise<Buffer>;

export function meetsFloor(parameters: Argon2Parameters): boolean {
  return (
    parameters.memoryKiB >= argon2Floor.memoryKiB &&
    parameters.passes >= argon2Floor.passes &&
    parameters.parallelism >= argon2Floor.parallelism
  );
}

/** Runs each derivation in a thread of its own, so that its memory goes with it. */
export function createWorkerDerivation(workerFile: string | URL): DeriveKey {
  return async (request) => {
    const worker = new Worker(workerFile);
    try {
      const key = await new Promise<unknown>((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.once('exit', () => {
          reject(new Error('key derivation ended early'));
        });
        worker.postMessage(request, [request.passphrase.buffer]);
      });
      if (!(key instanceof Uint8Array) || key.length !== derivedBytes) {
        throw new Error('key derivation answered something else');
      }
      return Buffer.from(key.buffer, key.byteOffset, key.byteLength);
    } finally {
      await worker.terminate();
    }
  };
}

const targetMs = 500;
const mostPasses = 10;

/**
 * Measures the floor once on this computer and adds passes up to about half a second. Never below
 * the floor, however slow the computer is.
 */
export async function calibrate(
  derive: DeriveKey,
  clock: MonotonicClock,
): Promise<Argon2Parameters> {
  const startedMs = clock.elapsedMs();
  const passphrase = new Uint8Array(saltBytes);
  await derive({ passphrase, salt: new Uint8Array(saltBytes), parameters: argon2Floor });
  const perPassMs = Math.max(1, (clock.elapsedMs() - startedMs) / argon2Floor.passes);
  const passes = Math.min(mostPasses, Math.floor(targetMs / perPassMs));
  return { ...argon2Floor, passes: Math.max(argon2Floor.passes, passes) };
}
