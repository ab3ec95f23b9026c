import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import {
  argon2Floor,
  calibrate,
  createWorkerDerivation,
} from '../../../electron/vault/keyDerivation';
import { FakeTime, temporaryFolder } from '../../support/mainPorts';

/** By a second, independent implementation (@noble/hashes), m=64, t=3, p=1. */
const expectedKey = '2ffc4be5c9b5a83e9fafc75acad78d9ff102b76d4068c813b42f9917aed32bd2';

describe('Argon2id in its worker', () => {
  it('answers what another implementation of RFC 9106 answers, and keeps no passphrase', async () => {
    const folder = await temporaryFolder();
    const outfile = `${folder}/argon2Worker.mjs`;
    await build({
      entryPoints: ['electron/vault/argon2Worker.ts'],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
    });
    const derive = createWorkerDerivation(outfile);
    const salt = new Uint8Array(16).fill(2);
    const parameters = { memoryKiB: 64, passes: 3, parallelism: 1 };
    const passphrase = new TextEncoder().encode('eleven quiet herons at noon');
    const key = await derive({ passphrase, salt, parameters });
    expect(passphrase.length).toBe(0);
    const again = new TextEncoder().encode('eleven quiet herons at noon');
    expect(await derive({ passphrase: again, salt, parameters })).toEqual(key);
    expect(key.toString('hex')).toBe(expectedKey);
  });
});

describe('calibration', () => {
  it.each([
    ['a slow computer stays at the floor', 900, 3],
    ['one in between adds passes up to half a second', 150, 10],
    ['a fast computer stops at ten passes', 3, 10],
    ['another in between', 300, 5],
  ])('%s', async (_which, floorMs, passes) => {
    const time = new FakeTime();
    const parameters = await calibrate(() => {
      time.pass(floorMs);
      return Promise.resolve(Buffer.alloc(32));
    }, time);
    expect(parameters).toEqual({ ...argon2Floor, passes });
  });
});
