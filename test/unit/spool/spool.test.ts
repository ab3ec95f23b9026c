import { readFile, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSpoolFile, encodeSpoolFile } from '../../../electron/spool/spoolFile';
import { everyFile } from '../../support/mainPorts';
import { sealedCommand, spooled, spoolSetup } from './support';

describe('a spool file', () => {
  it('reads back what was written, whatever the envelope holds', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (envelope) => {
        const file = spooled(sealedCommand({ envelope: new Uint8Array(envelope) }));
        expect(decodeSpoolFile(encodeSpoolFile(file))).toEqual({ ok: true, value: file });
      }),
    );
  });

  it('is damaged when a byte is missing, too many or changed, anywhere', () => {
    const bytes = encodeSpoolFile(spooled());
    fc.assert(
      fc.property(
        fc.nat({ max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, change) => {
          expect(decodeSpoolFile(bytes.subarray(0, at)).ok).toBe(false);
          const changed = Buffer.from(bytes);
          changed[at] = (changed[at] ?? 0) ^ change;
          expect(decodeSpoolFile(changed).ok).toBe(false);
        },
      ),
    );
    expect(decodeSpoolFile(Buffer.concat([bytes, Buffer.from([0])])).ok).toBe(false);
  });

  it('hands out the envelope alone, not the file that it lay in', () => {
    const read = decodeSpoolFile(encodeSpoolFile(spooled()));
    if (!read.ok) throw new Error(read.error);
    const { envelope } = read.value.command;
    expect(envelope.buffer.byteLength).toBe(envelope.byteLength);
  });
});

describe('the spool', () => {
  it('keeps, lists and gives back commands, passing each step on the way', async () => {
    const { spool, reached } = await spoolSetup();
    const [first, second] = [spooled(), spooled()];
    expect(await spool.write(first)).toEqual({ ok: true, value: undefined });
    await spool.write(second);
    const ids = [first.command.commandId, second.command.commandId].sort();
    expect(await spool.list()).toEqual(ids);
    expect(await spool.read(first.command.commandId)).toEqual({ kind: 'good', spooled: first });
    expect(reached.slice(0, 3)).toEqual(['spool.tempWritten', 'spool.renamed', 'spool.synced']);
  });

  it.each([
    ['writeSynced', 'ENOSPC', 'diskFull'],
    ['writeSynced', 'EDQUOT', 'diskFull'],
    ['writeSynced', 'EIO', 'spoolFailed'],
    ['rename', 'ENOSPC', 'diskFull'],
    ['rename', 'EACCES', 'spoolFailed'],
    ['syncFolder', 'EIO', 'spoolFailed'],
    ['ensureFolder', 'EROFS', 'spoolFailed'],
  ] as const)('leaves nothing behind when %s fails with %s', async (step, code, expected) => {
    const { spool, files, folder } = await spoolSetup();
    const standing = spooled();
    await spool.write(standing);
    const before = await everyFile(folder);
    files.failing = { step, code };
    const command = spooled();
    expect(await spool.write(command)).toMatchObject({
      ok: false,
      error: { code: expected, retryable: true },
    });
    expect(await everyFile(folder)).toEqual(before);
    files.failing = undefined;
    expect((await spool.write(command)).ok).toBe(true);
  });

  it('reports a truncated file as damaged, one under another name as well, and deletes neither', async () => {
    const { spool, folder } = await spoolSetup();
    const [cut, moved] = [spooled(), spooled()];
    await spool.write(cut);
    await spool.write(moved);
    const path = `${folder}/${cut.command.commandId}.sealed`;
    await writeFile(path, (await readFile(path)).subarray(0, 100));
    const otherId = sealedCommand().commandId;
    await writeFile(
      `${folder}/${otherId}.sealed`,
      await readFile(`${folder}/${moved.command.commandId}.sealed`),
    );
    expect((await spool.read(cut.command.commandId)).kind).toBe('damaged');
    expect((await spool.read(otherId)).kind).toBe('damaged');
    expect(await spool.list()).toHaveLength(3);
  });

  it('takes away half-written files of a crash, and nothing else', async () => {
    const { spool, folder } = await spoolSetup();
    const whole = spooled();
    await spool.write(whole);
    await writeFile(`${folder}/${sealedCommand().commandId}.sealed.part`, 'half');
    await writeFile(`${folder}/readme.txt`, 'not ours');
    await spool.removeUnfinished();
    expect((await everyFile(folder)).size).toBe(2);
    expect(await spool.list()).toEqual([whole.command.commandId]);
  });

  it('tells the log ids alone', async () => {
    const { spool, files, logger } = await spoolSetup();
    files.failing = { step: 'rename', code: 'EIO' };
    const { command } = spooled();
    await spool.write(spooled(command));
    expect(logger.lines).toEqual([
      JSON.stringify({ event: 'spool.writeFailed', detail: { commandId: command.commandId } }),
    ]);
  });
});
