import { describe, expect, it } from 'vitest';
import { fileKindOf } from '#shared/domain/application/documents/fileKind';
import { inspectDocument } from '../../../electron/documents/inspectDocument';
import { pdfOfPictures, picturesOf } from '../../../renderer/features/documents/capture/picturePdf';
import {
  captured,
  nothingCaptured,
  type CaptureAction,
} from '../../../renderer/features/documents/capture/captureState';
import {
  turnedRight,
  wholePage,
  withCorner,
  type CapturedPage,
} from '../../../renderer/features/documents/capture/page';
import { heicPicture, pdfWith, withCameraNotes } from '../../support/paper';

/** The frame of a JPEG: enough for whoever reads segments. */
const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
  Buffer.from('JFIF\0'.padEnd(14, '\0')),
  Buffer.from([0xff, 0xda, 0, 4, 0, 0, 1, 2, 3, 0xff, 0xd9]),
]);

describe('what a file is', () => {
  it.each([
    ['jpeg', jpeg],
    ['pdf', pdfWith('text')],
    ['heic', heicPicture],
    ['png', Buffer.from('\x89PNG\r\n\x1a\n....', 'latin1')],
    ['unknown', Buffer.from('GIF89a')],
    ['unknown', Buffer.from('<svg onload="x">%PDF-1.4')],
    ['unknown', Buffer.alloc(0)],
  ] as const)('is read from its first bytes: %s', (kind, bytes) => {
    expect(fileKindOf(bytes)).toBe(kind);
  });

  it('is refused where a picture still tells where and by whom it was taken', async () => {
    expect(await inspectDocument(jpeg, 'image/jpeg')).toMatchObject({ ok: true });
    const telling = withCameraNotes(jpeg, 'GPS 38.58 -121.49');
    expect(await inspectDocument(telling, 'image/jpeg')).toMatchObject({
      error: { code: 'documentKindRefused' },
    });
    expect(await inspectDocument(Buffer.from(pdfWith('x')), 'image/jpeg')).toMatchObject({
      ok: false,
    });
  });
});

describe('several pages in one PDF', () => {
  const pages = [1, 2, 3].map((number) => ({
    jpeg: new Uint8Array(Buffer.concat([jpeg, Buffer.from([number])])),
    width: 1700,
    height: 2200,
  }));

  it('hold each picture unchanged and in order, and pass the look at any PDF', async () => {
    const pdf = pdfOfPictures(pages);
    expect(picturesOf(pdf).map((picture) => Buffer.from(picture).subarray(0, -1))).toEqual(
      pages.map(({ jpeg: bytes }) => Buffer.from(bytes)),
    );
    expect(await inspectDocument(Buffer.from(pdf), 'application/pdf')).toEqual({
      ok: true,
      value: { pages: 3 },
    });
  });

  it('have a table that leads to every object', () => {
    const text = Buffer.from(pdfOfPictures(pages)).toString('latin1');
    const start = Number(/startxref\n(\d+)/.exec(text)?.[1]);
    expect(text.slice(start, start + 4)).toBe('xref');
    const offsets = [...text.matchAll(/^(\d{10}) 00000 n /gm)].map((match) => Number(match[1]));
    expect(offsets).toHaveLength(11);
    for (const [index, offset] of offsets.entries())
      expect(text.slice(offset).startsWith(`${index + 1} 0 obj`)).toBe(true);
  });

  it('show no picture where there is none', () => {
    expect(picturesOf(new Uint8Array(pdfWith('words alone')))).toEqual([]);
  });
});

const page = (id: string): CapturedPage => ({
  id,
  picture: { width: 100, height: 200, close: () => undefined },
  turn: 0,
  crop: wholePage,
});

describe('pages before they are saved', () => {
  const after = (...actions: CaptureAction[]) => actions.reduce(captured, nothingCaptured);
  const three: CaptureAction = { type: 'pages', pages: ['a', 'b', 'c'].map(page) };
  const ids = (state: ReturnType<typeof after>) => state.pages.map(({ id }) => id).join('');

  it('come back to their place after a removal', () => {
    const removed = after(three, { type: 'remove', id: 'b' });
    expect([ids(removed), removed.selectedId]).toEqual(['ac', 'c']);
    expect(ids(captured(removed, { type: 'undoRemove' }))).toBe('abc');
    expect(ids(captured(captured(removed, three), { type: 'undoRemove' }))).toBe('acabc');
  });

  it('move by one place and never out of the document', () => {
    expect(ids(after(three, { type: 'move', id: 'c', by: -1 }))).toBe('acb');
    expect(ids(after(three, { type: 'move', id: 'a', by: -1 }))).toBe('abc');
  });

  it('keep a corner of the picture while they turn', () => {
    const cut = { ...page('a'), crop: { left: 0.1, top: 0.2, right: 0.7, bottom: 0.9 } };
    const whole = [1, 2, 3, 4].reduce((turned) => turnedRight(turned), cut as CapturedPage);
    expect(whole.turn).toBe(0);
    for (const side of ['left', 'top', 'right', 'bottom'] as const)
      expect(whole.crop[side]).toBeCloseTo(cut.crop[side]);
    expect(turnedRight(cut).crop.left).toBeCloseTo(0.1);
  });

  it('are never cut away to nothing', () => {
    const crop = withCorner(wholePage, 'bottomRight', -3, 0.5);
    expect(crop).toEqual({ left: 0, top: 0, right: 0.1, bottom: 0.5 });
  });
});
