import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createAuditLog, readAuditChain } from '../../../electron/audit';
import {
  breakableFiles,
  FakeTime,
  recordingLogger,
  temporaryFolder,
} from '../../support/mainPorts';

async function setUp() {
  const folder = await temporaryFolder();
  const files = breakableFiles();
  const logger = recordingLogger();
  const start = () => createAuditLog({ files, clock: new FakeTime(), logger }, folder);
  const text = () => readFile(`${folder}/audit.jsonl`, 'utf8');
  return { folder, files, logger, start, text };
}

const unlocked = { action: 'vault.unlocked', counselorId: 'counselor-rosa' } as const;

describe('the audit log', () => {
  it('is one unbroken chain over restarts', async () => {
    const { start, text, logger } = await setUp();
    for (let run = 0; run < 3; run += 1) {
      const log = start();
      await Promise.all([
        log.record(unlocked),
        log.record({ ...unlocked, action: 'vault.locked' }),
      ]);
    }
    const chain = readAuditChain(await text());
    expect(chain.brokenAt).toBeUndefined();
    expect(chain.entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(logger.lines).toEqual([]);
  });

  it('shows an entry that was changed, taken out or put in', async () => {
    const { start, text } = await setUp();
    const log = start();
    for (let entry = 0; entry < 4; entry += 1) await log.record(unlocked);
    const lines = (await text()).trim().split('\n');
    const changed = lines.with(1, (lines[1] ?? '').replace('rosa', 'minh'));
    expect(readAuditChain(changed.join('\n')).brokenAt).toBe(2);
    expect(readAuditChain(lines.toSpliced(1, 1).join('\n')).brokenAt).toBe(2);
    expect(readAuditChain(lines.toSpliced(2, 0, lines[1] ?? '').join('\n')).brokenAt).toBe(3);
  });

  it('goes on after a line that a crash cut off, and reports the break', async () => {
    const { folder, start, text, logger } = await setUp();
    const log = start();
    for (let entry = 0; entry < 3; entry += 1) await log.record(unlocked);
    const whole = await text();
    await writeFile(`${folder}/audit.jsonl`, whole.slice(0, -20));
    await start().record(unlocked);
    const chain = readAuditChain(await text());
    expect(chain.entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(logger.lines.join()).toContain('audit.chainBroken');
  });

  it('reports an entry that could not be written, and finds its place again', async () => {
    const { files, start, text, logger } = await setUp();
    const log = start();
    await log.record(unlocked);
    files.failing = { step: 'append', code: 'ENOSPC' };
    await log.record(unlocked);
    files.failing = undefined;
    await log.record(unlocked);
    expect(readAuditChain(await text()).entries).toHaveLength(2);
    expect(logger.lines.join()).toContain('audit.notWritten');
  });
});
