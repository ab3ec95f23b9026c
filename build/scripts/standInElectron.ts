import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The marker and layout that Electron documents for its fuse wire: sentinel, version, count, states. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseWire = Buffer.concat([
  Buffer.from(sentinel),
  Buffer.from([1, 9]),
  Buffer.from('101100001'),
]);

/**
 * Writes a folder with the shape of an Electron distribution for Linux, so that packaging and the
 * fuse step can be exercised where the real binary cannot be downloaded. It cannot run anything.
 */
export async function writeStandInElectron(folder: string, version: string): Promise<void> {
  await mkdir(path.join(folder, 'resources'), { recursive: true });
  await mkdir(path.join(folder, 'locales'), { recursive: true });
  const binary = Buffer.concat([
    Buffer.from('#!/bin/sh\necho "stand-in, not Electron"; exit 1\n'),
    Buffer.alloc(64),
    fuseWire,
    Buffer.alloc(64),
  ]);
  await writeFile(path.join(folder, 'electron'), binary);
  await chmod(path.join(folder, 'electron'), 0o755);
  await writeFile(path.join(folder, 'version'), version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak', 'resources.pak']) {
    await writeFile(path.join(folder, name), '');
  }
}
