import { writeFile, mkdir } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { systemFiles } from '../../../electron/ports';
import { createThrottle, delayAfterMs } from '../../../electron/vault/throttle';
import { FakeTime, temporaryFolder } from '../../support/mainPorts';
import { counselorId, outcome, otherPassphrase, passphrase, vaultSetup } from './support';

async function setUp() {
  const folder = await temporaryFolder();
  await mkdir(`${folder}/${counselorId}`);
  const time = new FakeTime();
  const start = () => createThrottle(systemFiles, time, folder);
  return { folder, time, start };
}

describe('the delay after wrong passphrases', () => {
  it('grows, never beyond half an hour', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000 }), (failures) => {
        expect(delayAfterMs(failures + 1)).toBeGreaterThanOrEqual(delayAfterMs(failures));
        expect(delayAfterMs(failures)).toBeLessThanOrEqual(30 * 60_000);
      }),
    );
    expect([0, 1, 2, 3, 10].map(delayAfterMs)).toEqual([0, 0, 0, 1_000, 30 * 60_000]);
  });

  it('survives a restart and passes with time', async () => {
    const { time, start } = await setUp();
    for (let failure = 0; failure < 6; failure += 1) await start().attempt(counselorId);
    expect(await start().remainingMs(counselorId)).toBe(15_000);
    time.pass(14_000);
    expect(await start().remainingMs(counselorId)).toBe(1_000);
    time.pass(1_000);
    expect(await start().remainingMs(counselorId)).toBe(0);
  });

  it('is not shortened by setting the clock back, and starts anew from there', async () => {
    const { time, start } = await setUp();
    for (let failure = 0; failure < 6; failure += 1) await start().attempt(counselorId);
    time.setWall(-365 * 86_400_000);
    expect(await start().remainingMs(counselorId)).toBe(15_000);
    time.pass(5_000);
    expect(await start().remainingMs(counselorId)).toBe(10_000);
  });

  it('is forgotten after a right passphrase', async () => {
    const { start } = await setUp();
    for (let failure = 0; failure < 12; failure += 1) await start().attempt(counselorId);
    await start().succeeded(counselorId);
    expect(await start().remainingMs(counselorId)).toBe(0);
  });

  it('neither vanishes nor lasts for ever when its file is damaged', async () => {
    const { folder, start } = await setUp();
    await writeFile(`${folder}/${counselorId}/attempts.json`, '{"version":1,');
    const remainingMs = await start().remainingMs(counselorId);
    expect(remainingMs).toBeGreaterThan(0);
    expect(remainingMs).toBeLessThanOrEqual(10 * 60_000);
  });
});

describe('guessing a passphrase', () => {
  it('slows down, says for how long, and lets the right one in at the end', async () => {
    const { start, pair, time } = await vaultSetup();
    await start().vault.pair(pair());
    const guess = (typed: string) => start().vault.unlock(counselorId, typed);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect(outcome(await guess(otherPassphrase))).toBe('wrongPassphrase');
    }
    expect(await guess(passphrase)).toMatchObject({
      ok: false,
      error: { code: 'tooManyAttempts', retryable: true, retryAfterMs: 1_000 },
    });
    time.pass(1_000);
    expect(outcome(await guess(passphrase))).toBe('ok');
    expect(outcome(await guess(otherPassphrase))).toBe('wrongPassphrase');
  });

  it('counts every one of several attempts made at once', async () => {
    const { start, pair } = await vaultSetup();
    await start().vault.pair(pair());
    const { vault } = start();
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => vault.unlock(counselorId, otherPassphrase)),
    );
    expect(outcomes.map(outcome)).toEqual([
      'wrongPassphrase',
      'wrongPassphrase',
      'wrongPassphrase',
      'tooManyAttempts',
      'tooManyAttempts',
    ]);
  });
});
