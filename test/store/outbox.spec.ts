import { fail } from '#shared/base/result';
import type { Change } from '#shared/hub/changes';
import {
  bodyHashOf,
  caseIdOf,
  commandIdOf,
  commandOf,
  commitOf,
  draftOf,
  otherRunId,
  receiptOf,
  runId,
  startMs,
} from './samples';
import { ana, expect, openStore, test, type StorePage } from './storeTest';

const leaseMs = 120_000;

function lease(store: StorePage, nowMs = startMs, limit = 50, run = runId) {
  return store.must('outbox.lease', { runId: run, nowMs, leaseMs, limit });
}

function settle(store: StorePage, number: number, event: object) {
  const events = [{ commandId: commandIdOf(number), event }];
  return store.must('outbox.settle', { events } as never);
}

async function commitAll(store: StorePage, numbers: readonly number[]): Promise<void> {
  for (const number of numbers) {
    await store.must('drafts.save', draftOf(number));
    await store.must('submission.commit', commitOf(number));
  }
}

test.describe('committing a submission', () => {
  test('turns the draft into an outbox item with its envelope, and outlives a kill', async ({
    launch,
  }) => {
    const first = await launch(ana);
    await commitAll(first, [1]);
    await first.profile.kill();

    const second = await launch(ana);
    expect(await second.must('drafts.list', { states: ['submitted'] })).toMatchObject([
      { id: caseIdOf(1), commandId: commandIdOf(1) },
    ]);
    expect(await second.must('outbox.inventory', {})).toEqual([
      { commandId: commandIdOf(1), bodySha256: bodyHashOf(1), state: 'queued' },
    ]);
    expect(await second.must('outbox.envelope', { commandId: commandIdOf(1) })).toEqual(
      commandOf(1),
    );
    expect(await second.must('rows.get', { id: caseIdOf(1) })).toMatchObject({
      status: 'submitted',
      commandId: commandIdOf(1),
    });
    expect(await second.must('outbox.notes', { commandIds: [commandIdOf(1)] })).toEqual({
      [commandIdOf(1)]: { initials: 'ZQ', summary: 'Quixano 2027' },
    });
  });

  for (const table of ['drafts', 'rowDeltas', 'outbox', 'envelopes']) {
    test(`does all or nothing when writing ${table} fails`, async ({ launch }) => {
      const store = await launch(ana);
      await store.must('drafts.save', draftOf(1));
      await store.page.workers()[0]?.evaluate((failing) => {
        const original = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...given) {
          if (this.name === failing) throw new DOMException('no room', 'QuotaExceededError');
          return original.apply(this, given);
        };
      }, table);
      expect(await store.call('submission.commit', commitOf(1))).toMatchObject({
        error: { code: 'quota' },
      });
      expect(await store.must('outbox.inventory', {})).toEqual([]);
      expect(await store.must('outbox.envelope', { commandId: commandIdOf(1) })).toBeNull();
      expect(await store.must('drafts.load', { id: caseIdOf(1) })).toMatchObject({ state: 'open' });
      expect(await store.must('outbox.counts', {})).toMatchObject({ unsent: 0 });
      expect(await store.must('rows.get', { id: caseIdOf(1) })).toEqual(draftOf(1).row);
    });
  }

  test('changes nothing the second time, and refuses another body under the same id', async ({
    launch,
  }) => {
    const store = await launch(ana);
    await commitAll(store, [1]);
    await lease(store);
    await store.must('submission.commit', commitOf(1));
    expect(await store.must('outbox.inventory', {})).toMatchObject([{ state: 'sending' }]);
    const other = { ...commandOf(1), bodySha256: bodyHashOf(9) };
    expect(await store.call('submission.commit', commitOf(1, { sealedCommand: other }))).toEqual(
      fail({ code: 'commandDiffers' }),
    );
  });

  test('is not undone by an autosave that was on its way', async ({ launch }) => {
    const store = await launch(ana);
    await commitAll(store, [1]);
    expect(await store.call('drafts.save', draftOf(1, { late: true }))).toEqual(
      fail({ code: 'notAllowed' }),
    );
    const draft = await store.must('drafts.load', { id: caseIdOf(1) });
    expect(draft).toMatchObject({ state: 'submitted', contentJson: draftOf(1).contentJson });
  });
});

test.describe('leasing', () => {
  test('takes the oldest first, at most as many as asked, each once', async ({ launch }) => {
    const store = await launch(ana);
    await commitAll(store, [3, 1, 2]);
    const ids = (items: readonly { commandId: string }[]) => items.map((item) => item.commandId);
    expect(ids(await lease(store, startMs, 2))).toEqual([commandIdOf(1), commandIdOf(2)]);
    expect(ids(await lease(store))).toEqual([commandIdOf(3)]);
    expect(await lease(store)).toEqual([]);
  });

  test('sends the commands of one case only one after the other', async ({ launch }) => {
    const store = await launch(ana);
    await commitAll(store, [1]);
    await store.must(
      'submission.commit',
      commitOf(2, {
        draftId: null,
        sealedCommand: commandOf(2, { caseNumber: 1, caseSequence: 2 }),
      }),
    );
    expect((await lease(store)).map(({ caseSequence }) => caseSequence)).toEqual([1]);
    await settle(store, 1, {
      type: 'postponed',
      wakeAtMs: startMs + 9_000,
      answer: 'network',
      countAttempt: false,
    });
    expect(await lease(store)).toEqual([]);
    expect(await store.must('outbox.counts', {})).toEqual({
      unsent: 2,
      oldestUnsentAtMs: startMs + 1,
      nextWakeAtMs: startMs + 9_000,
    });
    await store.must('outbox.wake', { nowMs: startMs });
    expect((await lease(store)).map(({ caseSequence }) => caseSequence)).toEqual([1]);
    await settle(store, 1, { type: 'received', receipt: receiptOf(1) });
    expect((await lease(store)).map(({ caseSequence }) => caseSequence)).toEqual([2]);
  });

  test('takes over the leases of a dead run at once, and of this run when they end', async ({
    launch,
  }) => {
    const first = await launch(ana);
    await commitAll(first, [1]);
    await lease(first);
    await first.profile.kill();

    const second = await launch(null);
    expect(await lease(second, startMs, 50, otherRunId)).toHaveLength(1);
    expect(await lease(second, startMs + leaseMs - 1, 50, otherRunId)).toHaveLength(0);
    expect(await lease(second, startMs + leaseMs, 50, otherRunId)).toHaveLength(1);
  });

  test('holds while the page is replaced in the same run', async ({ launch }) => {
    const store = await launch(null);
    await store.must('outbox.restore', { items: [commandOf(1), commandOf(2)] });
    await lease(store, startMs, 1);
    const next = await store.profile.newPage();
    await store.page.close();
    await openStore(next, null);
    const leased = await next.evaluate(
      (input) => window.underTest.client?.call('outbox.lease', input),
      { runId, nowMs: startMs, leaseMs, limit: 50 },
    );
    expect(leased).toMatchObject({ value: [{ commandId: commandIdOf(2) }] });
    const items = await next.evaluate(() => window.underTest.readOutboxPage({ limit: 9 }));
    expect(items?.map(({ state }) => state)).toEqual(['sending', 'sending']);
  });
});

test.describe('settling', () => {
  test('stores the receipt, frees nothing before it and changes nothing when repeated', async ({
    launch,
  }) => {
    const store = await launch(null);
    await store.must('outbox.restore', { items: [commandOf(1), commandOf(2)] });
    await lease(store);
    const received = { type: 'received', receipt: receiptOf(1) };
    const answer = [{ commandId: commandIdOf(1), state: 'received' }];
    expect(await settle(store, 1, received)).toEqual(answer);
    expect(await settle(store, 1, received)).toEqual(answer);
    expect(await settle(store, 1, { type: 'leaseVoid' })).toEqual(answer);
    const items = await store.page.evaluate(() => window.underTest.readOutboxPage({ limit: 9 }));
    expect(items).toMatchObject([
      { commandId: commandIdOf(2), state: 'sending' },
      {
        commandId: commandIdOf(1),
        state: 'received',
        receipt: receiptOf(1),
        receiptNumber: receiptOf(1).receiptNumber,
        receivedAtMs: startMs + 60_000,
      },
    ]);
  });

  for (const count of [3, 30]) {
    test(`keeps ${count} answers through a kill, folded in or only logged`, async ({ launch }) => {
      const numbers = Array.from({ length: count }, (_, index) => index + 1);
      const first = await launch(null);
      await first.must('outbox.restore', { items: numbers.map((number) => commandOf(number)) });
      for (const number of numbers) {
        await lease(first, startMs, 1);
        await settle(first, number, { type: 'received', receipt: receiptOf(number) });
      }
      await first.profile.kill();

      const second = await launch(null);
      expect(await second.must('outbox.counts', {})).toMatchObject({ unsent: 0 });
      const inventory = await second.must('outbox.inventory', {});
      expect(inventory.map(({ state }) => state)).toEqual(numbers.map(() => 'received'));
      const summary = await second.page.evaluate(() => window.underTest.readOutboxSummary());
      expect(summary).toMatchObject({
        unsent: 0,
        oldestUnsentAtMs: null,
        countByState: { queued: 0, sending: 0, received: count },
      });
      expect(await lease(second)).toEqual([]);
      // A later change of a logged item is not undone by folding the log in.
      await settle(second, 1, { type: 'rejected', answer: 'exchange.planNotAvailable' });
      await second.profile.kill();

      const third = await launch(ana);
      await third.must('drafts.save', draftOf(99));
      await third.must('submission.commit', commitOf(99));
      const states = new Map(
        (await third.must('outbox.inventory', {})).map((item) => [item.commandId, item.state]),
      );
      expect(states.get(commandIdOf(1))).toBe('rejected');
      expect(states.get(commandIdOf(2))).toBe('received');
      expect(states.get(commandIdOf(99))).toBe('queued');
    });
  }

  test('shows the page every change of the counts, live', async ({ launch }) => {
    const store = await launch(null);
    await store.page.evaluate(() => window.underTest.watchSummary());
    await store.must('outbox.restore', { items: [commandOf(1), commandOf(2)] });
    await lease(store, startMs, 1);
    await settle(store, 1, { type: 'received', receipt: receiptOf(1) });
    await expect
      .poll(() => store.page.evaluate(() => window.underTest.summaries.at(-1)))
      .toMatchObject({
        unsent: 1,
        oldestUnsentAtMs: startMs + 2,
        countByState: { queued: 1, received: 1, sending: 0 },
      });
  });

  test('lets a person retry and withdraw, and gives the number of a withdrawn command back', async ({
    launch,
  }) => {
    const store = await launch(ana);
    await commitAll(store, [1]);
    await lease(store);
    await settle(store, 1, {
      type: 'refused',
      reason: 'fieldsRefused',
      answer: 'hub.commandInvalid',
    });
    expect(await lease(store)).toEqual([]);
    await store.must('outbox.retry', { commandId: commandIdOf(1) });
    expect(await lease(store)).toHaveLength(1);
    expect(await store.call('outbox.withdraw', { commandId: commandIdOf(1) })).toEqual(
      fail({ code: 'notAllowed' }),
    );
    await settle(store, 1, {
      type: 'refused',
      reason: 'fieldsRefused',
      answer: 'hub.commandInvalid',
    });
    const next = () => store.must('submission.nextSequence', { caseId: caseIdOf(1) });
    expect(await next()).toEqual({ caseSequence: 2 });
    await store.must('outbox.withdraw', { commandId: commandIdOf(1) });
    expect(await next()).toEqual({ caseSequence: 1 });
    await store.must('drafts.reopen', { id: caseIdOf(1), nowMs: startMs + 99 });
    await store.must('drafts.save', draftOf(1, { corrected: true }));
  });
});

test('what the spool has and the database lost comes back, with the draft marked', async ({
  launch,
}) => {
  const first = await launch(ana);
  // As after a crash between the spool file and the transaction: the draft knows its command id.
  await first.must('drafts.save', draftOf(1));
  await first.profile.kill();

  const locked = await launch(null);
  await locked.must('outbox.restore', { items: [commandOf(1), commandOf(2)] });
  await locked.must('outbox.restore', { items: [commandOf(1), commandOf(2)] });
  expect(await locked.must('outbox.inventory', {})).toHaveLength(2);
  expect(await locked.must('outbox.envelope', { commandId: commandIdOf(2) })).toEqual(commandOf(2));
  await locked.profile.close();

  const opened = await launch(ana);
  expect(await opened.must('drafts.list', { states: ['open'] })).toEqual([]);
  expect(await opened.must('drafts.list', { states: ['submitted'] })).toHaveLength(1);
});

test.describe('changes from the hub', () => {
  const common = { caseId: caseIdOf(1), commandId: commandIdOf(1), practice: true };
  const changes: Change[] = [
    {
      ...common,
      id: 'change-0001',
      madeAt: '2026-11-03T10:00:00Z',
      kind: 'enrollmentConfirmed',
      confirmationNumber: 'PRACTICE-C-1',
    },
    {
      ...common,
      id: 'change-0002',
      madeAt: '2026-11-03T11:00:00Z',
      kind: 'notice',
      noticeNumber: 'PRACTICE-N-1',
      subject: 'paymentDue',
      respondBy: '2026-11-20',
    },
  ];
  const page = { counselorId: ana.id, cursor: '17', changes };

  test('arrive with their cursor, once, and change the row and the outbox item', async ({
    launch,
  }) => {
    const first = await launch(ana);
    await commitAll(first, [1]);
    await lease(first);
    await settle(first, 1, { type: 'received', receipt: receiptOf(1) });
    await first.must('changes.apply', page);
    await first.must('changes.apply', page);
    await first.profile.kill();

    const second = await launch(ana);
    expect(await second.must('changes.cursor', { counselorId: ana.id })).toEqual({ cursor: '17' });
    expect(await second.must('changes.ofCase', { caseId: caseIdOf(1) })).toEqual(changes);
    expect(await second.must('changes.recent', { limit: 1 })).toEqual([changes[1]]);
    expect(await second.must('outbox.inventory', {})).toMatchObject([{ state: 'confirmed' }]);
    expect(await second.must('rows.get', { id: caseIdOf(1) })).toMatchObject({
      status: 'actionNeeded',
      dueOn: '2026-11-20',
    });
  });

  test('of another counselor are refused', async ({ launch }) => {
    const store = await launch(ana);
    const theirs = { ...page, counselorId: '0190a000-0000-4000-8000-0000000000ff' };
    expect(await store.call('changes.apply', theirs)).toEqual(fail({ code: 'locked' }));
  });

  test('of a case that is not here are kept', async ({ launch }) => {
    const store = await launch(ana);
    await store.must('changes.apply', page);
    expect(await store.must('changes.ofCase', { caseId: caseIdOf(1) })).toHaveLength(2);
    expect((await store.must('rows.list', { text: '', sort: 'name', limit: 5 })).rows).toEqual([]);
  });
});
