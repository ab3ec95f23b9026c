import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Fault } from '../../support/faultyProxy';
import type { SyncDesk } from './support/desk';
import { openOffice, type Office } from './support/office';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => office.tidy());
afterAll(() => office.close());

const commands = /\/v1\/commands/;

/** The hub's promise is stored and the sealed copy gone, for all of them. */
function allPurged(desk: SyncDesk, saved: readonly unknown[]): Promise<void> {
  return desk.until(() => desk.purged.length === saved.length);
}

function deliveries(): number {
  return office.proxy.seen.filter(({ path }) => commands.test(path)).length;
}

describe('over a good network', () => {
  test('every saved submission reaches the hub, has its receipt stored, and only then loses its sealed copy', async () => {
    const desk = await office.desk();
    const saved = await desk.saveMany(101);
    const before = deliveries();
    await desk.start();
    await allPurged(desk, saved);
    await office.expectEachArrivedOnce(desk, saved);
    expect(deliveries() - before).toBe(3);
  });

  test('the commands of one case go in their order', async () => {
    const desk = await office.desk();
    const first = await desk.save();
    const { caseId } = first;
    const second = await desk.save({ caseId, caseSequence: 2 });
    const third = await desk.save({ caseId, caseSequence: 3 });
    await desk.start();
    await allPurged(desk, [first, second, third]);
    expect(desk.purged).toEqual([first.commandId, second.commandId, third.commandId]);
    expect(desk.page.rows.get(third.commandId)?.attempts).toBe(0);
  });

  test('a submission saved later goes without waiting for a timer', async () => {
    const desk = await office.desk();
    desk.unlocked = false;
    await desk.start();
    const saved = await desk.save();
    desk.engine.wake('stored');
    await allPurged(desk, [saved]);
  });

  test('a lost spool file is replaced by the database’s copy and sent', async () => {
    const desk = await office.desk();
    const saved = await desk.save();
    await desk.start();
    await allPurged(desk, [saved]);
    const other = await desk.save();
    await desk.spool.removeReceived(other.commandId);
    desk.engine.wake('stored');
    await desk.until(() => desk.purged.length === 2);
    await office.expectEachArrivedOnce(desk, [saved, other]);
  });

  test('an item whose bytes are nowhere asks for a person and stops nobody else', async () => {
    const desk = await office.desk();
    await desk.start();
    const [lost, sound] = [await desk.save(), await desk.save()];
    await desk.spool.removeReceived(lost.commandId);
    desk.page.envelopes.delete(lost.commandId);
    desk.engine.wake('stored');
    await desk.until(() => desk.purged.includes(sound.commandId) && isForAPerson(desk, lost));
    expect(desk.page.rows.get(lost.commandId)?.attention).toBe('envelopeLost');
  });
});

const faults: readonly { readonly name: string; readonly fault: Fault }[] = [
  { name: 'the reply is lost after the hub committed', fault: { kind: 'dropReply' } },
  { name: 'the request is lost', fault: { kind: 'dropRequest' } },
  { name: 'the request arrives twice', fault: { kind: 'doubled' } },
  { name: 'half of the reply arrives', fault: { kind: 'truncatedReply' } },
  { name: 'the reply comes late', fault: { kind: 'slow', delayMs: 300 } },
  { name: 'a captive portal answers 200 with a page', fault: { kind: 'captivePortal' } },
  { name: 'the request is too large', fault: { kind: 'status', status: 413 } },
  {
    name: 'there are too many requests',
    fault: { kind: 'status', status: 429, retryAfterSeconds: 3 },
  },
  { name: 'the hub is not ready', fault: { kind: 'status', status: 503 } },
];

describe('when delivery goes wrong, every submission still arrives exactly once:', () => {
  for (const { name, fault } of faults) {
    test(name, async () => {
      const desk = await office.desk();
      const saved = await desk.saveMany(52);
      office.proxy.inject(fault, { times: 2, path: commands });
      await desk.start();
      await allPurged(desk, saved);
      await office.expectEachArrivedOnce(desk, saved);
    });
  }

  test('whatever goes wrong in whatever order, on any request', async () => {
    const anyFault = fc.constantFrom(...faults.map(({ fault }) => fault));
    await fc.assert(
      fc.asyncProperty(fc.array(anyFault, { maxLength: 7 }), async (sequence) => {
        const desk = await office.desk();
        const saved = await desk.saveMany(5);
        for (const fault of sequence) office.proxy.inject(fault);
        await desk.start();
        await desk.until(() =>
          saved.every((one) => desk.purged.includes(one.commandId) || isForAPerson(desk, one)),
        );
        const arrived = saved.filter((one) => !isForAPerson(desk, one));
        const kept = saved.filter((one) => isForAPerson(desk, one)).map((one) => one.commandId);
        expect(await desk.spool.list()).toEqual(kept.sort());
        expect(desk.purged).toHaveLength(arrived.length);
        expect(desk.purgedTooEarly).toEqual([]);
        await office.tidy();
      }),
      { numRuns: 6 },
    );
  });
});

/** Split down to one, a request that is still too large is shown to a person. */
function isForAPerson(desk: SyncDesk, item: { readonly commandId: string }): boolean {
  return desk.stateOf(item) === 'needsAttention';
}

describe('what the person is told', () => {
  test('a request that is always too large is split down to its items, which are kept for a person', async () => {
    const desk = await office.desk();
    const saved = await desk.saveMany(3);
    office.proxy.inject({ kind: 'status', status: 413 }, { times: 100, path: commands });
    await desk.start();
    await desk.until(() => saved.every((one) => isForAPerson(desk, one)));
    expect(desk.page.rows.get(saved[0]?.commandId ?? '')?.attention).toBe('tooLarge');
    expect(await desk.spool.list()).toHaveLength(3);
  });

  test('a busy hub is left alone as long as it asks', async () => {
    const desk = await office.desk();
    const saved = await desk.save();
    desk.unlocked = false;
    const busy = { kind: 'status', status: 429, retryAfterSeconds: 120 } as const;
    office.proxy.inject(busy, { path: commands });
    await desk.start();
    const before = deliveries();
    await desk.until(() => desk.status?.connection === 'paused');
    expect(desk.status?.pauseReason).toBe('hubBusy');
    expect(desk.status?.nextAttemptAtMs ?? 0).toBeGreaterThan(desk.time.nowMs() + 60_000);
    desk.engine.wake('resume');
    desk.engine.wake('stored');
    await desk.until(() => desk.stateOf(saved) === 'waiting');
    expect(deliveries() - before).toBeLessThanOrEqual(1);
    desk.time.skip(120_000);
    await allPurged(desk, [saved]);
    await desk.until(() => desk.status?.connection === 'online');
  });

  test('a person who asks does not wait', async () => {
    const desk = await office.desk();
    const saved = await desk.save();
    const busy = { kind: 'status', status: 503, retryAfterSeconds: 800 } as const;
    office.proxy.inject(busy, { path: commands });
    await desk.start();
    await desk.until(() => desk.status?.connection === 'paused');
    desk.engine.wake('person');
    await allPurged(desk, [saved]);
  });

  test('a captive portal pauses with a warning and holds nothing against the items', async () => {
    const desk = await office.desk();
    const saved = await desk.saveMany(2);
    office.proxy.inject({ kind: 'captivePortal' }, { times: 5 });
    await desk.start();
    await desk.until(() => desk.status?.pauseReason === 'untrustedAnswer');
    await allPurged(desk, saved);
    expect(saved.map(({ commandId }) => desk.page.rows.get(commandId)?.attempts)).toEqual([0, 0]);
  });
});
