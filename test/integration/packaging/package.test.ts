import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const enabled = '1'.charCodeAt(0);
const disabled = '0'.charCodeAt(0);

let output: string;
let unpacked: string;

beforeAll(async () => {
  output = await mkdtemp(path.join(os.tmpdir(), 'desk-package-'));
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

  it('names the entry that the build wrote', async () => {
    const { main } = JSON.parse(await readFile('package.json', 'utf8')) as { main: string };
    expect(main).toBe('dist/main/main.js');
  });
});
