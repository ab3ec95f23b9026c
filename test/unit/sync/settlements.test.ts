import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '#shared/base/result';
import { appError, type AppErrorCode } from '#shared/desktop/errors';
import type { RendererRequestInput } from '#shared/desktop/rendererRequests';
import type { AskPage } from '../../../electron/ipc';
import type { Spool } from '../../../electron/spool';
import { createSettlements } from '../../../electron/sync/settlements';
import { recordingLogger } from '../../support/mainPorts';

type Event = RendererRequestInput<'outbox.settle'>['events'][number];

const idOf = (index: number): string =>
  `01936d5c-5f3a-7c00-8000-${String(index).padStart(12, '0')}`;

function received(index: number): Event {
  const commandId = idOf(index);
  const receipt = {
    ...{ commandId, receiptNumber: 'ED-00000001-01', receivedAt: '2026-11-23T18:00:00.000Z' },
    ...{ bodySha256: 'a'.repeat(43), hubId: 'hub-of-this-office', signature: 'a.b.c' },
  };
  return { commandId, event: { type: 'received', receipt } };
}

const postponed = (index: number): Event => ({
  commandId: idOf(index),
  event: { type: 'postponed', wakeAtMs: 1, answer: 'network', countAttempt: false },
});

/** A page that stores what it is told, or is away for the next asks, or can never store some items. */
class Page {
  readonly stored: Event[] = [];
  readonly away: AppErrorCode[] = [];
  readonly poison = new Set<string>();
  readonly unknown = new Set<string>();
  /** Rows that the exchange rejected before the receipt came: they take none any more. */
  readonly rejected = new Set<string>();

  readonly ask = ((_name: string, { events }: { events: Event[] }) => {
    const code = this.away.shift();
    if (code) return Promise.resolve(fail(appError(code)));
    if (events.some(({ commandId }) => this.poison.has(commandId))) {
      return Promise.resolve(fail(appError('internal')));
    }
    this.stored.push(...events);
    const known = events.filter(({ commandId }) => !this.unknown.has(commandId));
    return Promise.resolve(
      ok(
        known.map(({ commandId, event }) => ({
          commandId,
          state: this.stateAfter(commandId, event),
        })),
      ),
    );
  }) as unknown as AskPage;

  private stateAfter(commandId: string, event: Event['event']): string {
    if (this.rejected.has(commandId)) return 'rejected';
    return event.type === 'received' ? 'received' : 'waiting';
  }
}

function desk() {
  const page = new Page();
  const purged: string[] = [];
  const spool = {
    removeReceived: (commandId: string) => {
      const stands = page.stored.some(
        (each) => each.commandId === commandId && each.event.type === 'received',
      );
      if (!stands) throw new Error('purged without a stored receipt');
      purged.push(commandId);
      return Promise.resolve();
    },
  } as Partial<Spool> as Spool;
  const settlements = createSettlements({
    ...{ ask: page.ask, spool, logger: recordingLogger() },
    reach: () => Promise.resolve(),
    onPurged: () => undefined,
  });
  return { page, purged, settlements };
}

describe('what happened to items', () => {
  it('waits for the next page when a lock took the one that was asked', async () => {
    const { page, purged, settlements } = desk();
    page.away.push('pageGone', 'timedOut');
    settlements.add([received(1)]);
    expect(await settlements.flush()).toBe(false);
    expect(await settlements.flush()).toBe(false);
    expect(settlements.has(idOf(1))).toBe(true);
    expect(await settlements.flush()).toBe(true);
    expect(settlements.has(idOf(1))).toBe(false);
    expect(purged).toEqual([idOf(1)]);
  });

  it('leads to a purge only for a row that now holds the receipt', async () => {
    const { page, purged, settlements } = desk();
    page.unknown.add(idOf(3));
    page.rejected.add(idOf(4));
    settlements.add([received(1), postponed(2), received(3), received(4)]);
    expect(await settlements.flush()).toBe(true);
    expect(purged).toEqual([idOf(1)]);
  });

  it('is stored for all others when the page can never store one', async () => {
    const { page, purged, settlements } = desk();
    page.poison.add(idOf(2));
    settlements.add([received(1), received(2), received(3)]);
    expect(await settlements.flush()).toBe(true);
    expect(purged).toEqual([idOf(1), idOf(3)]);
  });

  it('purges once, though the receipt may come by delivery and by the feed', async () => {
    const { purged, settlements } = desk();
    settlements.add([received(1)]);
    await settlements.flush();
    settlements.add([received(1)]);
    await settlements.flush();
    expect(purged).toEqual([idOf(1)]);
  });

  it('is not stored any more after the stop', async () => {
    const { page, settlements } = desk();
    settlements.add([received(1)]);
    settlements.stop();
    expect(await settlements.flush()).toBe(false);
    expect(page.stored).toEqual([]);
  });

  it('is stored once and in order, however often and in whatever mood the page is asked', async () => {
    const mood = fc.constantFrom<AppErrorCode>('pageGone', 'timedOut', 'locked');
    const step = fc.oneof(fc.integer({ min: 1, max: 150 }), mood, fc.constant('flush' as const));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const { page, purged, settlements } = desk();
        const flushes: Promise<boolean>[] = [];
        let count = 0;
        for (const one of steps) {
          if (one === 'flush') flushes.push(settlements.flush());
          else if (typeof one === 'string') page.away.push(one);
          else settlements.add(Array.from({ length: one }, () => received((count += 1))));
        }
        await Promise.all(flushes);
        page.away.length = 0;
        expect(await settlements.flush()).toBe(true);
        const all = Array.from({ length: count }, (_, index) => idOf(index + 1));
        expect(page.stored.map(({ commandId }) => commandId)).toEqual(all);
        expect(purged).toEqual(all);
      }),
      { numRuns: 60 },
    );
  });
});
