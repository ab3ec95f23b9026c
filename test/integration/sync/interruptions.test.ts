import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { TestComputer } from '../hub/support/computer';
import type { SyncDesk } from './support/desk';
import { openOffice, type Office } from './support/office';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => office.tidy());
afterAll(() => office.close());

function allReceived(desk: SyncDesk, saved: readonly { commandId: string }[]): Promise<void> {
  return desk.until(() => saved.every(({ commandId }) => desk.page.rows.get(commandId)?.receipt));
}

describe('a power cut', () => {
  const points = ['send.beforeRequest', 'send.afterReply', 'send.settled', 'purge.before'] as const;
  for (const point of points) {
    test(`at ${point} loses nothing and doubles nothing`, async () => {
      const desk = await office.desk();
      const saved = await desk.saveMany(4);
      const dead = desk.killAt(point);
      await desk.start();
      await dead;
      await desk.start();
      await allReceived(desk, saved);
      await desk.engine.stop();
      // What the cut left of the last step, the next start finishes.
      await desk.start();
      await office.expectEachArrivedOnce(desk, saved);
    });
  }

  test('at one step after another, and a lost database at the end, loses nothing', async () => {
    const desk = await office.desk();
    const saved = await desk.saveMany(4);
    for (const point of points.slice(0, 2)) {
      const dead = desk.killAt(point);
      await desk.start();
      await dead;
    }
    desk.page.rows.clear();
    await desk.start();
    await desk.until(() => desk.purged.length === saved.length);
    await office.expectEachArrivedOnce(desk, saved);
  });
});

describe('a lock', () => {
  test('that destroys the page while a request is under way loses no answer', async () => {
    const desk = await office.desk();
    const saved = await desk.saveMany(3);
    let sent = 0;
    let locked = false;
    desk.atPoint = (point) => {
      if (point === 'send.beforeRequest') sent += 1;
      if (point !== 'send.afterReply' || locked) return;
      locked = true;
      desk.unlocked = false;
      desk.page.counselorId = undefined;
      desk.loseThePage();
      setImmediate(() => {
        desk.newPage();
      });
    };
    await desk.start();
    await desk.until(() => desk.purged.length === saved.length);
    await office.expectEachArrivedOnce(desk, saved);
    expect(sent).toBe(1);
  });

  test('does not stop the delivery of what several counselors saved', async () => {
    const desk = await office.desk();
    const colleague = await office.rosa.withColleague();
    const { hub } = office.testHub;
    const code = hub.invitations.find(({ role }) => role === 'agent')?.code ?? '';
    await colleague.pair(code);
    const saved = [await desk.save(), await desk.save({ by: colleague })];
    desk.unlocked = false;
    desk.page.counselorId = undefined;
    const asked: string[] = [];
    desk.fetch = (address, options) => {
      asked.push(String(address));
      return fetch(address, options);
    };
    await desk.start();
    await desk.until(() => desk.purged.length === 2);
    await office.expectEachArrivedOnce(desk, saved);
    expect(asked.filter((address) => address.includes('/v1/changes'))).toEqual([]);
  });
});

describe('a hub that is away', () => {
  test('for hours is found again, and everything saved meanwhile arrives', async () => {
    const desk = await office.desk();
    await office.testHub.hub.close();
    const saved = await desk.saveMany(3);
    await desk.start();
    await desk.until(() => desk.status?.connection === 'offline');
    for (let hour = 0; hour < 6; hour += 1) {
      desk.time.skip(3_600_000);
      saved.push(await desk.save());
      desk.engine.wake('stored');
    }
    expect(desk.purged).toEqual([]);
    await office.testHub.restart();
    desk.hubUrl = office.testHub.hub.url;
    await desk.until(() => desk.purged.length === saved.length);
    await office.expectEachArrivedOnce(desk, saved);
    expect(desk.status?.connection).toBe('online');
  });

  test('and restarts in the middle of a drain gets the rest', async () => {
    const desk = await office.desk();
    desk.hubUrl = office.testHub.hub.url;
    const saved = await desk.saveMany(80);
    await desk.start();
    await desk.until(() => desk.purged.length > 0);
    await office.testHub.restart();
    desk.hubUrl = office.testHub.hub.url;
    await desk.until(() => desk.purged.length === saved.length);
    await office.expectEachArrivedOnce(desk, saved);
  });
});

describe('a clock that is set', () => {
  for (const [name, byMs] of [
    ['back by a day', -86_400_000],
    ['forward by a day', 86_400_000],
  ] as const) {
    test(`${name} neither strands nor doubles what waits`, async () => {
      const desk = await office.desk();
      const direct = office.testHub.hub.url;
      desk.hubUrl = 'http://127.0.0.1:9';
      const saved = await desk.saveMany(2);
      await desk.start();
      await desk.until(() => desk.status?.connection === 'offline');
      desk.time.setWall(byMs);
      desk.hubUrl = direct;
      desk.engine.wake('resume');
      await desk.until(() => desk.purged.length === saved.length);
      await office.expectEachArrivedOnce(desk, saved);
    });
  }

  test('back while an item waits for its own time does not make it wait that long', async () => {
    const desk = await office.desk();
    desk.hubUrl = office.testHub.hub.url;
    const saved = await desk.save();
    const row = desk.page.rows.get(saved.commandId);
    const wakeAtMs = saved.sealedAtMs + 86_400_000;
    if (row) desk.page.rows.set(saved.commandId, { ...row, state: 'waiting', wakeAtMs });
    await desk.start();
    await desk.until(() => desk.purged.length === 1);
    await office.expectEachArrivedOnce(desk, [saved]);
  });
});

describe('somebody else in the hub’s place', () => {
  test('with another key gets nothing, and a person is warned', async () => {
    const desk = await office.desk();
    desk.hubUrl = office.testHub.hub.url;
    const stranger = await TestComputer.make(office.testHub.hub.url);
    const signingKeys = desk.pinned.signingKeys.map((key) => ({ ...key, ...stranger.key.jwk }));
    desk.pinned = { ...desk.pinned, signingKeys };
    const saved = await desk.save();
    await desk.start();
    await desk.until(() => desk.status?.pauseReason === 'untrustedAnswer');
    expect(desk.stateOf(saved)).toBe('queued');
    expect(await desk.spool.list()).toEqual([saved.commandId]);
  });

  test('who changes a receipt on its way leads to no purge', async () => {
    const desk = await office.desk();
    desk.hubUrl = office.testHub.hub.url;
    const saved = await desk.save();
    desk.fetch = async (address, options) => {
      const response = await fetch(address, options);
      if (!String(address).endsWith('/v1/commands')) return response;
      const text = await response.text();
      return new Response(text.replace(/PRACTICE-\d{8}/, 'PRACTICE-99999999'), response);
    };
    await desk.start();
    await desk.until(() => desk.status?.pauseReason === 'untrustedAnswer');
    expect(desk.page.rows.get(saved.commandId)?.receipt).toBeNull();
    expect(await desk.spool.list()).toEqual([saved.commandId]);
    desk.fetch = (...call) => fetch(...call);
    await desk.until(() => desk.purged.length === 1);
    await office.expectEachArrivedOnce(desk, [saved]);
  });
});
