import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnsent } from '#shared/domain/outbox/transition';
import { outboxStates } from '#shared/domain/outbox/states';
import type { OutboxRecord } from '../../../renderer/store/databases/records';
import { createUnsentItems } from '../../../renderer/store/worker/outbox/unsentItems';
import { chooseLeases, countUnsent } from '../../../renderer/store/worker/outbox/lease';

const runId = '0190a000-0000-4000-8000-00000000f001';
const deadRunId = '0190a000-0000-4000-8000-00000000f002';
const nowMs = 1_000_000;

const anyRecords = fc
  .array(
    fc.record({
      caseNumber: fc.integer({ min: 1, max: 5 }),
      state: fc.constantFrom(...outboxStates.filter(isUnsent)),
      wakeAtMs: fc.constantFrom(0, nowMs, nowMs + 1),
      leaseRunId: fc.constantFrom(runId, deadRunId),
      leaseUntilMs: fc.constantFrom(nowMs, nowMs + 1),
    }),
    { maxLength: 25 },
  )
  .map((parts) => {
    const sequences = new Map<number, number>();
    return parts.map(({ caseNumber, ...part }, number): OutboxRecord => {
      const caseSequence = (sequences.get(caseNumber) ?? 0) + 1;
      sequences.set(caseNumber, caseSequence);
      const sending = part.state === 'sending';
      return {
        ...part,
        leaseRunId: sending ? part.leaseRunId : null,
        leaseUntilMs: sending ? part.leaseUntilMs : null,
        commandId: `command-${String(number).padStart(3, '0')}`,
        ownerId: 'owner',
        caseId: `case-${caseNumber}`,
        caseSequence,
        kind: 'application.submit',
        computerId: 'computer',
        createdAtMs: number,
        bodySha256: '',
        sizeBytes: 1,
        attempts: 0,
        lastAnswer: null,
        receiptNumber: null,
        receivedAtMs: null,
        attention: null,
        noteSealed: null,
        receipt: null,
      };
    });
  });

function mirrorOf(records: readonly OutboxRecord[]) {
  const items = createUnsentItems();
  // In any order: restored items come after newer ones.
  items.follow([...records].reverse());
  return items;
}

const request = { runId, nowMs, leaseMs: 60_000, limit: 50 };

describe('a lease', () => {
  it('takes exactly the due first items of their cases, oldest first', () => {
    fc.assert(
      fc.property(anyRecords, fc.integer({ min: 1, max: 6 }), (records, limit) => {
        const heads = records.filter(
          (record) => records.find(({ caseId }) => caseId === record.caseId) === record,
        );
        const due = heads.filter(
          ({ state, wakeAtMs, leaseRunId, leaseUntilMs }) =>
            state === 'queued' ||
            (state === 'waiting' && wakeAtMs <= nowMs) ||
            (state === 'sending' && (leaseRunId !== runId || (leaseUntilMs ?? 0) <= nowMs)),
        );
        const leased = chooseLeases(mirrorOf(records), { ...request, limit });
        expect(leased.map(({ commandId }) => commandId)).toEqual(
          due.slice(0, limit).map(({ commandId }) => commandId),
        );
        for (const record of leased) {
          expect(record).toMatchObject({
            state: 'sending',
            leaseRunId: runId,
            leaseUntilMs: nowMs + 60_000,
          });
        }
      }),
    );
  });

  it('leaves nothing for the next one in the same moment', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const leased = new Map(
          chooseLeases(mirrorOf(records), request).map((record) => [record.commandId, record]),
        );
        const after = records.map((record) => leased.get(record.commandId) ?? record);
        expect(chooseLeases(mirrorOf(after), request)).toEqual([]);
      }),
    );
  });
});

describe('the counts', () => {
  it('name a wake time whenever an item can still go without a person', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const { unsent, oldestUnsentAtMs, nextWakeAtMs } = countUnsent(mirrorOf(records));
        expect(unsent).toBe(records.length);
        expect(oldestUnsentAtMs).toBe(records[0]?.createdAtMs ?? null);
        const movable = records.some(
          (record) =>
            ['queued', 'waiting', 'sending'].includes(record.state) &&
            records.find(({ caseId }) => caseId === record.caseId) === record,
        );
        expect(nextWakeAtMs !== null).toBe(movable);
      }),
    );
  });
});
