import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openOffice, type Office } from './support/office';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => office.tidy());
afterAll(() => office.close());

const decided = new Set(['confirmed', 'rejected']);

describe('changes made elsewhere', () => {
  test('are fetched after a delivery, and the delivered items are confirmed or rejected', async () => {
    const desk = await office.desk();
    const saved = await desk.saveMany(8);
    await desk.start();
    await desk.until(() => saved.every((one) => decided.has(desk.stateOf(one))));
    await office.expectEachArrivedOnce(desk, saved);
    expect(desk.page.cursors.get(office.rosa.counselorId)).toMatch(/^[1-9]\d*$/);
  });

  test('bring the receipt along that never arrived, before the item is called confirmed', async () => {
    const desk = await office.desk();
    const saved = await desk.save();
    const row = desk.page.rows.get(saved.commandId);
    const direct = await office.rosa.by(office.testHub.hub.url).signIn();
    await direct.deliver({
      ...{ id: saved.commandId, caseId: saved.caseId, caseSequence: saved.caseSequence },
      ...{ counselorId: saved.counselorId, computerId: saved.computerId },
      ...{ bodySha256: saved.bodySha256, sealedAt: new Date(saved.sealedAtMs).toISOString() },
      envelope: Buffer.from(saved.envelope).toString('base64'),
    });
    await office.testHub.hub.settled();
    const wakeAtMs = saved.sealedAtMs + 20 * 60_000;
    if (row) desk.page.rows.set(saved.commandId, { ...row, state: 'waiting', wakeAtMs });
    await desk.start();
    await desk.until(() => decided.has(desk.stateOf(saved)));
    await office.expectEachArrivedOnce(desk, [saved]);
  });

  test('wait while nobody is at the desk, and come with the unlock', async () => {
    const desk = await office.desk();
    desk.unlocked = false;
    desk.page.counselorId = undefined;
    const saved = await desk.save();
    await desk.start();
    await desk.until(() => desk.purged.length === 1);
    expect(desk.page.changes.size).toBe(0);
    desk.unlocked = true;
    desk.page.counselorId = office.rosa.counselorId;
    desk.engine.wake('unlocked');
    await desk.until(() => decided.has(desk.stateOf(saved)));
  });

  test('are asked for again by the feed’s own cursor, so that nothing comes twice or is left out', async () => {
    const desk = await office.desk();
    const first = await desk.save();
    await desk.start();
    await desk.until(() => decided.has(desk.stateOf(first)));
    await desk.engine.stop();
    const second = await desk.save();
    await desk.start();
    await desk.until(() => decided.has(desk.stateOf(second)));
    const told = [...desk.page.changes.values()].filter(({ kind }) => kind === 'determination');
    const named = told.map(({ commandId }) => commandId);
    expect(new Set(named).size).toBe(named.length);
  });
});
