import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../../../electron/log/logger';
import { describeException, redact } from '../../../electron/log/redact';
import { breakableFiles, everyFile, FakeTime, temporaryFolder } from '../../support/mainPorts';

describe('redaction', () => {
  it('keeps codes, ids, counts and facts', () => {
    const detail = {
      channel: 'vault.unlock',
      commandId: '0190a000-0000-7000-8000-00000000c001',
      code: 'ENOSPC',
      waitedMs: 1_200_000,
      restoredCount: 12345,
      retryable: true,
      nothing: null,
    };
    expect(redact(detail)).toEqual(detail);
  });

  it.each([
    'Rosa Delgado',
    '900-12-3456',
    '900123456',
    'a4111111111111111',
    'rosa@example.com',
    '/home/rosa/.config',
    '1988-04-02',
    'Núñez',
    'x'.repeat(81),
  ])('replaces "%s" by its length', (value) => {
    expect(redact({ value })).toEqual({ value: `[${String(value.length)} characters]` });
  });

  it('replaces numbers that no unit explains', () => {
    expect(redact({ ssn: 900_123_456, amount: 3_100 })).toEqual({
      ssn: '[number]',
      amount: '[number]',
    });
  });

  it('lets no five digits in a row through in a text, wherever they stand', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.stringMatching(/^\d{5,16}$/),
        fc.string(),
        (before, digits, after) => {
          expect(JSON.stringify(redact({ value: before + digits + after }))).not.toContain(digits);
        },
      ),
    );
  });

  it('tells where an exception came from, never what it says', () => {
    const thrown = Object.assign(new TypeError('Rosa Delgado\n    at 900-12-3456 (file:1:1)'), {
      code: 'ENOSPC',
    });
    const described = describeException(thrown);
    expect(described).toMatchObject({ kind: 'TypeError', code: 'ENOSPC' });
    expect(described.frames[0]).toMatch(/log\.test\.ts:\d+:\d+$/);
    expect(JSON.stringify(described)).not.toMatch(/Rosa|900|\/work|\/home/);
    expect(describeException('Rosa Delgado')).toEqual({ kind: 'string', code: null, frames: [] });
  });
});

describe('the log', () => {
  async function setUp(maxFileBytes = 1_000) {
    const folder = await temporaryFolder();
    const files = breakableFiles();
    const log = createLogger(
      { files, clock: new FakeTime() },
      { folder, maxFileBytes, keptFiles: 3 },
    );
    return { folder, files, log };
  }

  it('writes one JSON line for each event, in order', async () => {
    const { folder, log } = await setUp();
    log.info('app.started', { runId: '0190a000-0000-7000-8000-00000000c001' });
    log.exception('ipc.failed', new Error('secret'), { channel: 'app.state' });
    await log.flushed();
    const lines = (await readFile(`${folder}/desk.log`, 'utf8')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { at: '2026-11-23T18:00:00.000Z', level: 'info', event: 'app.started' },
      { level: 'error', event: 'ipc.failed', channel: 'app.state', exception: { kind: 'Error' } },
    ]);
    expect(lines.join()).not.toContain('secret');
  });

  it('sets full files aside and keeps no more than it was told', async () => {
    const { folder, log } = await setUp();
    for (let line = 0; line < 100; line += 1) log.info('storage.measured', { waitedMs: line });
    await log.flushed();
    const files = await everyFile(folder);
    expect([...files.keys()].map((path) => path.slice(folder.length + 1)).sort()).toEqual([
      'desk.log',
      'desk.log.1',
      'desk.log.2',
      'desk.log.3',
    ]);
    for (const bytes of files.values()) expect(bytes.length).toBeLessThanOrEqual(1_000);
    expect(files.get(`${folder}/desk.log`)?.toString()).toContain('"waitedMs":99');
  });

  it('never stops the work: what cannot be written is dropped, and later lines are written', async () => {
    const { folder, files, log } = await setUp();
    files.failing = { step: 'append', code: 'ENOSPC' };
    log.info('lost');
    await log.flushed();
    files.failing = undefined;
    log.info('kept');
    await log.flushed();
    expect(await readFile(`${folder}/desk.log`, 'utf8')).toMatch(/^[^\n]*"kept"[^\n]*\n$/);
  });
});
