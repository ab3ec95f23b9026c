import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { extractAll, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const enabled = '1'.charCodeAt(0);
const disabled = '0'.charCodeAt(0);

let output: string;
let unpacked: string;

beforeAll(async () => {
  output = await mkdtemp(path.join(os.tmpdir(), 'desk-package-'));
  // Where we are root, the database's own user has to pass through.
  await chmod(output, 0o755);
  await promisify(execFile)(
    'node_modules/.bin/tsx',
    ['build/scripts/package.ts', `--config.directories.output=${output}`],
    { maxBuffer: 16 * 1024 * 1024 },
  );
  const folder = (await readdir(output)).find((name) => name.endsWith('-unpacked'));
  unpacked = path.join(output, folder ?? 'missing');
}, 240_000);

afterAll(async () => {
  await rm(output, { recursive: true, force: true });
});

/** Where a started hub says that it listens. */
async function addressOf({ stdout }: { readonly stdout: Readable }): Promise<string> {
  for await (const line of createInterface({ input: stdout })) {
    const [, address] = / listens at (\S+)$/.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error('the hub ended before it listened');
}

describe('the packaged directory', () => {
  it('has every fuse set as the configuration says', async () => {
    const wire = await getCurrentFuseWire(path.join(unpacked, 'enroller-desk'));
    expect(wire[FuseV1Options.RunAsNode]).toBe(disabled);
    expect(wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(disabled);
    expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(disabled);
    expect(wire[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(disabled);
    expect(wire[FuseV1Options.EnableCookieEncryption]).toBe(enabled);
    expect(wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(enabled);
    expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(enabled);
  });

  it('carries the built bundles and no sources, tests or practice keys', () => {
    const files = listPackage(path.join(unpacked, 'resources', 'app.asar'), { isPack: false });
    expect(files).toContain('/dist/main/main.js');
    expect(files).toContain('/dist/preload/preload.cjs');
    expect(files).toContain('/dist/renderer/index.html');
    expect(
      files.filter((file) => /\.tsx?$|^\/test\/|practice-keys|node_modules/.test(file)),
    ).toEqual([]);
  });

  it('starts its practice hub with nothing but what was packaged', async () => {
    const resources = path.join(unpacked, 'resources');
    // Plain Node reads no archive: laid out beside it, so that the same folders lie above.
    const laidOut = path.join(resources, 'laid-out');
    extractAll(path.join(resources, 'app.asar'), laidOut);
    const hub = spawn(
      process.execPath,
      [
        path.join(laidOut, 'dist/hub/standalone.js'),
        ...['--data', path.join(output, 'practice-hub'), '--port', '0'],
        ...['--packs', path.join(laidOut, 'dist/packs')],
      ],
      { cwd: output, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const ended = once(hub, 'exit');
    try {
      const health = await fetch(`${await addressOf(hub)}/v1/health`);
      expect(await health.json()).toEqual({ status: 'ready' });
    } finally {
      hub.kill('SIGTERM');
      await ended;
    }
  }, 60_000);

  it('names the entry that the build wrote', async () => {
    const { main } = JSON.parse(await readFile('package.json', 'utf8')) as { main: string };
    expect(main).toBe('dist/main/main.js');
  });
});
