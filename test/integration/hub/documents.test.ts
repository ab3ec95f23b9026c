import { createHash, randomUUID } from 'node:crypto';
import { compactVerify, importJWK } from 'jose';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentProgressSchema, type DocumentPart, type DocumentReceipt } from '#shared/hub/index';
import { openDatabase } from '../../../electron/hub/database/database';
import type { Answered, TestComputer } from './support/computer';
import { sampleSubmission } from './support/sampleSubmission';
import { sealPart } from './support/sealCommand';
import { startTestHub, type TestHub } from './support/testHub';

let office: TestHub;
let computer: TestComputer;
beforeAll(async () => {
  office = await startTestHub({}, 'ownServer');
  computer = await office.computerOf('enrollmentCounselor');
}, 60_000);
afterAll(() => office.close());

const sha256 = (bytes: Uint8Array | string) =>
  createHash('sha256').update(bytes).digest('base64url');

interface Paper {
  readonly documentId: string;
  readonly caseId: string;
  readonly commandId: string;
  readonly plain: readonly Buffer[];
}

const paperOf = (...texts: readonly string[]): Paper => ({
  documentId: `paper_${randomUUID()}`,
  caseId: `case_${randomUUID()}`,
  commandId: uuidv7(),
  plain: texts.map((text) => Buffer.from(text)),
});

/** The submission that names the paper, received. */
async function submit(paper: Paper, hash = sha256(Buffer.concat([...paper.plain]))) {
  const body = sampleSubmission(paper.caseId, computer.counselorId);
  const document = {
    id: 'document-1',
    fileId: paper.documentId,
    documentType: 'photoIdentification' as const,
    sha256: hash,
  };
  const [answer] = await computer.deliver(
    await computer.seal({
      id: paper.commandId,
      kind: 'application.submit',
      caseId: paper.caseId,
      caseSequence: 1,
      body: { ...body, snapshot: { ...body.snapshot, documents: [document] } },
    }),
  );
  expect(answer?.kind).toBe('received');
}

function partsOf({ documentId, caseId, commandId, plain }: Paper, from = computer) {
  const [sealingKey] = computer.hub.sealingKeys;
  if (!sealingKey) throw new Error('The hub has no sealing key');
  const cover = { documentId, caseId, commandId, partCount: plain.length };
  const maker = { counselorId: computer.counselorId, computerId: from.id };
  return Promise.all(
    plain.map((bytes, index) => sealPart(sealingKey, { ...cover, ...maker, index }, bytes)),
  );
}

const send = (part: DocumentPart, from = computer) =>
  from.call({ method: 'POST', path: '/v1/documents', body: part });
const progress = ({ json }: Answered) => documentProgressSchema.parse(json);
const codeOf = ({ json }: Answered) => (json as { code?: string }).code;

async function expectSigned(receipt: DocumentReceipt) {
  const key = computer.hub.signingKeys[0];
  if (!key) throw new Error('The hub has no signing key');
  const { kty, crv, x, y } = key;
  const { payload } = await compactVerify(
    receipt.signature,
    await importJWK({ kty, crv, x, y }, 'ES256'),
  );
  const { signature: _, ...claims } = receipt;
  expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(claims);
}

const waitingForLocks = `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'`;

describe('a document at the hub', () => {
  it('waits for the submission that names it, and is receipted with its last part', async () => {
    const paper = paperOf('first page ', 'second page ', 'third page');
    const parts = await partsOf(paper);
    const [first, second, third] = parts as [DocumentPart, DocumentPart, DocumentPart];
    expect(codeOf(await send(first))).toBe('commandNotReceived');
    await submit(paper);
    expect(progress(await send(third))).toMatchObject({ standingParts: [2], receipt: null });
    expect(progress(await send(first))).toMatchObject({ standingParts: [0, 2], receipt: null });
    const { receipt, standingParts } = progress(await send(second));
    expect(standingParts).toEqual([0, 1, 2]);
    expect(receipt).toMatchObject({ documentId: paper.documentId, commandId: paper.commandId });
    expect(receipt?.receiptNumber).toMatch(/^PRACTICE-\d{8}-\d{2}$/);
    expect(receipt?.partsSha256).toBe(sha256(parts.map(({ partSha256 }) => partSha256).join('')));
    if (receipt) await expectSigned(receipt);
  });

  it('answers a part that comes again with what it answered before, also after a restart', async () => {
    const paper = paperOf('page one', 'page two');
    await submit(paper);
    const [first, second] = (await partsOf(paper)) as [DocumentPart, DocumentPart];
    await send(first);
    await send(first);
    const done = progress(await send(second));
    expect(progress(await send(second))).toEqual(done);
    expect(progress(await send(first))).toEqual(done);
    await office.restart();
    const back = await computer.by(office.hub.url).signIn();
    expect(progress(await send(second, back))).toEqual(done);
    const asked = await back.call({ method: 'GET', path: `/v1/documents/${paper.documentId}` });
    expect(progress(asked)).toEqual(done);
    computer = back;
  });

  it('takes one of two deliveries of the last part at once, and gives both the same receipt', async () => {
    const paper = paperOf('the only page');
    await submit(paper);
    const [part] = (await partsOf(paper)) as [DocumentPart];
    const answers = await Promise.all([send(part), send(part), send(part)]);
    const receipts = answers.map((answer) => progress(answer).receipt?.receiptNumber);
    expect(new Set(receipts).size).toBe(1);
    expect(receipts[0]).toBeDefined();
  });

  it('refuses other bytes at a place that is taken, and bytes that are not what their hash says', async () => {
    const paper = paperOf('page one', 'page two');
    await submit(paper);
    const [first] = (await partsOf(paper)) as [DocumentPart];
    const [again] = (await partsOf(paper)) as [DocumentPart];
    await send(first);
    expect(codeOf(await send(again))).toBe('documentPartDiffers');
    expect(codeOf(await send({ ...first, partSha256: again.partSha256 }))).toBe('commandHashWrong');
    expect(codeOf(await send({ ...first, partCount: 3 }))).toBe('documentPartDiffers');
  });

  it('is not received where it is not what the family signed, or nothing that anybody signed', async () => {
    const other = paperOf('a passport');
    await submit(other, sha256('another passport'));
    const [part] = (await partsOf(other)) as [DocumentPart];
    expect(codeOf(await send(part))).toBe('documentInvalid');
    const stranger = { ...paperOf('a poem'), caseId: other.caseId, commandId: other.commandId };
    const [poem] = (await partsOf(stranger)) as [DocumentPart];
    expect(codeOf(await send(poem))).toBe('documentInvalid');
    const asked = await computer.call({
      method: 'GET',
      path: `/v1/documents/${stranger.documentId}`,
    });
    expect(asked.status).toBe(404);
  });

  it('makes room for the paper that was signed where another came in its place', async () => {
    const paper = paperOf('a passport');
    await submit(paper);
    const [wrong] = (await partsOf({ ...paper, plain: [Buffer.from('a poem')] })) as [DocumentPart];
    expect(codeOf(await send(wrong))).toBe('documentInvalid');
    const path = `/v1/documents/${paper.documentId}`;
    expect((await computer.call({ method: 'GET', path })).status).toBe(404);
    const [right] = (await partsOf(paper)) as [DocumentPart];
    expect(progress(await send(right)).receipt).not.toBeNull();
  });

  it('is not received beside a revocation of the same moment', async () => {
    const paper = paperOf('the page');
    await submit(paper);
    const [part] = (await partsOf(paper)) as [DocumentPart];
    const database = openDatabase(office.databaseUrl ?? '');
    const revocation = await database.connect();
    await revocation.query('BEGIN');
    await revocation.query('SELECT 1 FROM cases WHERE id = $1 FOR UPDATE', [paper.caseId]);
    await revocation.query('UPDATE cases SET consent_revoked = true WHERE id = $1', [paper.caseId]);
    const sent = send(part);
    await expect
      .poll(async () => (await database.query(waitingForLocks)).rows.length)
      .toBeGreaterThan(0);
    await revocation.query('COMMIT');
    revocation.release();
    await database.end();
    expect(codeOf(await sent)).toBe('consentRevoked');
  });

  it('opens no part that was sealed for another place', async () => {
    const paper = paperOf('page one', 'page two');
    await submit(paper, sha256('page twopage one'));
    const [first, second] = (await partsOf(paper)) as [DocumentPart, DocumentPart];
    const swap = (part: DocumentPart, by: DocumentPart): DocumentPart => ({
      ...part,
      envelope: by.envelope,
      partSha256: by.partSha256,
    });
    await send(swap(first, second));
    expect(codeOf(await send(swap(second, first)))).toBe('documentInvalid');
  });

  it('belongs to the computer that sends it and to the counselor of its case', async () => {
    const paper = paperOf('the page');
    await submit(paper);
    const [part] = (await partsOf(paper)) as [DocumentPart];
    const stranger = await office.computerOf('planBasedEnroller');
    expect(codeOf(await send(part, stranger))).toBe('scopeMissing');
    const [own] = (await partsOf(paper, stranger)) as [DocumentPart];
    const theirs = { ...own, counselorId: stranger.counselorId };
    expect(codeOf(await send(theirs, stranger))).toBe('caseNotYours');
    await send(part);
    const path = `/v1/documents/${paper.documentId}`;
    expect((await stranger.call({ method: 'GET', path })).status).toBe(404);
  });

  it('is forgotten where its family takes its permission back before all of it is here', async () => {
    const paper = paperOf('page one', 'page two');
    await submit(paper);
    const [first, second] = (await partsOf(paper)) as [DocumentPart, DocumentPart];
    await send(first);
    await computer.deliver(
      await computer.seal({
        kind: 'consent.revoke',
        caseId: paper.caseId,
        caseSequence: 2,
        body: { revokedAt: new Date().toISOString() },
      }),
    );
    const path = `/v1/documents/${paper.documentId}`;
    expect((await computer.call({ method: 'GET', path })).status).toBe(404);
    expect(codeOf(await send(second))).toBe('consentRevoked');
  });
});
