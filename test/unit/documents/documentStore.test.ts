import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentPartBytes } from '#shared/desktop/channels/documents';
import { createDocumentFiles, createDocumentStore } from '../../../electron/documents';
import type { FaultPoint } from '../../../electron/fault';
import { systemRandom } from '../../../electron/ports';
import { hiddenObject, pdfWith } from '../../support/paper';
import {
  breakableFiles,
  everyFile,
  recordingLogger,
  temporaryFolder,
} from '../../support/mainPorts';

const draftId = randomUUID();
const owner = { counselorId: 'counselor-rosa', key: randomBytes(32) };
const canary = 'Wilhelmina Quetzalcoatl 987-65-4321';

async function setUp() {
  const folder = await temporaryFolder();
  const files = breakableFiles();
  const logger = recordingLogger();
  const state: { level: 'ok' | 'critical'; dieAt?: FaultPoint } = { level: 'ok' };
  const store = createDocumentStore({
    documents: createDocumentFiles({ files, random: systemRandom }, folder),
    freeSpace: { measure: () => Promise.resolve({ freeBytes: 1, level: state.level }) },
    reach: (point) =>
      point === state.dieAt ? Promise.reject(new Error('power cut')) : Promise.resolve(),
    logger,
  });
  return { folder, files, logger, state, store };
}
type Desk = Awaited<ReturnType<typeof setUp>>;

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('base64url');

const partsOf = (bytes: Buffer): Buffer[] => {
  const count = Math.ceil(bytes.length / documentPartBytes);
  return Array.from({ length: count }, (_, index) =>
    bytes.subarray(index * documentPartBytes, (index + 1) * documentPartBytes),
  );
};

const begin = ({ store }: Desk, bytes: Buffer, documentId = randomUUID()) =>
  store.begin(owner, {
    documentId,
    draftId,
    mediaType: 'application/pdf',
    sizeBytes: bytes.length,
    sha256: sha256(bytes),
  });

/** Writes the parts that do not stand yet, and finishes. */
async function save(desk: Desk, bytes: Buffer) {
  const begun = await begin(desk, bytes);
  if (!begun.ok) return begun;
  const { documentId, standingParts } = begun.value;
  for (const [index, part] of partsOf(bytes).entries()) {
    if (standingParts.includes(index)) continue;
    const written = await desk.store.writePart(owner, documentId, { index, bytes: part });
    if (!written.ok) return written;
  }
  const finished = await desk.store.finish(owner, documentId);
  return finished.ok ? { ok: true as const, value: { documentId, ...finished.value } } : finished;
}

async function saved(desk: Desk, bytes: Buffer): Promise<string> {
  const result = await save(desk, bytes);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.documentId;
}

const largePdf = pdfWith(canary, { fillBytes: 3 * documentPartBytes });

describe('a document on this computer', () => {
  it('comes back byte for byte, and tells its pages, size and sum', async () => {
    const desk = await setUp();
    const result = await save(desk, largePdf);
    expect(result).toMatchObject({
      ok: true,
      value: { pages: 1, sizeBytes: largePdf.length, sha256: sha256(largePdf) },
    });
    if (!result.ok) return;
    const whole = await desk.store.readWhole(owner, result.value.documentId);
    expect(whole.ok && whole.value.bytes.equals(largePdf)).toBe(true);
  });

  it('lies in sealed parts in which nothing of it can be read', async () => {
    const desk = await setUp();
    await saved(desk, largePdf);
    const files = await everyFile(desk.folder);
    expect(files.size).toBe(partsOf(largePdf).length + 1);
    for (const bytes of files.values()) {
      expect(bytes.includes('Quetzalcoatl')).toBe(false);
      expect(bytes.includes('filler filler')).toBe(false);
      expect(bytes.includes(sha256(largePdf))).toBe(false);
    }
  });

  it('opens to nobody else, not even in another place of the same counselor', async () => {
    const desk = await setUp();
    const documentId = await saved(desk, largePdf);
    const stranger = { counselorId: owner.counselorId, key: randomBytes(32) };
    expect(await desk.store.readPart(stranger, documentId, 0)).toMatchObject({ ok: false });
    expect(await desk.store.list(stranger, draftId)).toEqual([]);
    const own = join(desk.folder, owner.counselorId, documentId);
    await writeFile(join(own, '000.sealed'), await readFile(join(own, '001.sealed')));
    expect(await desk.store.readPart(owner, documentId, 0)).toMatchObject({
      error: { code: 'documentDamaged' },
    });
  });

  it('is listed for its own draft alone', async () => {
    const desk = await setUp();
    const documentId = await saved(desk, largePdf);
    expect(await desk.store.list(owner, randomUUID())).toEqual([]);
    expect(await desk.store.list(owner, draftId)).toMatchObject([
      { documentId, state: 'complete', standingParts: [0, 1, 2, 3] },
    ]);
  });

  it('leaves nothing behind when it is removed', async () => {
    const desk = await setUp();
    const documentId = await saved(desk, largePdf);
    await desk.store.remove(owner, documentId);
    expect(await readdir(join(desk.folder, owner.counselorId))).toEqual([]);
  });
});

describe('an interrupted document', () => {
  it('goes on after the parts that stand when the same bytes come again', async () => {
    const desk = await setUp();
    const begun = await begin(desk, largePdf);
    if (!begun.ok) throw new Error(begun.error.code);
    const { documentId } = begun.value;
    const [first] = partsOf(largePdf);
    await desk.store.writePart(owner, documentId, { index: 0, bytes: first ?? Buffer.of() });
    expect(await desk.store.list(owner, draftId)).toMatchObject([
      { state: 'unfinished', standingParts: [0] },
    ]);
    expect(await begin(desk, largePdf)).toMatchObject({
      ok: true,
      value: { documentId, standingParts: [0] },
    });
    expect(await saved(desk, largePdf)).toBe(documentId);
  });

  it.each(['document.partWritten', 'document.verified', 'document.begun'] as const)(
    'at %s is finished by doing the same again',
    async (dieAt) => {
      const desk = await setUp();
      desk.state.dieAt = dieAt;
      expect(await save(desk, largePdf)).toMatchObject({ ok: false });
      delete desk.state.dieAt;
      await saved(desk, largePdf);
      expect(await desk.store.list(owner, draftId)).toMatchObject([{ state: 'complete' }]);
    },
  );

  it('on a full disk keeps what stands, says so, and goes on when there is room', async () => {
    const desk = await setUp();
    const begun = await begin(desk, largePdf);
    if (!begun.ok) throw new Error(begun.error.code);
    desk.files.failing = { step: 'writeSynced', code: 'ENOSPC' };
    expect(await save(desk, largePdf)).toMatchObject({ error: { code: 'diskFull' } });
    desk.files.failing = undefined;
    expect(await saved(desk, largePdf)).toBe(begun.value.documentId);
  });

  it('is not begun where the disk has no room left', async () => {
    const desk = await setUp();
    desk.state.level = 'critical';
    expect(await begin(desk, largePdf)).toMatchObject({ error: { code: 'diskLow' } });
  });
});

describe('a damaged document', () => {
  it.each([
    ['a changed byte', (path: string) => writeFile(path, randomBytes(300))],
    ['a lost file', (path: string) => rm(path)],
  ])('with %s is reported with the parts that are good, and stays', async (_what, spoil) => {
    const desk = await setUp();
    const documentId = await saved(desk, largePdf);
    await spoil(join(desk.folder, owner.counselorId, documentId, '002.sealed'));
    expect(await desk.store.list(owner, draftId)).toMatchObject([
      { documentId, state: 'damaged', partCount: 4, standingParts: [0, 1, 3] },
    ]);
    expect(await desk.store.readWhole(owner, documentId)).toMatchObject({
      error: { code: 'documentDamaged' },
    });
    expect(desk.logger.lines.join()).toContain('document.damaged');
  });

  it('is never finished with other bytes than it was begun with', async () => {
    const desk = await setUp();
    const other = Buffer.from(largePdf);
    other[500] = (other[500] ?? 0) ^ 1;
    const begun = await begin(desk, largePdf);
    if (!begun.ok) throw new Error(begun.error.code);
    const { documentId } = begun.value;
    for (const [index, bytes] of partsOf(other).entries())
      await desk.store.writePart(owner, documentId, { index, bytes });
    expect(await desk.store.finish(owner, documentId)).toMatchObject({
      error: { code: 'documentDamaged' },
    });
  });

  it('takes no part of a wrong size, place or time', async () => {
    const desk = await setUp();
    const documentId = await saved(desk, largePdf);
    const bytes = partsOf(largePdf)[0] ?? Buffer.of();
    const refused = { error: { code: 'badRequest' } };
    expect(await desk.store.writePart(owner, documentId, { index: 0, bytes })).toMatchObject(
      refused,
    );
    const begun = await begin(desk, pdfWith('another'));
    if (!begun.ok) throw new Error(begun.error.code);
    const open = begun.value.documentId;
    expect(await desk.store.writePart(owner, open, { index: 0, bytes })).toMatchObject(refused);
    expect(await desk.store.writePart(owner, open, { index: 1, bytes })).toMatchObject(refused);
  });
});

describe('a file that cannot be kept', () => {
  const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
  it.each([
    ['a password', { trailer: '/Encrypt 9 0 R' }, 'documentProtected'],
    ['a script', { objects: [script] }, 'documentActive'],
    ['a script under an escaped name', { objects: ['<< /S /J#61vaScript >>'] }, 'documentActive'],
    ['a script in a compressed object', { objects: [hiddenObject(script)] }, 'documentActive'],
    ['a program to start', { catalog: '/OpenAction << /S /Launch /F (x) >>' }, 'documentActive'],
    [
      'a file inside',
      { objects: ['<< /Type /Filespec /EF << /F 9 0 R >> /EmbeddedFile >>'] },
      'documentActive',
    ],
  ])('for %s is refused and taken away', async (_what, options, code) => {
    const desk = await setUp();
    expect(await save(desk, pdfWith('page', options))).toMatchObject({ error: { code } });
    expect(await desk.store.list(owner, draftId)).toEqual([]);
    expect(await readdir(join(desk.folder, owner.counselorId))).toEqual([]);
  });

  it('because it is no PDF inside is refused', async () => {
    const desk = await setUp();
    const html = Buffer.from('<html>%PDF-1.4</html>');
    expect(await save(desk, html)).toMatchObject({ error: { code: 'documentKindRefused' } });
  });

  it('does not include a PDF whose first page is merely opened at a place', async () => {
    const desk = await setUp();
    const pdf = pdfWith('page', { catalog: '/OpenAction [3 0 R /Fit]' });
    expect(await save(desk, pdf)).toMatchObject({ ok: true });
  });
});
