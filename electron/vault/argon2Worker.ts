import { parentPort } from 'node:worker_threads';
import { argon2id } from 'hash-wasm';
import type { Argon2Request } from './keyDerivation';

/** Derives one key off the main thread; the thread and its memory end right after. */
parentPort?.once('message', (request: Argon2Request) => {
  const { passphrase, salt, parameters } = request;
  void argon2id({
    password: passphrase,
    salt,
    iterations: parameters.passes,
    memorySize: parameters.memoryKiB,
    parallelism: parameters.parallelism,
    hashLength: 32,
    outputType: 'binary',
  }).then((key) => {
    passphrase.fill(0);
    parentPort?.postMessage(key, [key.buffer as ArrayBuffer]);
  });
});
