import { randomBytes, randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { documentProgressSchema } from '#shared/hub/index';
import type { Paper, SyncDesk } from './support/desk';
import { openOffice, type Office } from './support/office';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => office.tidy());
afterAll(() => office.close());

const paperOf = (partCount: number): Paper => ({
  documentId: randomUUID(),
  caseId: uuidv7(),
  commandId: uuidv7(),
  parts: Array.from({ length: partCount }, () => randomBytes(2_000)),
});

/** The paper sealed, and its submission saved after it, as a signing does. */
async function saveWith(desk: SyncDesk, paper: Paper) {
  await desk.putPaper(paper);
  const { caseId, commandId } = paper;
  return desk.save({ caseId, id: commandId, papers: [paper] });
}

async function standingOf(desk: SyncDesk, { documentId }: Paper) {
  const all = await desk.dispatch.list();
  return all.find((entry) => entry.documentId === documentId)?.standing;
}

/** What the hub itself says of the paper. */
async function atHub({ documentId }: Paper) {
  const direct = await office.rosa.by(office.testHub.hub.url).signIn();
  const { status, json } = await direct.call({
    method: 'GET',
    path: `/v1/documents/${documentId}`,
  });
  return status === 404 ? undefined : documentProgressSchema.parse(json);
}

const receivedAll = (desk: SyncDesk, ...papers: readonly Paper[]) =>
  desk.until(() =>
    papers.every(({ documentId }) => desk.papers.includes(`received ${documentId}`)),
  );

async function expectReceivedOnce(desk: SyncDesk, paper: Paper) {
  const { receipt, standingParts } = (await atHub(paper)) ?? {};
  expect(standingParts).toEqual([...paper.parts.keys()]);
  expect(await standingOf(desk, paper)).toEqual({ state: 'received', receipt });
}

describe('a document on its way', () => {
  test('follows its submission, and is told once with the hub’s own receipt', async () => {
    const desk = await office.desk();
    const papers = [paperOf(3), paperOf(1)];
    for (const paper of papers) await saveWith(desk, paper);
    await desk.start();
    await receivedAll(desk, ...papers);
    for (const paper of papers) await expectReceivedOnce(desk, paper);
    expect(desk.papers).toHaveLength(2);
  });

  test('is taken as the paper of a consent, and of an agreement with a plan', async () => {
    const desk = await office.desk();
    const [consentPaper, other] = [paperOf(1), paperOf(2)];
    const { caseId, commandId } = consentPaper;
    const agreementPaper = { ...other, caseId, commandId };
    for (const paper of [consentPaper, agreementPaper]) await desk.putPaper(paper);
    await desk.save({ caseId, id: commandId, consentPaper, agreementPaper });
    await desk.start();
    await receivedAll(desk, consentPaper, agreementPaper);
    for (const paper of [consentPaper, agreementPaper]) await expectReceivedOnce(desk, paper);
  });

  test('goes while nobody is at the desk', async () => {
    const desk = await office.desk();
    const paper = paperOf(2);
    await saveWith(desk, paper);
    desk.unlocked = false;
    await desk.start();
    await receivedAll(desk, paper);
    await expectReceivedOnce(desk, paper);
  });

  test('waits where its submission is not received, and goes once it is', async () => {
    const desk = await office.desk();
    const early = paperOf(2);
    await desk.putPaper(early);
    const other = paperOf(1);
    await saveWith(desk, other);
    await desk.start();
    await receivedAll(desk, other);
    expect(await standingOf(desk, early)).toEqual({ state: 'waiting', begun: false });
    expect(await atHub(early)).toBeUndefined();
    await desk.save({ caseId: early.caseId, id: early.commandId, papers: [early] });
    desk.engine.wake('stored');
    await receivedAll(desk, early);
    await expectReceivedOnce(desk, early);
  });

  test('that is not what was signed is told as refused, and nothing of it is deleted', async () => {
    const desk = await office.desk();
    const paper = paperOf(2);
    await desk.putPaper(paper);
    const forged = { ...paper, parts: [Buffer.from('another paper')] };
    await desk.save({ caseId: paper.caseId, id: paper.commandId, papers: [forged] });
    await desk.start();
    await desk.until(() => desk.papers.includes(`refused ${paper.documentId}`));
    expect(await standingOf(desk, paper)).toEqual({ state: 'refused', reason: 'documentInvalid' });
    const [entry] = await desk.dispatch.list();
    if (!entry) throw new Error('the entry is gone');
    expect(await desk.dispatch.readPart(entry, 1)).toBeDefined();
  });

  test('that is taken away before it left is not sent', async () => {
    const desk = await office.desk();
    const [kept, taken] = [paperOf(1), paperOf(1)];
    for (const paper of [taken, kept]) await saveWith(desk, paper);
    await desk.dispatch.remove(desk.computer.counselorId, taken.documentId);
    await desk.start();
    await receivedAll(desk, kept);
    expect(await atHub(taken)).toBeUndefined();
    expect(await standingOf(desk, taken)).toBeUndefined();
  });
});

describe('papers that cannot go', () => {
  test('keep the papers of this computer going where another computer sealed them', async () => {
    const desk = await office.desk();
    const foreign = paperOf(1);
    await desk.putPaper(foreign, 'a-computer-that-was-here-before');
    const own = paperOf(1);
    await saveWith(desk, own);
    await desk.start();
    await receivedAll(desk, own);
    expect(desk.status?.connection).toBe('online');
    expect(await standingOf(desk, foreign)).toEqual({ state: 'waiting', begun: false });
  });

  test('send no part before their submission is at the hub', async () => {
    const desk = await office.desk();
    const early = paperOf(2);
    await desk.putPaper(early);
    let parts = 0;
    desk.atPoint = (at) => {
      if (at === 'document.beforePart') parts += 1;
    };
    const other = paperOf(1);
    await saveWith(desk, other);
    await desk.start();
    await receivedAll(desk, other);
    expect(parts).toBe(1);
  });

  test('are refused once, and are taken when the paper that was signed comes', async () => {
    const desk = await office.desk();
    const paper = paperOf(1);
    const forged = { ...paper, parts: [Buffer.from('another paper')] };
    await desk.putPaper(forged);
    await desk.save({ caseId: paper.caseId, id: paper.commandId, papers: [paper] });
    await desk.start();
    await desk.until(() => desk.papers.includes(`refused ${paper.documentId}`));
    expect(await atHub(paper)).toBeUndefined();
    desk.kill();
    await desk.putPaper(paper);
    await desk.start();
    await receivedAll(desk, paper);
    await expectReceivedOnce(desk, paper);
  });

  test('are not sealed anew once a part may be at the hub, though its answer was lost', async () => {
    const desk = await office.desk();
    const paper = paperOf(2);
    await saveWith(desk, paper);
    const dead = desk.killAt('document.afterPart');
    await desk.start();
    await dead;
    await desk.putPaper(paper);
    await desk.start();
    await receivedAll(desk, paper);
    await expectReceivedOnce(desk, paper);
  });
});

describe('a bad way to the hub', () => {
  const faults = [
    { kind: 'dropReply' },
    { kind: 'dropRequest' },
    { kind: 'truncatedReply' },
    { kind: 'doubled' },
    { kind: 'captivePortal' },
    { kind: 'status', status: 503 },
    { kind: 'status', status: 429, retryAfterSeconds: 1 },
  ] as const;
  for (const fault of faults) {
    const name = 'status' in fault ? `a ${fault.status}` : fault.kind;
    test(`with ${name} on every second part loses nothing and doubles nothing`, async () => {
      const desk = await office.desk();
      const paper = paperOf(4);
      await saveWith(desk, paper);
      let parts = 0;
      desk.atPoint = (at) => {
        if (at !== 'document.beforePart') return;
        parts += 1;
        if (parts % 2 === 0 && parts <= 4) office.proxy.inject(fault, { path: /documents$/ });
      };
      await desk.start();
      await receivedAll(desk, paper);
      await expectReceivedOnce(desk, paper);
      expect(office.proxy.seen.some((seen) => seen.fault === fault.kind)).toBe(true);
    });
  }
});

describe('a power cut on the way of a document', () => {
  for (const point of ['document.beforePart', 'document.afterPart'] as const) {
    test(`at ${point} loses nothing, and what stands at the hub is not sent again`, async () => {
      const desk = await office.desk();
      const paper = paperOf(4);
      await saveWith(desk, paper);
      let reached = 0;
      desk.atPoint = (at) => {
        if (at !== point) return;
        reached += 1;
        if (reached === 2) desk.kill();
      };
      await desk.start();
      await desk.until(() => reached === 2);
      const standing = (await atHub(paper))?.standingParts ?? [];
      expect(standing.length).toBeGreaterThan(0);
      expect(standing.length).toBeLessThan(4);
      let sentAgain = 0;
      desk.atPoint = (at) => {
        if (at === 'document.beforePart') sentAgain += 1;
      };
      await desk.start();
      await receivedAll(desk, paper);
      await expectReceivedOnce(desk, paper);
      expect(sentAgain).toBe(4 - standing.length);
    });
  }

  test('after the hub stored the last part costs no second document, only the question', async () => {
    const desk = await office.desk();
    const paper = paperOf(1);
    await saveWith(desk, paper);
    const dead = desk.killAt('document.afterPart');
    await desk.start();
    await dead;
    const { receipt } = (await atHub(paper)) ?? {};
    expect(receipt).not.toBeNull();
    await desk.start();
    await receivedAll(desk, paper);
    expect(await standingOf(desk, paper)).toEqual({ state: 'received', receipt });
  });
});
