import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentReceipt } from '#shared/hub/documents';
import { createDispatch, partsHashOf } from '../../../electron/dispatch';
import { breakableFiles, recordingLogger, temporaryFolder } from '../../support/mainPorts';

const documentId = '0190a000-0000-4000-8000-0000000d0c01';
const cover = {
  documentId,
  caseId: '0190a000-0000-7000-8000-00000000ca5e',
  commandId: '0190a000-0000-7000-8000-00000000c001',
  counselorId: 'practice-rosa-delgado',
  computerId: '0190a000-0000-4000-8000-0000000c0401',
};
const parts = [Buffer.from('sealed one'), Buffer.from('sealed two')];
const others = [Buffer.from('sealed anew')];

const receipt: DocumentReceipt = {
  documentId,
  commandId: cover.commandId,
  receiptNumber: 'ED-00000001-00',
  receivedAt: '2026-11-23T18:00:00.000Z',
  partsSha256: 'a'.repeat(43),
  hubId: 'hub-of-a-test',
  signature: 'a.b.c',
};

async function shelf() {
  const folder = await temporaryFolder();
  const files = breakableFiles();
  const logger = recordingLogger();
  /** As after a restart: nothing is known but what lies on the disk. */
  const open = () => createDispatch({ files, logger }, folder);
  const onDisk = () => readdir(join(folder, documentId)).then((names) => names.sort());
  return { folder, files, logger, open, onDisk };
}

describe('a document that waits to be sent', () => {
  it('stands after a restart, part by part', async () => {
    const { open } = await shelf();
    await open().put(cover, parts);
    const again = open();
    const [entry] = await again.list();
    expect(entry).toMatchObject({ ...cover, standing: { state: 'waiting', begun: false } });
    if (!entry) throw new Error('unreachable');
    expect(await again.readPart(entry, 1)).toEqual(parts[1]);
    expect(await again.readPart(entry, 2)).toBeUndefined();
  });

  it('is nothing yet where the disk filled up before all of it stood, and is written anew', async () => {
    const { open, files } = await shelf();
    const dispatch = open();
    files.failing = { step: 'rename', code: 'ENOSPC' };
    await expect(dispatch.put(cover, parts)).rejects.toMatchObject({ code: 'ENOSPC' });
    files.failing = undefined;
    expect(await open().list()).toEqual([]);
    await dispatch.put(cover, parts);
    expect(await open().list()).toHaveLength(1);
  });

  it('is sealed anew until the hub holds a part of it, and never after', async () => {
    const { open } = await shelf();
    const dispatch = open();
    await dispatch.put(cover, parts);
    await dispatch.put(cover, others);
    expect((await dispatch.list())[0]?.parts).toHaveLength(1);
    expect((await dispatch.begin(documentId))?.parts).toHaveLength(1);
    expect(await open().wants(documentId)).toBe(false);
    await dispatch.put(cover, parts);
    expect((await open().list())[0]?.parts).toHaveLength(1);
  });

  it('tells a damaged part instead of sending it', async () => {
    const { open, folder } = await shelf();
    const dispatch = open();
    await dispatch.put(cover, parts);
    await writeFile(join(folder, documentId, '000.sealed'), 'sealed 0ne');
    const [entry] = await dispatch.list();
    if (!entry) throw new Error('unreachable');
    expect(await dispatch.readPart(entry, 0)).toBeUndefined();
    expect(await dispatch.readPart(entry, 1)).toEqual(parts[1]);
  });

  it('keeps its receipt and lets go of the sealed copy once it is received', async () => {
    const { open, onDisk } = await shelf();
    const dispatch = open();
    await dispatch.put(cover, parts);
    await dispatch.note(documentId, { state: 'received', receipt });
    expect(await onDisk()).toEqual(['entry.json']);
    await dispatch.put(cover, others);
    await dispatch.remove(cover.counselorId, documentId);
    await dispatch.removeCase(cover.caseId);
    expect((await open().list())[0]?.standing).toEqual({ state: 'received', receipt });
  });

  it('goes for good with the paper itself, also when it was refused', async () => {
    const { open, folder } = await shelf();
    const dispatch = open();
    await dispatch.put(cover, parts);
    await dispatch.note(documentId, { state: 'refused', reason: 'documentInvalid' });
    await dispatch.remove('a-colleague', documentId);
    expect(await open().list()).toHaveLength(1);
    await dispatch.remove(cover.counselorId, documentId);
    expect(await readdir(folder)).toEqual([]);
    expect(await open().list()).toEqual([]);
  });

  it('goes with the permission of its family, and no other family’s does', async () => {
    const { open } = await shelf();
    const dispatch = open();
    const other = {
      ...cover,
      documentId: '0190a000-0000-4000-8000-0000000d0c02',
      caseId: '0190a000-0000-7000-8000-00000000ca5f',
    };
    await dispatch.put(cover, parts);
    await dispatch.put(other, parts);
    await dispatch.removeCase(cover.caseId);
    expect((await open().list()).map((entry) => entry.documentId)).toEqual([other.documentId]);
  });

  it('may be sealed anew where its copy is damaged, also after another try was asked for', async () => {
    const { open } = await shelf();
    const dispatch = open();
    await dispatch.put(cover, parts);
    await dispatch.begin(documentId);
    await dispatch.note(documentId, { state: 'refused', reason: 'damaged' });
    await dispatch.tryAgain();
    expect(await dispatch.wants(documentId)).toBe(true);
    await dispatch.put(cover, others);
    expect((await open().list())[0]?.parts).toHaveLength(1);
  });

  it('is looked for again after the folder could not be read', async () => {
    const { open, files } = await shelf();
    await open().put(cover, parts);
    const dispatch = open();
    files.failing = { step: 'list', code: 'EIO' };
    await expect(dispatch.list()).rejects.toMatchObject({ code: 'EIO' });
    files.failing = undefined;
    expect(await dispatch.list()).toHaveLength(1);
  });

  it('that was refused is tried once more when a person asks, and only then', async () => {
    const { open } = await shelf();
    const dispatch = open();
    await dispatch.put(cover, parts);
    await dispatch.note(documentId, { state: 'refused', reason: 'documentInvalid' });
    expect((await open().list())[0]?.standing.state).toBe('refused');
    await dispatch.tryAgain();
    expect((await open().list())[0]?.standing.state).toBe('waiting');
  });

  it('says that an entry cannot be read, and keeps what lies there', async () => {
    const { open, folder, logger, onDisk } = await shelf();
    await open().put(cover, parts);
    await writeFile(join(folder, documentId, 'entry.json'), '{"version":1}');
    expect(await open().list()).toEqual([]);
    expect(logger.lines.join()).toContain('dispatch.entryUnreadable');
    expect(await onDisk()).toContain('000.sealed');
  });

  it('is named in its receipt by the hashes of its parts in their order', () => {
    expect(partsHashOf({ parts: ['a', 'b'] })).not.toBe(partsHashOf({ parts: ['b', 'a'] }));
  });
});
